import { expect, test } from "vitest";
import { hasHan, isJapaneseText } from "../../src/page/language.ts";

test("hasHan", () => {
  expect(["新", "a𩠌", "〇"].every(hasHan)).toBe(true);
  expect(["", "abc", "かな", "한글", "，。", "\ud840"].some(hasHan)).toBe(false);
});

test.each([
  ["これは日本語の文章です。", true],
  ["東京都の天気", false],
  ["東京タワーへ行った", true],
  ["优之良品のいい店", true],
  ["这家店叫鲜の味", false],
  ["他唱了一首叫《さくら》的日本民歌，大家听了以后都很高兴，一起鼓起掌来。", false],
  ["在中国工作", false],
])("%s is Japanese: %s", (text, japanese) => {
  expect(isJapaneseText(text)).toBe(japanese);
});
