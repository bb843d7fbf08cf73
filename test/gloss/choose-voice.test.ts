import { expect, test } from "vitest";
import { chooseVoice } from "../../src/gloss/choose-voice.ts";

const voice = (lang: string, localService = true) => ({ lang, localService });

test.each([
  ["the region before another", [voice("zh-TW"), voice("zh-CN")], "zh-CN", 1],
  ["this computer before a server", [voice("zh-CN", false), voice("zh-TW")], "zh-CN", 1],
  ["a server when there is no other", [voice("en-US"), voice("zh_CN", false)], "zh-CN", 1],
  ["no Cantonese", [voice("zh-HK"), voice("yue-HK")], "zh-CN", -1],
  ["nothing where nothing is", [], "zh-TW", -1],
  ["a voice without a region", [voice("zh")], "zh-TW", 0],
] as const)("%s", (_, voices, language, at) => {
  expect(voices.indexOf(chooseVoice(voices, language) as never)).toBe(at);
});
