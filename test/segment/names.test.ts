import { beforeAll, expect, test } from "vitest";
import type { Reading } from "../../src/reading/reading.ts";
import { openReader, shownWords } from "../reading/shown.ts";

let read: (text: string) => Reading;

beforeAll(async () => {
  ({ read } = await openReader());
}, 180_000);

test.each([
  ["记者王亚东报道", "王亚东", "person"],
  ["他来到畔塘村", "畔塘村", "place"],
  ["乌尔苏拉·冯德莱恩说", "乌尔苏拉·冯德莱恩", "foreign"],
  ["七星区政府开会", "七星区政府", "organisation"],
  ["七星區政府開會", "七星區政府", "organisation"],
  ["研祥集团开工", "研祥集团", "organisation"],
])("in %s the name %s is that of a %s", (text, name, kind) => {
  const found = read(text).words.find(({ start, end }) => text.slice(start, end) === name);
  expect(found, shownWords(read(text))).toMatchObject({ kind: "name", name: kind });
});

test.each([
  "研祥 和 融创",
  "竹江 村委",
  "以 城 带 村",
  "项目 指挥长 来 了",
  "环卫站 和 市政局",
  "存进 银行 了",
  "在 市场 长大",
])("%s is cut so", (words) => {
  expect(shownWords(read(words.replaceAll(" ", "")))).toBe(words);
});
