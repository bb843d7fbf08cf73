import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNumber } from "../../src/segment/number-parse.ts";
import { numberValue } from "../../src/segment/number-value.ts";
import { spokenNumber } from "../../src/segment/spoken-number.ts";

describe("the value of a number", () => {
  test.each([
    ["46.52亿元", "4,652,000,000元", "4.652 billion yuan"],
    ["1,176.24億元", "117,624,000,000元", "117.624 billion yuan"],
    ["3.5-4.5米", "3.5–4.5米", "3.5–4.5 metres"],
    ["27.3%", "27.3%", "27.3 %"],
    ["２７.３％", "27.3%", "27.3 %"],
    ["百分之二十", "20%", "20 %"],
    ["2021年7月20日", "2021-07-20", "20 July 2021"],
    ["二〇二一年七月二十日", "2021-07-20", "20 July 2021"],
    ["五月二十一日", "05-21", "21 May"],
    ["2010年", "2010", "2010"],
    ["民国112年", "2023", "2023"],
    ["民國112年", "2023", "2023"],
    ["昭和64年", "1989", "1989"],
    ["十四五", "2021–2025", "the 14th Five-Year Plan"],
    ["三分之一", "1/3", "1/3"],
    ["三块五", "3.5块", "3.5 yuan"],
    ["三塊五", "3.5块", "3.5 yuan"],
    ["一米八", "1.8米", "1.8 metres"],
    ["1米75", "1.75米", "1.75 metres"],
    ["一斤二两", "1.2斤", "1.2 jin (500 g)"],
    ["三元五角", "3.5元", "3.5 yuan"],
    ["两年半", "2.5年", "2.5 years"],
    ["一个半小时", "1.5个小时", "1.5 hours"],
    ["1小时20分钟", "1小时20分", "1 hour 20 minutes"],
    ["3至5年", "3–5年", "3–5 years"],
    ["三到五公里", "3–5公里", "3–5 km"],
    ["-5℃", "−5°C", "−5 °C"],
    ["零下五度", "−5度", "−5 degrees"],
    ["70后", "1970–", "born in the 1970s"],
    ["八零后", "1980–", "born in the 1980s"],
    ["05後", "2005–", "born from 2005 on"],
    ["三点一刻", "3:15", "3:15"],
    ["二十来岁", "≈ 20岁", "about 20 years old"],
    ["一两百", "100–200", "100–200"],
    ["公元前221年", "221 BC", "221 BC"],
    ["2024-05-06", "2024-05-06", "6 May 2024"],
    ["3/4", "3/4", "3/4"],
    ["￥199元", "199元", "199 yuan"],
    ["八折", "80%", "20 % off"],
    ["七五折", "75%", "25 % off"],
    ["8.5折", "85%", "15 % off"],
    ["三成", "30%", "30 %"],
    ["三成五", "35%", "35 %"],
    ["一百二十", "120", "120"],
    ["二〇二一", "2021", ""],
    ["第一季度", "1", "1st quarter"],
    ["第三", "3", "3rd"],
    ["第12", "12", "12th"],
    ["6474户", "6,474户", "6,474 households"],
    ["3万余人次", "over 30,000人次", "over 30,000 visits"],
    ["3000多元", "over 3,000元", "over 3,000 yuan"],
    ["数百万", "n × 1,000,000", "millions"],
    ["二時三十分", "2:30", "2:30"],
    ["10:30", "10:30", "10:30"],
    ["010-68667266", "010-68667266", ""],
    ["$150萬", "$1,500,000", "$1.5 million"],
    ["三點五", "3.5", "3.5"],
    ["三点半", "3:30", "3:30"],
    ["3月", "3", "March"],
    ["九十年代", "90s", "the ’90s"],
    ["20世纪", "20", "20th century"],
    ["五六", "5–6", "5–6"],
    ["七八十", "70–80", "70–80"],
    ["二十几岁", "over 20岁", "over 20 years old"],
    ["10%~20%", "10–20%", "10–20 %"],
    ["1千米", "1,000米", "1,000 metres"],
    ["1小时", "1小时", "1 hour"],
    ["3:2", "3:2", ""],
    ["37.5℃", "37.5°C", "37.5 °C"],
  ])("%s is %s, %s", (text, figures, english) => {
    expect(numberValue(text)).toEqual({ figures, english });
  });

  test.each(["", "年", "abc", "折", "第", "13月40日", "0折", "成", "3天地"])("%j has none", (text) => {
    expect(numberValue(text)).toBeUndefined();
  });

  test("any string is fine", () => {
    const pieces = fc.constantFrom(
      "1",
      ".",
      "万",
      "年",
      "月",
      "日",
      "第",
      "成",
      "折",
      "%",
      "分之",
      "三",
      "余",
      "元",
      "-",
      "点",
      "x",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const value = numberValue(parts.join(""));
        if (value) expect(`${value.figures} ${value.english}`).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });
});

const NUMERALS = "零一二三四五六七八九";

/** The obvious way to write a number below 100,000,000 in Chinese. */
function written(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? "零" : "";
    return `${written(Math.floor(value / 10_000))}万${rest > 0 ? gap + written(rest) : ""}`;
  }
  for (const [size, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const gap = rest > 0 && rest < size / 10 ? "零" : "";
    return `${NUMERALS[Math.floor(value / size)]}${name}${rest > 0 ? gap + written(rest) : ""}`;
  }
  return NUMERALS[value]!;
}

test("Chinese numerals come back as the number they were written for", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
      expect(parseNumber(written(value)), written(value)).toBe(value);
    }),
    { numRuns: 5000, seed: 2 },
  );
});

describe("a number read aloud", () => {
  test.each([
    ["46.52亿元", "yi4 yuan2", "si4 shi2 liu4 dian3 wu3 er4 yi4 yuan2"],
    ["2021年7月20日", "nian2 yue4 ri4", "er4 ling2 er4 yi1 nian2 qi1 yue4 er4 shi2 ri4"],
    ["27.3%", "", "bai3 fen1 zhi1 er4 shi2 qi1 dian3 san1"],
    ["3.5-4.5米", "mi3", "san1 dian3 wu3 dao4 si4 dian3 wu3 mi3"],
    ["10人", "ren2", "shi2 ren2"],
    ["10010", "", "yi1 wan4 ling2 yi1 shi2"],
    ["120000", "", "shi2 er4 wan4"],
    ["100000000", "", "yi1 ling2 ling2 ling2 ling2 ling2 ling2 ling2 ling2"],
    ["010-68667266", "", "ling2 yi1 ling2 liu4 ba1 liu4 liu4 qi1 er4 liu4 liu4"],
    ["10:30", "", "shi2 dian3 san1 shi2"],
    ["0", "", "ling2"],
    ["一百二十", "yi1 bai3 er4 shi2", "yi1 bai3 er4 shi2"],
    ["-5℃", "", "ling2 xia4 wu3 she4 shi4 du4"],
    ["70后", "hou4", "qi1 ling2 hou4"],
    ["3/4", "", "si4 fen1 zhi1 san1"],
    ["2024/5/6", "", "er4 ling2 er4 si4 nian2 wu3 yue4 liu4 ri4"],
    ["2020-2021年", "nian2", "er4 ling2 er4 ling2 dao4 er4 ling2 er4 yi1 nian2"],
    ["100km", "", "yi1 bai3 gong1 li3"],
  ])("%s", (text, pinyin, spoken) => {
    expect(spokenNumber(text, pinyin)).toBe(spoken);
  });

  test("figures sound like the numerals they stand for", () => {
    const sound: Record<string, string> = {
      零: "ling2",
      一: "yi1",
      二: "er4",
      三: "san1",
      四: "si4",
      五: "wu3",
      六: "liu4",
      七: "qi1",
      八: "ba1",
      九: "jiu3",
      十: "shi2",
      百: "bai3",
      千: "qian1",
      万: "wan4",
    };
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 999_999 }), (value) => {
        const expected = Array.from(written(value), (character) => sound[character]!).join(" ");
        expect(spokenNumber(String(value), "")).toBe(expected.replace(/^yi1 shi2/, "shi2"));
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});
