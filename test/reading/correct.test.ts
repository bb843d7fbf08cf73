import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { isCorrection, type Correction } from "../../src/reading/correction.ts";
import type { Reading } from "../../src/reading/reading.ts";
import { openReader, shownReading, shownWords } from "./shown.ts";

let read: (text: string, corrections?: readonly Correction[]) => Reading;

beforeAll(async () => {
  ({ read } = await openReader());
}, 180_000);

const as = (text: string, start: number, end: number, more: Partial<Correction> = {}): Correction => ({
  text,
  start,
  end,
  ...more,
});

describe("the reader has the last word", () => {
  test("a word is split, and the part that is left is read by itself", () => {
    expect(shownWords(read("请把手抬高。"))).toBe("请 把手 抬高 。");
    expect(shownReading(read("请把手抬高。", [as("把手", 1, 2, { at: 1 })]))).toBe(
      "请(qing3) 把(ba3) 手(shou3) 抬高(tai2 gao1) 。",
    );
  });

  test("words are joined, also to what is no headword", () => {
    expect(shownReading(read("他才能出众。", [as("才能", 0, 2, { at: 1 })]))).toContain("才能(cai2 neng2)");
    const { words } = read("怡和东岸小区", [as("怡和东岸", 0, 4)]);
    expect(words[0]).toMatchObject({ start: 0, end: 4, kind: "new", pinyin: "yi2 he2 dong1 an4" });
  });

  test("a border is moved", () => {
    expect(shownWords(read("他吃不下饭。", [as("吃不下饭", 0, 2, { at: 1 })]))).toBe("他 吃不 下饭 。");
  });

  test("a reading is changed, if it has as many syllables", () => {
    const said = (pinyin: string) => shownReading(read("他的大夫", [as("大夫", 0, 2, { pinyin })]));
    expect(said("da4 fu1")).toContain("大夫(da4 fu1)");
    expect(said("dai4 fu5")).toContain("大夫(dai4 fu5)");
    expect(said("dai4")).not.toContain("(dai4)");
  });

  test("meant for one place it holds there only, meant for everywhere wherever borders allow it", () => {
    const text = "把手在把手上。";
    expect(shownWords(read(text, [as("把手", 1, 2, { at: 0 })]))).toMatch(/^把 手 在 把手/);
    expect(shownWords(read(text, [as("把手", 1, 2)]))).toMatch(/^把 手 在 把 手/);
    expect(shownWords(read("一把手枪", [as("把手", 1, 2)]))).toBe(shownWords(read("一把手枪")));
  });

  test("the last one wins", () => {
    const both = [as("才能", 0, 2, { at: 1 }), as("才能", 0, 1, { at: 1 })];
    expect(shownWords(read("他才能出众。", both))).toBe("他 才 能 出众 。");
  });

  test.each([
    [undefined],
    [null],
    ["把手"],
    [{ text: "把手", start: 1 }],
    [as("把手", 1, 1)],
    [as("把手", 0, 3)],
    [as("把手", -1, 1)],
    [as("把手", 0.5, 1)],
    [as("𠮷人", 1, 2)],
    [as("把手", 0, 1, { at: -1 })],
    [as("把手", 0, 1, { pinyin: "<b>" })],
    [as("把".repeat(65), 0, 1)],
  ])("%j is none", (value) => expect(isCorrection(value)).toBe(false));

  test("what is one is known", () => {
    expect(isCorrection(as("把手", 0, 1, { at: 3, pinyin: "ba3" }))).toBe(true);
    expect(isCorrection(as("绿", 0, 1, { pinyin: "lu:4" }))).toBe(true);
  });
});

describe("any correction of any text", () => {
  const piece = fc.constantFrom(
    ..."研究生命起源把手抬高他才能出众吃了饭学们七星区",
    "46.52亿元",
    "𠮷",
    "A",
    "。",
    " ",
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(""));
  const one = text.chain((whole) =>
    fc
      .tuple(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 8 }),
        fc.nat(7),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
      )
      .map(([at, length, start, width, here]) => {
        const stretch = whole.slice(at, at + length);
        const from = Math.min(start, stretch.length - 1);
        const to = Math.min(from + width, stretch.length);
        return { whole, correction: as(stretch, from, to, here ? { at } : {}) };
      }),
  );

  test("leaves words that tile the text, and those it does not touch as they were", () => {
    fc.assert(
      fc.property(one, ({ whole, correction }) => {
        fc.pre(isCorrection(correction));
        const before = read(whole);
        const after = read(whole, [correction]);
        let end = 0;
        for (const word of after.words) {
          expect(word.start, shownWords(after)).toBe(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBe(whole.length);
        const { at } = correction;
        if (at === undefined) return;
        const [from, to] = [at + correction.start, at + correction.end];
        const cut = ({ start, end: stop, kind, pinyin }: Reading["words"][number]) => ({
          start,
          stop,
          kind,
          pinyin,
        });
        const away = ({ start, end: stop }: Reading["words"][number]) =>
          stop <= at || start >= at + correction.text.length;
        const untouched = before.words.filter(away).map(cut);
        expect(after.words.map(cut)).toEqual(expect.arrayContaining(untouched));
        const pairs = [from, to].some((place) => place > 0 && whole.codePointAt(place - 1)! > 0xffff);
        if (!pairs) expect(after.words.some((word) => word.start === from && word.end === to)).toBe(true);
      }),
      { numRuns: 2000, seed: 20_261_124 },
    );
  });

  test("said twice is said once", () => {
    fc.assert(
      fc.property(one, ({ whole, correction }) => {
        fc.pre(isCorrection(correction));
        expect(read(whole, [correction, correction])).toEqual(read(whole, [correction]));
      }),
      { numRuns: 500, seed: 20_261_125 },
    );
  });
});
