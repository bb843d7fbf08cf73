import { expect, test } from "vitest";
import { foundWord } from "../../../src/vocabulary/exchange/entry.ts";
import { importDeeds, resolve, withoutRepeats } from "../../../src/vocabulary/exchange/resolve.ts";
import { keptWord } from "../some-words.ts";

const HANG = { traditional: "行", simplified: "行", pinyin: "hang2", senses: ["row"] };
const XING = { traditional: "行", simplified: "行", pinyin: "xing2", senses: ["to walk"] };
const FAZHAN = { traditional: "發展", simplified: "发展", pinyin: "fa1 zhan3", senses: ["development"] };
const SURNAME = { traditional: "王", simplified: "王", pinyin: "Wang2", senses: ["surname Wang"] };
const KING = { traditional: "王", simplified: "王", pinyin: "wang2", senses: ["king"] };
const found = (simplified: string, more = {}) => foundWord({ simplified, line: 1, ...more });
const readings = (word: ReturnType<typeof found>, ...entries: (typeof HANG)[]) =>
  resolve(word, entries).choices.map(({ pinyin, senses }) => `${pinyin} ${senses.join()}`);

test("a form with several readings is left to the reader, best first", () => {
  expect(readings(found("行"), XING, HANG)).toEqual(["xing2 to walk", "hang2 row"]);
});

test("the file's reading decides, and its own meaning stands", () => {
  expect(readings(found("行", { pinyin: "hang2", senses: ["mine"] }), XING, HANG)).toEqual(["hang2 mine"]);
});

test("either form finds the entry; capitals are one word", () => {
  expect(resolve(found("發展"), [FAZHAN]).choices).toEqual([FAZHAN]);
  expect(readings(found("王"), KING, SURNAME)).toEqual(["wang2 king"]);
});

test("a neutral tone is written or not", () => {
  const hair = { traditional: "頭髮", simplified: "头发", pinyin: "tou2 fa5", senses: ["hair"] };
  expect(readings(found("头发", { pinyin: "tou2 fa" }), hair)).toEqual(["tou2 fa5 hair"]);
});

test("what no dictionary knows is taken as the file says", () => {
  expect(resolve(found("张伟", { pinyin: "zhang1 wei3" }), []).choices).toEqual([
    { simplified: "张伟", traditional: "张伟", pinyin: "zhang1 wei3", senses: [] },
  ]);
  expect(readings(found("行", { pinyin: "heng2" }), XING)).toEqual(["heng2 "]);
});

test("the same word in several files is one, with all that they say", () => {
  const words = withoutRepeats([
    { found: found("发展", { note: "a", tags: ["x"] }), choice: FAZHAN },
    { found: found("发展", { note: "b", tags: ["y"], status: "known" }), choice: FAZHAN },
  ]);
  expect([...words.values()]).toMatchObject([{ found: { note: "a\nb", tags: ["x", "y"], status: "known" } }]);
});

test("what is known is not said again", () => {
  const one = { found: found("发展", { tags: ["x"], note: "n", sentence: "他发展。" }), choice: FAZHAN };
  expect(importDeeds(one, undefined, 7).map((deed) => deed.do)).toEqual(["kept", "edited", "tagged"]);
  expect(importDeeds(one, undefined, 7)[0]).toMatchObject({
    context: { sentence: "他发展。", start: 1, end: 3, at: 7 },
  });
  const known = keptWord(
    "發展",
    "发展",
    "fa1 zhan3",
    [],
    (word) => ({ do: "tagged", word, tag: "x" }),
    (word) => ({ do: "edited", word, field: "note", value: "mine" }),
  );
  expect(importDeeds(one, known, 7).map((deed) => deed.do)).toEqual(["met"]);
});
