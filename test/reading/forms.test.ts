import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { isHan } from "../../src/pinyin/han-syllables.ts";
import { headwordTest } from "../../src/program/evaluate-peers.ts";
import type { Reading } from "../../src/reading/reading.ts";
import { openReader } from "./shown.ts";

let read: (text: string) => Reading;
let isHeadword: (text: string) => boolean;

beforeAll(async () => {
  const opened = await openReader();
  read = opened.read;
  isHeadword = headwordTest(opened.lexicon);
}, 180_000);

const forms = (text: string) =>
  read(text).words.flatMap(({ start, end, form, pinyin }) =>
    form ? [`${text.slice(start, end)} ${pinyin} = ${form.base}, ${form.form}`] : [],
  );

describe("words in disguise", () => {
  test.each([
    ["他高高兴兴地回家。", "高高兴兴 gao1 gao1 xing4 xing4 = 高兴, vivid"],
    ["说得清清楚楚。", "清清楚楚 qing1 qing1 chu3 chu3 = 清楚, vivid"],
    ["党旗高高飘扬。", "高高 gao1 gao1 = 高, vivid"],
    ["你看一看。", "看一看 kan4 yi1 kan4 = 看, tried"],
    ["他看了看我。", "看了看 kan4 le5 kan4 = 看, tried"],
    ["让我看看。", "看看 kan4 kan5 = 看, tried"],
    ["我们研究研究这个问题。", "研究研究 yan2 jiu1 yan2 jiu1 = 研究, tried"],
    ["请你帮帮忙。", "帮帮忙 bang1 bang5 mang2 = 帮忙, tried"],
    ["我們去散散步吧。", "散散步 san4 san5 bu4 = 散步, tried"],
    ["我看不懂中文。", "看不懂 kan4 bu5 dong3 = 看懂, cannot"],
    ["他解决不了问题。", "解决不了 jie3 jue2 bu5 liao3 = 解决, cannot"],
    ["你看得懂吗？", "看得懂 kan4 de5 dong3 = 看懂, can"],
    ["我们吃了饭就走。", "吃了饭 chi1 le5 fan4 = 吃饭, apart"],
    ["我們見過面。", "見過面 jian4 guo5 mian4 = 見面, apart"],
    ["我想洗个澡。", "洗个澡 xi3 ge4 zao3 = 洗澡, apart"],
    ["你喜不喜欢她？", "喜不喜欢 xi3 bu5 xi3 huan5 = 喜欢, whether"],
    ["你喜欢不喜欢她？", "喜欢不喜欢 xi3 huan5 bu5 xi3 huan5 = 喜欢, whether"],
    ["他是不是老师？", "是不是 shi4 bu5 shi4 = 是, whether"],
    ["好不好？", "好不好 hao3 bu5 hao3 = 好, whether"],
    ["学生们来了。", "学生们 xue2 sheng5 men5 = 学生, plural"],
    ["孩子一个个跑了。", "一个个 yi1 ge4 ge4 = 个, each"],
    ["一股股的力量", "一股股 yi1 gu3 gu3 = 股, each"],
    ["花儿开了。", "花儿 hua1 r5 = 花, erhua"],
    ["慢一点儿。", "一点儿 yi1 dian3 r5 = 一点, erhua"],
  ])("%s", (text, expected) => {
    expect(forms(text)).toEqual([expected]);
  });

  test.each([
    "妈妈来了。",
    "银行门口",
    "他是老师。",
    "我的书",
    "研究生命起源",
    "昨天下雨了",
    "谢谢你，女儿。",
    "天天向上，明明知道",
    "为了人民",
    "他变得更好",
  ])("%s has none", (text) => {
    expect(forms(text)).toEqual([]);
  });

  test("the base is a headword, and a syllable stands for each character", () => {
    const piece = fc.constantFrom(..."看了一不得懂高兴吃饭们儿个没帮忙研究学生是好見面，");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        for (const { start, end, form, pinyin } of read(text).words) {
          if (!form) continue;
          expect(isHeadword(form.base), form.base).toBe(true);
          const han = Array.from(text.slice(start, end)).filter(isHan).length;
          expect(pinyin.split(" ")).toHaveLength(han);
        }
      }),
      { numRuns: 1000, seed: 20_261_123 },
    );
  });
});

describe("numbers", () => {
  test.each([
    ["产值46.52亿元", "4.652 billion yuan", "4,652,000,000元", "si4 shi2 liu4 dian3 wu3 er4 yi4 yuan2"],
    ["全场八折", "20 % off", "80%", "ba1 zhe2"],
    ["民国112年", "2023", "2023", "min2 guo2 yi1 bai3 yi1 shi2 er4 nian2"],
  ])("%s", (text, english, figures, spoken) => {
    expect(read(text).words.at(-1)!.value).toEqual({ english, figures, spoken });
  });
});
