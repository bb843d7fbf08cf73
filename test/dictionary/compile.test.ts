import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { compileDictionary, type DictionarySources } from "../../src/dictionary/compile/dictionary.ts";
import { candidatesOf } from "../../src/dictionary/candidates.ts";
import { Flag } from "../../src/dictionary/flags.ts";
import { foldText } from "../../src/dictionary/fold.ts";
import { GlossStore } from "../../src/dictionary/gloss-store.ts";
import { COSTS_A_NAT, openLexicon } from "../../src/dictionary/lexicon.ts";
import { packSections } from "../../src/dictionary/sections.ts";
import { findWord } from "../../src/dictionary/trie.ts";

const LINES = [
  "發 发 [fa1] /to send out/to show/",
  "髮 发 [fa4] /hair/",
  "發 发 [fa1 x] /a reading that does not fit its headword/",
  "頭髮 头发 [tou2 fa5] /hair (on the head)/",
  "頭 头 [tou2] /head/",
  "北京 北京 [Bei3 jing1] /capital/",
  "王 王 [Wang2] /surname Wang/",
  "王 王 [wang2] /king/",
  "畫蛇添足 画蛇添足 [hua4 she2 tian1 zu2] /(idiom) to gild the lily/",
  "𨨏 𬭛 [bo1] /bohrium/",
  "咊 和 [he2] /old variant of 和[he2]/",
  "和 和 [he2] /and/",
  "答覆 答复 [da2 fu4] /reply/",
  "覆蓋 覆盖 [fu4 gai4] /to cover/",
  "北京頭髮 北京头发 [Bei3 jing1 tou2 fa5] /nobody counts this/",
];
const sources: DictionarySources = {
  cedict: [`#! entries=${LINES.length}`, "#! date=2026-09-10T07:14:51Z", ...LINES].join("\n"),
  simplifiedWords:
    "头发 3000 n\n发 500 v\n答复 70 v\n覆盖 6000 v\n复 6000 v\n党委部 352 n\n罕见字 2 n\n五十 900 m\n愣住 252 v\n北京覆盖 90 n\n和 1000 c\n",
  traditionalWords: "頭髮 1000 N\n發 500 Vt\n和 1000 C\n",
  variants: ["# OpenCC\n頭\t头\n"],
  usualReading: () => "",
};
const compiled = compileDictionary(sources);
const lexicon = openLexicon(packSections(compiled.sections).buffer as ArrayBuffer);
const word = (text: string) => findWord(lexicon.trie, foldText(lexicon.fold, text));
const readings = (text: string) => candidatesOf(lexicon, word(text), text).map(({ pinyin }) => pinyin);
const cost = (text: string) => lexicon.cost[word(text)]! / COSTS_A_NAT;

test("one input gives the same bytes each time", () => {
  const bytes = (it: typeof compiled) => [packSections(it.sections), ...it.blocks.values()];
  const digest = (it: typeof compiled) =>
    bytes(it).map((file) => createHash("sha256").update(file).digest("hex"));
  expect(digest(compileDictionary(sources))).toEqual(digest(compiled));
});

test("costs come from the counts of all forms of a key, both lists weighing the same, a nat for each factor e", () => {
  const simplified = 3000 + 500 + 70 + 6000 + 6000 + 352 + 2 + 900 + 252 + 90 + 1000;
  const scale = simplified / 2500;
  expect(cost("頭髮")).toBeCloseTo(Math.log((2 * simplified) / (3000 + 1000 * scale)), 1);
  expect(cost("发")).toBeCloseTo(Math.log((2 * simplified) / (500 + 500 * scale)), 1);
  expect(cost("王")).toBeGreaterThan(cost("答复"));
});

test("an entry with two keys costs the same under both", () => {
  expect(word("答覆")).not.toBe(word("答复"));
  expect(cost("答覆")).toBe(cost("答复"));
});

test("a long headword that nobody counted costs no more than its parts", () => {
  expect(cost("北京头发")).toBeLessThanOrEqual(cost("北京") + cost("头发") + 1 / COSTS_A_NAT);
});

test("counted names and nouns that are no headwords are in the trie, without readings", () => {
  expect(lexicon.flags[word("党委部")]).toBe(0);
  expect(readings("党委部")).toEqual([]);
});

test.each([
  ["罕见字", "seldom counted"],
  ["五十", "a numeral"],
  ["愣住", "a verb"],
  ["北京覆盖", "two headwords side by side"],
])("%s, %s, is not taken into the trie", (text) => expect(word(text)).toBe(-1));

test("words know their part of speech, in jieba's letters, the first list's before the second's", () => {
  expect(["头发", "發", "和", "北京"].map((text) => lexicon.tagNames[lexicon.tag[word(text)]!])).toEqual([
    "n",
    "v",
    "c",
    "x",
  ]);
});

test("words know whether they are proper nouns, surnames, idioms or only variants", () => {
  const { headword, proper, surname, idiom } = Flag;
  expect(["北京", "王", "画蛇添足", "头发"].map((text) => lexicon.flags[word(text)])).toEqual([
    headword | proper,
    headword | surname,
    headword | idiom,
    headword,
  ]);
});

test("readings are those of the form that stands there, best first", () => {
  expect(readings("发")).toEqual(["fa1", "fa4", "fa1 x"]);
  expect(readings("髮")).toEqual(["fa4"]);
  expect(readings("头发")).toEqual(["tou2 fa5"]);
  expect(readings("头髮")).toEqual(["tou2 fa5"]);
  expect(readings("王")).toEqual(["wang2", "Wang2"]);
  expect(readings("北京")).toEqual(["Bei3 jing1"]);
  expect(readings("𬭛")).toEqual(["bo1"]);
});

test("a block holds the lines of its keys as they were, variants last", async () => {
  const store = new GlossStore(lexicon, async (name) => compiled.blocks.get(name)!.buffer as ArrayBuffer);
  expect(await store.entriesOf("和")).toEqual([LINES[11], LINES[10]]);
  for (const line of LINES) expect(await store.entriesOf(line.split(" ")[0]!)).toContain(line);
});

test("an entry with a tab is refused", () => {
  const cedict = sources.cedict.replace("/head/", "/he\tad/");
  expect(() => compileDictionary({ ...sources, cedict })).toThrow("tab");
});
