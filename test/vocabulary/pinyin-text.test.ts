import { expect, test } from "vitest";
import { markedPinyin, numberedPinyin, plainEndings } from "../../src/vocabulary/pinyin-text.ts";

test.each([
  ["Zhōng guó", "Zhong1 guo2"],
  ["Zhōng guó", "Zhong1 guo2"],
  ["nu\u0308\u030c ér", "nu:3 er2"],
  ["nǚ ér", "nu:3 er2"],
  ["tóu fa", "tou2 fa5"],
  ["Ā Q", "A1 Q"],
  ["ma5 lü4", "ma5 lu:4"],
  ["dian3 r0", "dian3 r5"],
  ["Ā · Bó", "A1 · Bo2"],
  ["", ""],
])("%s is written %s", (marked, numbered) => expect(numberedPinyin(marked)).toBe(numbered));

test.each(["fa1 zhan3", "nu:3 er2", "tou2 fa5", "hng5 lu:e4", "E2 luo2 si1"])(
  "%s comes back from its marks",
  (pinyin) => {
    expect(numberedPinyin(markedPinyin(pinyin))).toBe(pinyin);
  },
);

test("endings begin at syllables", () => {
  expect(plainEndings("nu:3 er2")).toEqual(["nver", "er"]);
});
