import { expect, test } from "vitest";
import { cardView } from "../../src/gloss/card-view.ts";
import { spoken } from "../../src/gloss/spoken.ts";
import { sentence } from "./sentence.ts";
import words from "./words.json" with { type: "json" };

const say = (message: string) => `«${message}»`;

function hear(written: string): string {
  const known = sentence(written, words);
  const [home] = known.reading.words;
  return spoken(cardView(known, { span: home!, home: home!, language: "" }), say);
}

test.each([
  ["银行:yin2 hang2", "银行, yín háng, bank"],
  ["裏:li3", "裏, lǐ, lining"],
  ["王小明:Wang2 xiao3 ming2:name", "王小明, Wáng xiǎo míng, surname Wang"],
  ["三百:san1 bai3:number", "三百, sān bǎi"],
])("%s", (written, heard) => expect(hear(written)).toBe(heard));

test("a notice is read out as it stands", () =>
  expect(spoken({ what: "trouble" }, say)).toBe("«card_trouble»"));
