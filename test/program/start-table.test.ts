import { expect, test } from "vitest";
import type { ShownCard } from "../../src/program/read-card.ts";
import { tableOf } from "../../src/program/start-table.ts";

const card = (some: Partial<ShownCard>): ShownCard => ({
  word: "",
  other: "",
  pinyin: "",
  kind: "",
  senses: [],
  parts: [],
  notice: "",
  choices: [],
  box: { x: 0, y: 0, width: 0, height: 0 },
  ...some,
});

test("columns line up where a Chinese character is two cells wide", () => {
  const table = tableOf([
    {
      context: "在[银]行",
      card: card({ word: "银行", other: "銀行", pinyin: "yín háng", senses: ["bank", "x"] }),
    },
    { context: "[了]", card: card({ word: "了", pinyin: "le", senses: ["s".repeat(99)] }) },
  ]);
  expect(table.split("\n")).toEqual([
    "pointed at  word         pinyin    meaning",
    `──────────  ───────────  ────────  ${"─".repeat(60)}`,
    "在[银]行    银行 (銀行)  yín háng  bank",
    `[了]        了           le        ${"s".repeat(59)}…`,
  ]);
});

test("names, notices and missing cards are said", () => {
  const table = tableOf([
    { context: "a", card: card({ word: "王明", pinyin: "Wáng Míng", kind: "name", parts: ["王 surname"] }) },
    { context: "b", card: card({ notice: "The dictionary is damaged." }) },
    { context: "c", card: undefined },
  ]);
  expect(table).toContain("name: 王 surname");
  expect(table).toContain("The dictionary is damaged.");
  expect(table).toContain("(no card)");
});
