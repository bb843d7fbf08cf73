import { expect, test } from "vitest";
import { cardView } from "../../src/gloss/card-view.ts";
import { copyText } from "../../src/gloss/copy-text.ts";
import { linkTo } from "../../src/gloss/links.ts";
import { PLAIN } from "../../src/gloss/manner.ts";
import { sentence } from "./sentence.ts";
import words from "./words.json" with { type: "json" };

const known = sentence("我们:wo3 men5|去:qu4|银行:yin2 hang2", words);
const view = (manner = PLAIN) =>
  cardView(known, { span: { start: 3, end: 5 }, home: { start: 3, end: 5 }, language: "" }, manner);

test.each([
  ["{word} {pinyin} {senses}", "银行 yín háng bank"],
  ["{word}\\t{other}\\n{sentence}", "银行\t銀行\n我们去银行"],
  ["{nothing} {constructor} {word}", "{nothing} {constructor} 银行"],
  ["", ""],
])("%j copies %j", (template, text) => expect(copyText(template, view(), "我们去银行")).toBe(text));

test("the card is written in the reader's manner", () => {
  const heads = (script: "both" | "page" | "simplified" | "traditional") => {
    const { here, other } = view({ ...PLAIN, script });
    return [here.text, other?.text];
  };
  expect(heads("both")).toEqual(["银行", "銀行"]);
  expect(heads("page")).toEqual(["银行", undefined]);
  expect(heads("simplified")).toEqual(["银行", undefined]);
  expect(heads("traditional")).toEqual(["銀行", undefined]);
  const written = (pinyin: "numbers" | "zhuyin") => view({ ...PLAIN, pinyin }).pinyin.map(({ text }) => text);
  expect(written("numbers")).toEqual(["yin2", "hang2"]);
  expect(written("zhuyin")).toEqual(["ㄧㄣˊ", "ㄏㄤˊ"]);
});

test("a word in an address is a word, and no more", () => {
  expect(linkTo("mdbg", "银&x=1#")).toBe("https://www.mdbg.net/chinese/dictionary?wdqb=%E9%93%B6%26x%3D1%23");
  expect(linkTo("wiktionary", "\ud800")).toContain("%EF%BF%BD");
});
