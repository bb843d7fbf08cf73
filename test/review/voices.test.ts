import { expect, test } from "vitest";
import { chineseVoices } from "../../src/review/speech.ts";

const voice = (lang: string, localService = true) =>
  ({ lang, localService, name: lang }) as SpeechSynthesisVoice;

test("Chinese voices of this computer first, of the wanted place first; Cantonese is another language", () => {
  const all = [
    voice("en-US"),
    voice("zh-HK"),
    voice("yue-HK"),
    voice("zh-CN", false),
    voice("zh-TW"),
    voice("cmn-Hans-CN"),
  ];
  const names = (traditional: boolean) => chineseVoices(all, traditional).map(({ lang }) => lang);
  expect(names(false)).toEqual(["cmn-Hans-CN", "zh-TW", "zh-CN"]);
  expect(names(true)).toEqual(["zh-TW", "cmn-Hans-CN", "zh-CN"]);
  expect(chineseVoices([voice("en-GB")], false)).toEqual([]);
});
