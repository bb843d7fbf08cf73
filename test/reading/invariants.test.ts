import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Lexicon } from "../../src/dictionary/lexicon.ts";
import { isHan } from "../../src/pinyin/han-syllables.ts";
import { headwordTest } from "../../src/program/evaluate-peers.ts";
import { readSources } from "../../src/program/sources.ts";
import { readCedict } from "../../src/dictionary/compile/cedict.ts";
import type { Reading } from "../../src/reading/reading.ts";
import { openReader, shownReading, shownWords } from "./shown.ts";

let lexicon: Lexicon;
let read: (text: string) => Reading;
const entries = readCedict(readSources().cedict);

beforeAll(async () => {
  ({ lexicon, read } = await openReader());
}, 180_000);

/** Headwords beside each other are what is hard to cut; the rest is what else a page may hold. */
const headword = fc.nat(entries.length - 1).map((index) => entries[index]!);
/** A few characters need two units in one script and one in the other, so that offsets cannot agree. */
const inBothScripts = headword.filter(
  ({ simplified, traditional }) => simplified.length === traditional.length,
);
const chinese = fc.array(headword, { minLength: 1, maxLength: 8 });
const piece = fc.oneof(
  { weight: 4, arbitrary: headword.map(({ simplified }) => simplified) },
  { weight: 2, arbitrary: headword.map(({ traditional }) => traditional) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)) },
  fc.constantFrom("一二", "3.5", "12点", "第", "年", "百分之", "〇", "亿元", "%", "·", "-", " ", "\n", "。"),
  fc.constantFrom("ひらがな", "カタカナ", "👩‍👩‍👧", "𠀀", "𠮷", "A股", "\u0000", "\ufeff", "龘", "＄"),
);
const anything = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

function expectTiles({ text, words }: Reading, whole: string): void {
  expect(text).toBe(whole);
  let end = 0;
  for (const word of words) {
    if (word.start !== end || word.end <= word.start) expect(word, shownWords({ text, words })).toBe(end);
    end = word.end;
  }
  expect(end).toBe(whole.length);
}

function check(property: fc.IProperty<[string]>, runs = 1000): void {
  fc.assert(property, { numRuns: runs, seed: 20_260_701 });
}

test("words tile any string", () => {
  check(
    fc.property(anything, (text) => expectTiles(read(text), text)),
    2000,
  );
  expectTiles(read(""), "");
});

test("no word cuts a surrogate pair", () => {
  const pairs = fc.array(fc.oneof(piece, fc.constantFrom("𠀀", "𠀁", "😀")), { maxLength: 14 });
  check(
    fc.property(
      pairs.map((pieces) => pieces.join("")),
      (text) => {
        for (const { start } of read(text).words)
          if (start > 0) expect(text.codePointAt(start - 1), shownWords(read(text))).toBeLessThan(0x10000);
      },
    ),
  );
});

test("the same text gives the same reading, whatever was read in between", () => {
  fc.assert(
    fc.property(anything, anything, (text, between) => {
      const first = structuredClone(read(text));
      read(between);
      expect(read(text)).toEqual(first);
    }),
    { numRuns: 500, seed: 20_260_702 },
  );
});

test("what stands after a sentence's end does not change the sentence", () => {
  const end = fc.constantFrom("。", "！", "？", "。”", "\n");
  fc.assert(
    fc.property(chinese, end, anything, (words, mark, after) => {
      const sentence = words.map(({ simplified }) => simplified).join("") + mark;
      const alone = read(sentence).words;
      const { words: together } = read(sentence + after);
      const cut = ({ start, end, pinyin, kind }: (typeof alone)[number]) => ({ start, end, pinyin, kind });
      // the mark itself may go on (`！！`), the sentence before it may not
      const body = (all: typeof alone) => all.filter((word) => word.start < sentence.length - mark.length);
      expect(body(together).map(cut)).toEqual(body(alone).map(cut));
    }),
    { numRuns: 1000, seed: 20_260_703 },
  );
});

test("both scripts of a sentence have the same borders", () => {
  fc.assert(
    fc.property(fc.array(inBothScripts, { minLength: 1, maxLength: 8 }), (words) => {
      const simplified = read(words.map((each) => each.simplified).join(""));
      const traditional = read(words.map((each) => each.traditional).join(""));
      const borders = ({ words: all }: Reading) => all.map(({ end }) => end);
      expect(borders(traditional), `${shownWords(simplified)} / ${shownWords(traditional)}`).toEqual(
        borders(simplified),
      );
    }),
    { numRuns: 2000, seed: 20_260_704 },
  );
});

test("a mixture of both scripts has the same borders too", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(inBothScripts, fc.boolean()), { minLength: 1, maxLength: 8 }), (words) => {
      const mixed = read(words.map(([each, first]) => (first ? each.traditional : each.simplified)).join(""));
      const simplified = read(words.map(([each]) => each.simplified).join(""));
      expect(mixed.words.map(({ end }) => end)).toEqual(simplified.words.map(({ end }) => end));
    }),
    { numRuns: 1000, seed: 20_260_705 },
  );
});

test("one syllable a Han character, one space between, and none for what is not Chinese", () => {
  check(
    fc.property(anything, (text) => {
      const reading = read(text);
      for (const { start, end, kind, pinyin } of reading.words) {
        const han = Array.from(text.slice(start, end)).filter(isHan).length;
        const shown = shownReading(reading);
        const word = text.slice(start, end);
        // not yet: headwords with figures (`21三体综合征`), characters of two units that no entry has
        if (kind === "word" && /[0-9]|[\ud800-\udfff]/.test(word)) continue;
        if (kind === "other") expect([pinyin, han], shown).toEqual(["", 0]);
        else {
          // the dictionary writes `shi2wa3` for the one character 瓧
          expect(pinyin, shown).toMatch(/^(?:(?:[A-Za-z:]+[1-5])+(?: (?=.)|$))*$/);
          expect(pinyin === "" ? 0 : pinyin.split(" ").length, shown).toBe(han);
        }
      }
    }),
    2000,
  );
});

test("inner words are shorter headwords inside, outer ones longer headwords across", () => {
  const isHeadword = headwordTest(lexicon);
  check(
    fc.property(anything, (text) => {
      for (const { start, end, inner, outer } of read(text).words) {
        for (const span of [...inner, ...outer])
          expect(isHeadword(text.slice(span.start, span.end)), text.slice(span.start, span.end)).toBe(true);
        for (const span of inner)
          expect(span.start >= start && span.end <= end && span.end - span.start < end - start).toBe(true);
        for (const span of outer)
          expect(span.start < end && span.end > start && span.end - span.start > end - start).toBe(true);
        for (const spans of [inner, outer]) {
          const lengths = spans.map((span) => span.end - span.start);
          expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
        }
      }
    }),
  );
});

test("every headword inside a word is offered", () => {
  const { words } = read("北京大学生物系");
  const offered = words.flatMap((word) => [word, ...word.inner, ...word.outer]);
  const texts = offered.map(({ start, end }) => "北京大学生物系".slice(start, end));
  expect(texts).toEqual(expect.arrayContaining(["北京大学", "北京", "大学生", "生物", "系"]));
});

test.each(["一", "〇", "\ud842", "𠮷", "3.", "的", "、", "あ", "研究生命起源的科学家们在七星区走了"])(
  "200,000 units of %j are read",
  (repeated) => {
    const text = repeated.repeat(Math.floor(200_000 / repeated.length));
    expectTiles(read(text), text);
  },
  60_000,
);
