import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pinyinAt } from "../../src/gloss/reading-at.ts";
import { sentence } from "./sentence.ts";

const { reading } = sentence(
  "我们:wo3 men5|去:qu4|中国银行:Zhong1 guo2 yin2 hang2|，|卡拉OK:ka3 la1:new",
  {},
);

test.each([
  [0, 2, "wo3 men5"],
  [1, 3, "men5 qu4"],
  [5, 7, "yin2 hang2"],
  [6, 7, "hang2"],
  [2, 8, "qu4 Zhong1 guo2 yin2 hang2"],
  [8, 10, "ka3 la1"],
  [9, 11, "la1"],
  [7, 8, ""],
])("from %i to %i: %s", (start, end, pinyin) => expect(pinyinAt(reading, { start, end })).toBe(pinyin));

test("readings of neighbouring stretches add up to the reading of both", () => {
  const place = fc.integer({ min: 0, max: reading.text.length });
  fc.assert(
    fc.property(place, place, place, (...places) => {
      const [start, middle, end] = places.toSorted((a, b) => a - b) as [number, number, number];
      const parts = [pinyinAt(reading, { start, end: middle }), pinyinAt(reading, { start: middle, end })];
      expect(parts.filter(Boolean).join(" ")).toBe(pinyinAt(reading, { start, end }));
    }),
  );
});

test("a character beyond the first plane has one syllable", () => {
  const rare = sentence("两𩠌饭:liang3 shou3 fan4:new", {}).reading;
  expect(pinyinAt(rare, { start: 3, end: 4 })).toBe("fan4");
  expect(pinyinAt(rare, { start: 1, end: 3 })).toBe("shou3");
});
