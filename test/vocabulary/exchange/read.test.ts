import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "../../../src/vocabulary/exchange/read-text.ts";

const file = (name: string) => readFileSync(new URL(`files/${name}`, import.meta.url), "utf8");
const said = (text: string) => {
  const { format, words, unread } = readText(text);
  return {
    format,
    words: words.map((word) => [
      word.simplified,
      word.traditional,
      word.pinyin,
      word.senses.join("|"),
      word.note,
    ]),
    unread,
  };
};

test("Zhongwen's list", () => {
  const { format, words, unread } = said(file("zhongwen.txt"));
  expect([format, unread]).toEqual(["zhongwen", []]);
  expect(words).toEqual([
    ["中国", "中國", "Zhong1 guo2", "China", ""],
    ["女儿", "女兒", "nu:3 er2", "daughter", "my note"],
    ["花儿", "花兒", "hua1 r5", "style of folk song|CL:首[shou3]", ""],
    ["头发", "頭髮", "tou2 fa5", "hair (on the head)", ""],
  ]);
});

test("Zhongwen's list with zhuyin", () => {
  expect(said("中国\t中國\tZhōng guó\tㄓㄨㄥ ㄍㄨㄛˊ\tChina ◆ Middle Kingdom\tn\r\n").words).toEqual([
    ["中国", "中國", "Zhong1 guo2", "China|Middle Kingdom", "n"],
  ]);
});

test("Zhongzhong's list, and what Zhongwen's C key copies", () => {
  const { format, words } = said(
    "发展\t發展\tfā zhǎn\tdevelopment; to grow\r\n女儿\t女兒\tnǚ ér\tdaughter\r\n",
  );
  expect(format).toBe("zhongzhong");
  expect(words[0]).toEqual(["发展", "發展", "fa1 zhan3", "development|to grow", ""]);
});

test("Pleco's cards, with categories, ü and separable words", () => {
  const { words } = readText(file("pleco.txt"));
  expect(
    words.map(({ simplified, traditional, pinyin, tags }) => [simplified, traditional, pinyin, ...tags]),
  ).toEqual([
    ["印象", "印象", "yin4 xiang4"],
    ["结婚", "結婚", "jie2 hun1", "HSK::3"],
    ["旅行", "", "lu:3 xing2", "HSK::3"],
  ]);
});

test("Anki's text, by its headers", () => {
  const { words } = readText(file("anki.txt"));
  expect(words).toMatchObject([
    {
      simplified: "发展",
      pinyin: "fa1 zhan3",
      senses: ["development & growth", "to grow"],
      tags: ["hsk::4", "new"],
      line: 6,
    },
    { simplified: "#号", senses: ['say "hash"'], line: 7 },
  ]);
});

test("a table with names, quotes and line ends", () => {
  const { words, format } = readText(
    'term,translation,tags,status\r\n发展,"to develop, to grow\nfurther",a b,3\r\n银行,bank,,W\r\n',
  );
  expect(format).toBe("csv");
  expect(words).toMatchObject([
    {
      simplified: "发展",
      senses: ["to develop, to grow", "further"],
      tags: ["a", "b"],
      status: "learning",
      line: 2,
    },
    { simplified: "银行", status: "known", line: 4 },
  ]);
});

test("a table without names is known by what its columns hold", () => {
  const { words, table } = readText("1;发展;fa1zhan3;development\n2;银行;yin2hang2;bank\n");
  expect(table?.columns).toEqual(["skip", "simplified", "pinyin", "meaning"]);
  expect(words.map(({ simplified, pinyin }) => [simplified, pinyin])).toEqual([
    ["发展", "fa1 zhan3"],
    ["银行", "yin2 hang2"],
  ]);
});

test("a plain list", () => {
  const { format, words, unread } = readText("\ufeff发展\n\n银行\r\nhello\n");
  expect([format, words.map(({ simplified, line }) => [simplified, line])]).toEqual([
    "plain",
    [
      ["发展", 1],
      ["银行", 3],
    ],
  ]);
  expect(unread).toEqual([{ line: 4, text: "hello", why: "noWord" }]);
});

test("markup in cells is text", () => {
  const { words } = readText(
    "#separator:tab\n#html:true\n<b>发展</b>\tfā zhǎn\t<img src=x onerror=alert(1)>an &lt;b&gt; &#x4e00; &#xD800;c<br>d[sound:x.mp3]\n",
  );
  expect(words).toMatchObject([{ simplified: "发展", senses: ["an <b> 一 c", "d"] }]);
});

test("no text throws, every line is a word, a complaint or blank, and memory stays bounded", () => {
  const piece = fc.constantFrom(
    "发展",
    "\t",
    "\n",
    "\r\n",
    '"',
    ",",
    "#separator:tab\n",
    "//",
    "[",
    "]",
    "fa1",
    "ㄓ",
    " ◆ ",
    "__proto__",
    "=1+1",
    "\ufffd",
    "\0",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { words, unread } = readText(pieces.join(""));
      expect(words.length + unread.length).toBeLessThanOrEqual(pieces.length + 1);
      for (const word of words) expect(word.simplified).toMatch(/\p{Script=Han}/u);
    }),
  );
});

test("a million rows are read as far as the limit, and those left are counted", () => {
  const { words, beyond } = readText("发展\n".repeat(1_000_000));
  expect(words).toHaveLength(200_000);
  expect(beyond).toBe(800_000);
});

test.each([
  ["pleco", "发展[發展]\tfa1zhan3\tdevelopment\r\n", ""],
  ["zhongwen", "发展\t發展\tfā zhǎn\tdevelopment ◆ growth\t\r\n", ""],
  ["anki", "发展\tdevelopment\n", "#separator:tab\n"],
])("lines beyond the limit are counted in %s, none where the file ends with it", (format, line, head) => {
  const long = readText(head + line.repeat(200_002));
  expect([long.format, long.words.length, long.beyond]).toEqual([format, 200_000, 2]);
  expect(readText(head + line.repeat(3)).beyond).toBe(0);
});

test("a quote that never ends does not swallow the file", () => {
  const { words } = readText(`word,meaning\n发展,"open\n${"银行,bank\n".repeat(30_000)}`);
  expect(words.length).toBeGreaterThan(29_000);
});
