import { beforeAll, expect, test } from "vitest";
import {
  bordersRight,
  readHoverCases,
  readingRight,
  type HoverCase,
} from "../../src/program/evaluate-hover.ts";
import { headwordTest } from "../../src/program/evaluate-peers.ts";
import type { Reading } from "../../src/reading/reading.ts";
import { root } from "../support/run-command.ts";
import { openReader, shownReading, shownWords } from "./shown.ts";

/** So many percent of the hover sentences are right today; raise it with every gain, never lower it. */
const RIGHT = 94;

let read: (text: string) => Reading;
let isHeadword: (text: string) => boolean;
const cases = readHoverCases(`${root}test/cases/hover.tsv`);

beforeAll(async () => {
  const opened = await openReader();
  read = opened.read;
  isHeadword = headwordTest(opened.lexicon);
}, 180_000);

const right = (each: HoverCase) => {
  const reading = read(each.text);
  return bordersRight(each, reading.words, isHeadword) && readingRight(each, reading);
};

test(`at least ${RIGHT} % of the hover sentences have the right word with the right reading`, () => {
  const wrong = cases.filter((each) => !right(each));
  const list = wrong.map(
    (each) => `${each.text.slice(each.start, each.end)} ${each.pinyin}: ${shownReading(read(each.text))}`,
  );
  expect(cases.length).toBeGreaterThan(100);
  expect(100 * (1 - wrong.length / cases.length), list.join("\n")).toBeGreaterThanOrEqual(RIGHT);
});

test("the measure sees a wrong border and a wrong reading", () => {
  const each: HoverCase = { text: "存进银行了", start: 2, end: 4, exact: true, pinyin: "yin2 hang2" };
  expect(right(each)).toBe(true);
  expect(right({ ...each, pinyin: "yin2 xing2" })).toBe(false);
  expect(right({ ...each, start: 1, pinyin: "jin4 yin2 hang2" })).toBe(false);
});

test.each([
  "研究 生命 起源",
  "研究 生命 的 起源",
  "王亚东 说",
  "书记 夏改青 举 了",
  "乌尔苏拉·冯德莱恩",
  "网红 绿道",
  "高高兴兴",
  "看看",
  "看一看",
  "看不懂",
  "帮帮忙",
  "是不是",
  "好不好",
  "一点儿",
  "党建",
  "化妆 和 服装 都 很 讲究 。",
  "尉迟",
  "万俟",
])("%s is cut so", (words) => {
  expect(shownWords(read(words.replaceAll(" ", "")))).toBe(words);
});

test.each([
  ["他把钱存进银行了。", "银行", "yin2 hang2"],
  ["校长讲话了。", "长", "zhang3"],
  ["这根绳子有多长？", "长", "chang2"],
  ["几年不见，他长高了。", "长", "zhang3"],
  ["钱还清了。", "还", "huan2"],
  ["她还在上班。", "还", "hai2"],
  ["你真行！", "行", "xing2"],
  ["各行各业都需要人才。", "行", "hang2"],
  ["他的行李很重。", "重", "zhong4"],
  ["重复一遍。", "重复", "chong2 fu4"],
  ["音乐会八点开始。", "音乐会", "yin1 yue4 hui4"],
  ["头发白了。", "头发", "tou2 fa5"],
  ["灯亮着。", "着", "zhe5"],
  ["曾经去过。", "曾经", "ceng2 jing1"],
  ["便宜", "便宜", "pian2 yi5"],
  ["他看著窗外。", "著", "zhe5"],
  ["長城", "長城", "Chang2 cheng2"],
])("%s: %s is %s", (text, word, pinyin) => {
  const start = text.indexOf(word);
  const each: HoverCase = { text, start, end: start + word.length, exact: false, pinyin };
  expect(readingRight(each, read(text)), shownReading(read(text))).toBe(true);
});
