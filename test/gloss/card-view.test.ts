import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cardView } from "../../src/gloss/card-view.ts";
import type { Word } from "../../src/reading/reading.ts";
import { asText } from "./as-text.ts";
import { sentence, type Lines } from "./sentence.ts";
import words from "./words.json" with { type: "json" };

const cases = readFileSync(new URL("cards.txt", import.meta.url), "utf8")
  .split("\n\n")
  .map((block) => block.trim().split("\n"))
  .map(([title = "", asked = "", ...card]) => ({ title: title.replace("# ", ""), asked, card }));

function look(asked: string, lines: Lines = words): readonly string[] {
  const [written = "", from = "0", to, language = ""] = asked.split(/ @ |-(?=\d)| lang=/u);
  const known = sentence(written, lines);
  const start = Number(from);
  const { text, words: tiles } = known.reading;
  const home = tiles.find((word) => word.start <= start && start < word.end)!;
  const span = to ? { start, end: Number(to) } : home;
  expect(text.length).toBeGreaterThan(start);
  return asText(cardView(known, { span, home, language }));
}

/** Lines in which a surname and the character after it look like another headword. */
const NAMES: Lines = {
  陳: ["陳 陈 [Chen2] /surname Chen/"],
  陳美: ["陳美 陈美 [Chen2 Mei3] /Chen Mei (violinist)/"],
  歐陽: ["歐陽 欧阳 [Ou1 yang2] /two-character surname Ouyang/"],
  歐: ["歐 欧 [Ou1] /Europe/surname Ou/"],
};

test.each([
  ["陳美玲:Chen2 mei3 ling2:name:person", ["陳", "美玲"]],
  ["歐陽修:Ou1 yang2 xiu1:name:person", ["歐陽", "修"]],
  ["陳美玲:Chen2 mei3 ling2:new", ["陳美", "玲"]],
])("%s has these parts", (written, parts) => {
  const span = { start: 0, end: 3 };
  const view = cardView(sentence(written, NAMES), { span, home: span, language: "" });
  expect(view.parts.map(({ word }) => word.text)).toEqual(parts);
});

test("of a person's name the surname is explained as one, of a new word it is not", () => {
  const lines = { 陳: ["陳 陈 [chen2] /to lay out/", "陳 陈 [Chen2] /surname Chen/(old) a state/"] };
  const span = { start: 0, end: 3 };
  const first = (written: string) =>
    cardView(sentence(written, lines), { span, home: span, language: "" }).parts[0];
  expect(JSON.stringify(first("陳美玲:chen2 mei3 ling2:name:person")?.meaning)).toContain("surname Chen");
  expect(JSON.stringify(first("陳美玲:chen2 mei3 ling2:new")?.meaning)).toContain("to lay out");
});

describe("cards", () => {
  test.each(cases)("$title", ({ asked, card }) => expect(look(asked)).toEqual(card));

  test("a page's language decides where the text does not", () => {
    const known = sentence("人:ren2", words);
    const script = (language: string) =>
      cardView(known, { span: { start: 0, end: 1 }, home: { start: 0, end: 1 }, language }).here.script;
    expect(["zh-TW", "zh-Hant-HK", "zh-CN", "", "en"].map(script)).toEqual([
      "zh-Hant",
      "zh-Hant",
      "zh-Hans",
      "zh-Hans",
      "zh-Hans",
    ]);
  });

  test("lines that are no entries, and words without any, make a card without senses", () => {
    expect(look("哈哈:ha1 ha1", { 哈哈: ["not an entry"] })).toEqual(["哈哈 hā hā", "[哈哈]"]);
  });

  const lines = {
    懂: ["懂 懂 [dong3] /to understand/"],
    看懂: ["看懂 看懂 [kan4 dong3] /to understand what one reads/"],
  };
  const whole = { start: 0, end: 3 };
  const cardOf = (word: Partial<Word>, text: string) => {
    const one: Word = { ...whole, kind: "word", pinyin: "", inner: [], outer: [], ...word };
    const known = {
      reading: { text, words: [one] },
      lines: (headword: string) => (lines as Lines)[headword] ?? [],
    };
    return cardView(known, { span: whole, home: whole, language: "" });
  };

  test("a form without an entry shows what it is a form of, with the base's entries", () => {
    const card = cardOf({ pinyin: "kan4 de5 dong3", form: { form: "can", base: "看懂" } }, "看得懂");
    expect(card.form).toEqual({
      form: "can",
      base: {
        text: "看懂",
        script: "zh-Hans",
        pinyin: [
          { text: "kàn", tone: 4 },
          { text: "dǒng", tone: 3 },
        ],
      },
    });
    expect(card.entries.map(({ senses }) => senses[0]?.pieces)).toEqual([["to understand what one reads"]]);
    expect(card.entries[0]?.pinyin).toEqual([]);
  });

  test("a number shows its value and is read aloud as a whole", () => {
    const value = { figures: "80%", english: "20 % off", spoken: "ba1 zhe2" };
    const card = cardOf({ kind: "number", pinyin: "zhe2", value }, "8 折");
    expect(card.value).toBe(value);
    expect(card.pinyin.map(({ text }) => text)).toEqual(["bā", "zhé"]);
    expect(cardOf({ kind: "number" }, "8 折").value).toBeUndefined();
  });
});
