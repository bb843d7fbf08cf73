import * as fc from "fast-check";
import { expect, test } from "vitest";
import { syllables } from "../../src/pinyin/tone-marks.ts";
import { comparePinyin, spokenReadings } from "../../src/review/typed-pinyin.ts";

test.each([
  ["fa1zhan3", "fa1 zhan3", true, "right", 3],
  ["fāzhǎn", "fa1 zhan3", true, "right", 3],
  ["FĀ zhan3", "fa1 zhan3", true, "right", 3],
  ["fazhan", "fa1 zhan3", true, "missing", 2],
  ["fa1zhan", "fa1 zhan3", true, "wrong", 2],
  ["fa2zhan3", "fa1 zhan3", true, "wrong", 2],
  ["fazan", "fa1 zhan3", false, "missing", 1],
  ["fa1zhan3le", "fa1 zhan3", false, "missing", 1],
  ["", "fa1 zhan3", false, "missing", 1],
  ["nv3ren2", "nu:3 ren2", true, "right", 3],
  ["nǚrén", "nu:3 ren2", true, "right", 3],
  ["nu:3ren2", "nu:3 ren2", true, "right", 3],
  ["nuren", "nu:3 ren2", false, "missing", 1],
  ["xī'ān", "Xi1 an1", true, "right", 3],
  ["xian", "Xi1 an1", true, "missing", 2],
  ["ma", "ma5", true, "right", 3],
  ["xièxie", "xie4 xie5", true, "right", 3],
  ["xie4xie4", "xie4 xie5", true, "wrong", 2],
  ["yi1dianr3", "yi1 dian3 r5", true, "wrong", 2],
])("%s for %s", (typed, right, letters, tones, suggested) => {
  expect(comparePinyin(typed, right)).toEqual({ letters, tones, suggested });
});

test("what is drawn is right when it is typed, with spaces or without", () => {
  const syllable = fc.constantFrom("zhong1", "guo2", "nu:3", "lu:e4", "de5", "er2", "xiong2", "a1", "gui4");
  fc.assert(
    fc.property(
      fc.array(syllable, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("", " ", "'"),
      (all, gap) => {
        const right = all.join(" ");
        const drawn = syllables(right)
          .map(({ text }) => text)
          .join(gap);
        expect(comparePinyin(drawn, right).tones).toBe("right");
      },
    ),
  );
});

test("一 and 不 may be typed as they sound", () => {
  expect(spokenReadings("不对", "bu4 dui4")).toEqual(["bu2 dui4"]);
  expect(spokenReadings("一天", "yi1 tian1")).toEqual(["yi4 tian1"]);
  expect(spokenReadings("统一", "tong3 yi1")).toEqual([]);
  expect(comparePinyin("bú duì", "bu4 dui4", spokenReadings("不对", "bu4 dui4")).tones).toBe("right");
  expect(comparePinyin("bù duì", "bu4 dui4", spokenReadings("不对", "bu4 dui4")).tones).toBe("right");
});
