import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openSqlite } from "../../../src/archive/sqlite-read.ts";
import { openZip, unzip } from "../../../src/archive/zip-read.ts";
import { writeAnkiPackage } from "../../../src/extension/vocabulary/anki-package.ts";
import { ankiCards } from "../../../src/review/anki-cards.ts";
import { migrateChoice } from "../../../src/review/review-choice.ts";
import { createMemoryModel } from "../../../src/schedule/memory.ts";
import type { Deed } from "../../../src/vocabulary/event.ts";
import { keptWord } from "../../vocabulary/some-words.ts";

const DAY = 86_400_000;
const NOW = 20_900 * DAY;
const answer =
  (at: number, rating: 1 | 3 | 4, skill: "recognise" | "recall" = "recognise") =>
  (word: string): Deed => ({ do: "reviewed", word, skill, rating, at, zone: 0, took: 1_500 });
const tagged = (word: string): Deed => ({ do: "tagged", word, tag: "hsk::5" });
const WORDS = [
  keptWord("發展", "发展", "fa1 zhan3", ["<b>growth</b>", "a & b\x1f"], tagged, answer(NOW - 9 * DAY, 4)),
  keptWord("行", "行", "xing2", ["OK"], answer(NOW - 600_000, 1), answer(NOW - 600_000, 3, "recall")),
  keptWord("人", "人", "ren2", ["person"], (word) => ({ do: "suspended", word, on: true })),
];

async function packaged() {
  const choice = migrateChoice(undefined);
  const model = createMemoryModel(choice.rules);
  const words = WORDS.map((word) => ({ word, cards: ankiCards(word, choice, model) }));
  const calendar = { firstDay: 10_000, created: 10_000 * 86_400, now: NOW };
  const file = await writeAnkiPackage(words, 3, calendar, () => undefined, new AbortController().signal);
  const zip = await openZip(file);
  expect([...zip.keys()]).toEqual(["collection.anki2", "media"]);
  const database = openSqlite(await unzip(file, zip, "collection.anki2", 1e7));
  return { words, rows: (table: string) => [...database.rows(table)] };
}

test("a package holds note type, notes with tags, cards with their schedule, and the answers", async () => {
  const { words, rows } = await packaged();
  const [col] = rows("col");
  expect([col!.values[1], col!.values[4]]).toEqual([10_000 * 86_400, 11]);
  const [type] = Object.values(JSON.parse(col!.values[9] as string) as Record<string, { flds: object[] }>);
  const notes = rows("notes");
  const fields = notes.map(({ values }) => (values[6] as string).split("\x1f"));
  expect(fields.map((one) => one.length)).toEqual([9, 9, 9].map(() => type!.flds.length));
  expect(fields[0]!.slice(0, 5)).toEqual([
    "发展 發展 fā zhǎn",
    "发展",
    "發展",
    "fā zhǎn",
    "&lt;b&gt;growth&lt;/b&gt;<br>a &amp; b ",
  ]);
  expect(notes[0]!.values[5]).toBe(" hsk::5 ");
  const sum = createHash("sha1").update("发展 發展 fā zhǎn").digest().readUInt32BE(0);
  expect(notes[0]!.values[8]).toBe(sum);
  const cards = rows("cards").map(({ values }) => values);
  // type, queue: in review, learning twice (both ways of asking), suspended.
  expect(cards.map((values) => [values[3], values[6], values[7]])).toEqual([
    [0, 2, 2],
    [0, 1, 1],
    [1, 1, 1],
    [0, 0, -1],
  ]);
  expect(cards[0]![8]).toBe(words[0]!.cards[0]!.due - 10_000);
  expect(cards[0]![9]).toBe(words[0]!.cards[0]!.interval);
  expect(JSON.parse(cards[0]!.at(-1) as string)).toMatchObject({ dr: 0.9, lrt: (NOW - 9 * DAY) / 1_000 });
  const answers = rows("revlog");
  expect(answers.map(({ row }) => row)).toEqual([NOW - 9 * DAY, NOW - 600_000, NOW - 599_999]);
  expect(answers.map(({ values }) => values[3])).toEqual([4, 1, 3]);
});

test("a word has the same guid in every package, and an abandoned package is not written", async () => {
  const guids = async () => (await packaged()).rows("notes").map(({ values }) => values[1]);
  expect(await guids()).toEqual(await guids());
  expect(new Set(await guids()).size).toBe(3);
  const life = new AbortController();
  life.abort();
  const calendar = { firstDay: 0, created: 0, now: NOW };
  await expect(writeAnkiPackage([], 0, calendar, () => undefined, life.signal)).rejects.toThrow(/abort/);
});
