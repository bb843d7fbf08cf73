import { expect, test } from "vitest";
import { partsOfId, plainPinyin, wordId } from "../../src/vocabulary/word-id.ts";

test("both scripts are one word, two readings are two", () => {
  expect(wordId({ traditional: "發展", simplified: "发展", pinyin: "fa1 zhan3" })).toBe(
    "發展|发展|fa1 zhan3",
  );
  expect(partsOfId("發展|发展|fa1 zhan3")).toEqual({
    traditional: "發展",
    simplified: "发展",
    pinyin: "fa1 zhan3",
  });
});

test.each([
  ["Wang2", "wang2"],
  ["nü3 er2", "nu:3 er2"],
  ["nv3 er2", "nu:3 er2"],
  ["lu:e4", "lu:e4"],
  ["lve4", "lu:e4"],
  ["fa1zhan3", "fa1 zhan3"],
  [" a  |b ", "a b"],
  ["dian3 r5", "dian3 r5"],
])("%s is read as %s", (pinyin, plain) => expect(plainPinyin(pinyin)).toBe(plain));

test("a bar in a form cannot break a name", () => {
  expect(wordId({ traditional: "a|b", simplified: "a b", pinyin: "" })).toBe("ab|ab|");
});
