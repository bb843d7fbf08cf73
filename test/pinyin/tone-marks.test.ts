import { describe, expect, test } from "vitest";
import { readCedict } from "../../src/dictionary/compile/cedict.ts";
import { syllables } from "../../src/pinyin/tone-marks.ts";
import { readSources } from "../../src/program/sources.ts";

const drawn = (pinyin: string) =>
  syllables(pinyin)
    .map(({ text }) => text)
    .join(" ");
const tones = (pinyin: string) => syllables(pinyin).map(({ tone }) => tone);

test.each([
  ["ma1 ma2 ma3 ma4 ma5", "mā má mǎ mà ma"],
  ["nu:3 lu:4 lu:e4 nu:e4", "nǚ lǜ lüè nüè"],
  ["Lu:3 U:2", "Lǚ Ǘ"],
  ["hao3 lei4 liu2 gui4 dou1 xue2 jia4", "hǎo lèi liú guì dōu xué jià"],
  ["shui3 jiu3 yuan4 zhuang1 xiong2", "shuǐ jiǔ yuàn zhuāng xióng"],
  ["dian3 r5", "diǎn r"],
  ["Bei3 jing1", "Běi jīng"],
  ["An1 E2 Ou1", "Ān É Ōu"],
  ["m2 ng4 hm5 n2", "ḿ ǹg hm ń"],
  ["A1 B C", "Ā B C"],
  ["xx5", "xx"],
  ["", ""],
])("%s → %s", (pinyin, marked) => expect(drawn(pinyin)).toBe(marked));

test("tones are those of the numbers, and 0 for what has none", () => {
  expect(tones("ma1 ma2 ma3 ma4 ma5 r5")).toEqual([1, 2, 3, 4, 5, 5]);
  expect(tones("A A4 , ·")).toEqual([0, 4, 0, 0]);
});

describe("all readings of CC-CEDICT", () => {
  const readings = [...new Set(readCedict(readSources().cedict).map(({ pinyin }) => pinyin))];
  const tokens = [...new Set(readings.flatMap((reading) => reading.split(" ")))];

  test("there are some", () => expect(tokens.length).toBeGreaterThan(1500));

  test("every syllable gets exactly the mark of its tone, and no other letter changes", () => {
    const marks = ["", "\u0304", "\u0301", "\u030c", "\u0300", ""];
    const wrong = tokens.filter((token) => {
      const match = /^([A-Za-z:]+)([1-5])$/.exec(token);
      if (!match) return false;
      const [piece, ...more] = syllables(token);
      const apart = piece!.text.normalize("NFD");
      const tone = Number(match[2]);
      const mark = marks[tone]!;
      const found = apart.match(/[\u0300\u0301\u0304\u030c]/g) ?? [];
      const letters = apart.replace(/[\u0300\u0301\u0304\u030c]/g, "").normalize("NFC");
      const expected = match[1]!.replace("u:", "ü").replace("U:", "Ü");
      return more.length > 0 || piece!.tone !== tone || found.join("") !== mark || letters !== expected;
    });
    expect(wrong).toEqual([]);
  });

  test("no number, colon or v is left in a syllable", () => {
    const left = readings.filter((reading) =>
      syllables(reading).some(({ text, tone }) => tone > 0 && /[0-9:v]/i.test(text)),
    );
    expect(left).toEqual([]);
  });
});
