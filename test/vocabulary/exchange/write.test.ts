import { expect, test } from "vitest";
import { readText } from "../../../src/vocabulary/exchange/read-text.ts";
import { TEXT_FORMATS, writeText } from "../../../src/vocabulary/exchange/write-text.ts";
import { context } from "../some-events.ts";
import { keptWord } from "../some-words.ts";

const words = [
  keptWord(
    "發展",
    "发展",
    "fa1 zhan3",
    ["development", "to <grow> & more"],
    (word) => ({ do: "tagged", word, tag: "hsk::4" }),
    (word) => ({ do: "edited", word, field: "note", value: '=HYPERLINK("x")\nline "two"' }),
  ),
  keptWord("女兒", "女儿", "nu:3 er2", ["daughter"], (word) => ({
    do: "met",
    word,
    context: context("她的女兒很高。"),
  })),
];

test.each(TEXT_FORMATS)("words that leave as %s come back the same", (format) => {
  const { words: back, unread } = readText(writeText(format, words));
  expect(unread).toEqual([]);
  expect(back.map(({ simplified }) => simplified).toSorted()).toEqual(["发展", "女儿"].toSorted());
  if (format === "plain") return;
  const fazhan = back.find(({ simplified }) => simplified === "发展")!;
  expect([fazhan.traditional, fazhan.pinyin]).toEqual(["發展", "fa1 zhan3"]);
  expect(fazhan.senses[0]).toMatch(/^development/);
  if (format !== "pleco" && format !== "zhongwen") expect(fazhan.tags).toEqual(["hsk::4"]);
});

test("Anki's headers come first, cells are markup, the first field is unique and a # is quoted", () => {
  const text = writeText("anki", [...words, keptWord("#號", "#号", "hao4", [])]);
  const lines = text.split("\n");
  expect(lines.slice(0, 2)).toEqual(["#separator:tab", "#html:true"]);
  expect(lines[8]).toContain("to &lt;grow&gt; &amp; more");
  expect(lines[8]).toContain('""x""');
  expect(lines[10]).toMatch(/^"#号/);
  expect(new Set(lines.slice(8).map((line) => line.split("\t")[0])).size).toBe(4); // three words and the end
});

test("a spreadsheet sees no formula", () => {
  const text = writeText("csv", words);
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""x"")`);
});

test("Pleco gets a BOM, CRLF, categories, ü and both forms", () => {
  expect(writeText("pleco", words)).toBe(
    '\ufeff//hsk/4\r\n发展[發展]\tfa1zhan3\tdevelopment; to <grow> & more; =HYPERLINK("x") line "two"\r\n女儿[女兒]\tnü3er2\tdaughter\r\n',
  );
});

test("Zhongwen's list is one line a word, with a tab before an empty note", () => {
  expect(writeText("zhongwen", words).split("\r\n")[1]).toBe("女儿\t女兒\tnǚ ér\tdaughter\t");
});
