import { beforeAll, expect, test } from "vitest";
import type { Reading } from "../../src/reading/reading.ts";
import { openReader, shownReading } from "../reading/shown.ts";

let read: (text: string) => Reading;

beforeAll(async () => {
  ({ read } = await openReader());
}, 180_000);

/** Figures have no syllables: there is one for each Han character. */
const numbers: readonly [string, string][] = [
  ["46.52亿元", "yi4 yuan2"],
  ["46.52億元", "yi4 yuan2"],
  ["3.5-4.5米", "mi3"],
  ["27.3%", ""],
  ["３０％", ""],
  ["1,234", ""],
  ["10:30", ""],
  ["2021年7月20日", "nian2 yue4 ri4"],
  ["二〇二一年七月二十日", "er4 ling2 er4 yi1 nian2 qi1 yue4 er4 shi2 ri4"],
  ["五月二十一日", "wu3 yue4 er4 shi2 yi1 ri4"],
  ["二〇二一", "er4 ling2 er4 yi1"],
  ["十四五", "shi2 si4 wu3"],
  ["三分之一", "san1 fen1 zhi1 yi1"],
  ["百分之二十", "bai3 fen1 zhi1 er4 shi2"],
  ["百分之3.5", "bai3 fen1 zhi1"],
  ["八折", "ba1 zhe2"],
  ["三成", "san1 cheng2"],
  ["112年", "nian2"],
  ["一百二十", "yi1 bai3 er4 shi2"],
  ["一千零一", "yi1 qian1 ling2 yi1"],
  ["三萬五千", "san1 wan4 wu3 qian1"],
  ["三点五", "san1 dian3 wu3"],
  ["两百多", "liang3 bai3 duo1"],
  ["第三", "di4 san1"],
  ["第12", "di4"],
  ["第一季度", "di4 yi1 ji4 du4"],
  ["6474户", "hu4"],
  ["12亿", "yi4"],
  ["3000多人", "duo1 ren2"],
  ["3万余人次", "wan4 yu2 ren2 ci4"],
  ["12点30分", "dian3 fen1"],
  ["三点半", "san1 dian3 ban4"],
  ["九十年代", "jiu3 shi2 nian2 dai4"],
  ["二十几岁", "er4 shi2 ji3 sui4"],
  ["十三五", "shi2 san1 wu3"],
  ["七五折", "qi1 wu3 zhe2"],
  ["两成五", "liang3 cheng2 wu3"],
  ["千分之三", "qian1 fen1 zhi1 san1"],
  ["10%~20%", ""],
  ["37.5℃", ""],
  ["100km", ""],
  ["十多", "shi2 duo1"],
  ["十几个", "shi2 ji3 ge4"],
  ["三十多年", "san1 shi2 duo1 nian2"],
  ["三块五", "san1 kuai4 wu3"],
  ["三塊五", "san1 kuai4 wu3"],
  ["一米七五", "yi1 mi3 qi1 wu3"],
  ["一斤二两", "yi1 jin1 er4 liang3"],
  ["三元五角", "san1 yuan2 wu3 jiao3"],
  ["两年半", "liang3 nian2 ban4"],
  ["一个半小时", "yi1 ge4 ban4 xiao3 shi2"],
  ["1小时20分钟", "xiao3 shi2 fen1 zhong1"],
  ["3至5年", "zhi4 nian2"],
  ["三到五公里", "san1 dao4 wu3 gong1 li3"],
  ["70后", "hou4"],
  ["八零后", "ba1 ling2 hou4"],
  ["11区", "qu1"],
  ["二十来岁", "er4 shi2 lai2 sui4"],
  ["三点一刻", "san1 dian3 yi1 ke4"],
  ["零下五度", "ling2 xia4 wu3 du4"],
  ["民國七十八年", "min2 guo2 qi1 shi2 ba1 nian2"],
];

test.each(numbers)("%s is one number, read “%s”", (text, pinyin) => {
  const number = { start: 0, end: text.length, kind: "number", pinyin };
  expect(read(text).words, shownReading(read(text))).toMatchObject([number]);
});

test.each(numbers)("%s is one number inside a sentence", (text, pinyin) => {
  const sentence = read(`这是${text}。`);
  const number = { start: 2, end: 2 + text.length, kind: "number", pinyin };
  expect(sentence.words, shownReading(sentence)).toContainEqual(expect.objectContaining(number));
});

test.each([
  ["三人成为了好朋友", "人成"],
  ["他一定会来", "一定会"],
  ["我们十分高兴", "十分高"],
  ["万一下雨怎么办", "万一下"],
  ["一心一意地工作", "一意"],
])("%s has no number that ends inside a word: %s", (text, wrong) => {
  const { words } = read(text);
  expect(words.map(({ start, end }) => text.slice(start, end))).not.toContain(wrong);
});

test("a year of an era is one number", () => {
  expect(shownReading(read("民国112年出版"))).toBe("民国112年(min2 guo2 nian2) 出版(chu1 ban3)");
  expect(shownReading(read("民国时期"))).toBe("民国(Min2 guo2) 时期(shi2 qi1)");
});

test.each([
  ["气温降到-5℃。", "-5℃"],
  ["气温为5℃-10℃。", "5℃"],
  ["来了十几个人。", "十几个"],
  ["他说三块五太贵。", "三块五"],
  ["三块五花肉", "三"],
  ["两米一个", "两"],
])("%s begins its number as %s", (text, number) => {
  expect(read(text).words.map(({ start, end }) => text.slice(start, end))).toContain(number);
});

test.each([
  ["邮编：100044", "yi1 ling2 ling2 ling2 si4 si4"],
  ["郵編：100044", "yi1 ling2 ling2 ling2 si4 si4"],
  ["拨打110", "yi1 yi1 ling2"],
  ["人口100044", "shi2 wan4 ling2 si4 shi2 si4"],
  ["人口110", "yi1 bai3 yi1 shi2"],
])("%s: what stands before a number tells whether it is counted", (text, spoken) => {
  expect(read(text).words.at(-1)!.value!.spoken).toBe(spoken);
});

test("a full comma is no comma of thousands", () => {
  expect(shownReading(read("￥100，100美元"))).toBe("￥100 ， 100美元(mei3 yuan2)");
});

test("figures that go on in letters are no number", () => {
  expect(shownReading(read("5G网络，4K电视"))).toBe("5G 网络(wang3 luo4) ， 4K 电视(dian4 shi4)");
});

test("headwords with figures have a syllable for each character", () => {
  expect(shownReading(read("21三體綜合症"))).toBe("21三體綜合症(san1 ti3 zong1 he2 zheng4)");
});

test.each(["我在第一线工作", "第三方平台", "第一次世界大战"])("%s: a number breaks no headword", (text) => {
  expect(read(text).words.some(({ kind }) => kind === "number")).toBe(false);
});
