import { describe, expect, test } from "vitest";
import { openAssets } from "../../src/program/open-assets.ts";
import { writeReading } from "../../src/pinyin/write-reading.ts";
import { zhuyin } from "../../src/pinyin/zhuyin.ts";

const write = (pinyin: string, form: "numbers" | "zhuyin") =>
  writeReading(pinyin, form)
    .map(({ text }) => text)
    .join(" ");

// From the tables of the Ministry of Education's 國語辭典.
test.each([
  ["nu:3 ren2", "ㄋㄩˇ ㄖㄣˊ"],
  ["zhong1 guo2", "ㄓㄨㄥ ㄍㄨㄛˊ"],
  ["xiong2 mao1", "ㄒㄩㄥˊ ㄇㄠ"],
  ["yi1 yuan4", "ㄧ ㄩㄢˋ"],
  ["wu3 yu2 yue4 yun2", "ㄨˇ ㄩˊ ㄩㄝˋ ㄩㄣˊ"],
  ["you3 yong4 ying1", "ㄧㄡˇ ㄩㄥˋ ㄧㄥ"],
  ["wen4 weng1 wai4", "ㄨㄣˋ ㄨㄥ ㄨㄞˋ"],
  ["zhi1 chi1 shi4 ri4 zi4 ci2 si1", "ㄓ ㄔ ㄕˋ ㄖˋ ㄗˋ ㄘˊ ㄙ"],
  ["qu4 xue2 juan3 jun1", "ㄑㄩˋ ㄒㄩㄝˊ ㄐㄩㄢˇ ㄐㄩㄣ"],
  ["ma5", "˙ㄇㄚ"],
  ["wan2 r5", "ㄨㄢˊ ˙ㄦ"],
  ["liu2 dui4 lun2 lu:e4", "ㄌㄧㄡˊ ㄉㄨㄟˋ ㄌㄨㄣˊ ㄌㄩㄝˋ"],
  ["er2 ai4 en1", "ㄦˊ ㄞˋ ㄣ"],
  ["K T V · shang4", "K T V · ㄕㄤˋ"],
  ["Bei3 jing1", "ㄅㄟˇ ㄐㄧㄥ"],
])("%s is %s", (pinyin, expected) => expect(write(pinyin, "zhuyin")).toBe(expected));

test("numbers stand behind, and ü is ü", () => {
  expect(write("nu:3 ren2 r5 , A", "numbers")).toBe("nü3 ren2 r5 , A");
});

describe("every syllable of the dictionary", async () => {
  const { lexicon } = await openAssets();
  const names = lexicon.readings.syllables();
  test("has zhuyin", () => {
    const plain = names
      .map((name) => /^([A-Za-z:ü]+)[1-5]$/u.exec(name)?.[1])
      .filter((name) => name !== undefined);
    expect(plain.length).toBeGreaterThan(1000);
    const missing = new Set(plain.filter((name) => zhuyin(name, 1) === undefined));
    expect([...missing]).toEqual(["xx"]);
  });
});
