import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { beforeEach, expect, test } from "vitest";
import "./fake-browser.ts";
import type { Message, Reply } from "../../src/extension/questions.ts";
import { countReading, deedsFor, keepDueForms, metIn } from "../../src/extension/reading-counts.ts";
import { closeDatabase } from "../../src/extension/vocabulary/database.ts";
import { readLog, START } from "../../src/extension/vocabulary/read-log.ts";
import type { VocabularyEvent } from "../../src/vocabulary/event.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const BANK = "銀行|银行|yin2 hang2";
const none = { inner: [], outer: [] };
const read = (at?: number): Message => ({
  question: "read",
  ask: { sentences: ["银行好"], ...(at !== undefined && { at }) },
});
const reply: Reply = {
  answer: {
    readings: [
      {
        text: "银行好",
        words: [
          { kind: "word", start: 0, end: 2, pinyin: "yin2 hang2", ...none },
          { kind: "word", start: 2, end: 3, pinyin: "hao3", ...none },
        ],
      },
    ],
    entries: {},
  },
};
const logged = async () => {
  const events: VocabularyEvent[] = [];
  await readLog(START, (some) => events.push(...some));
  return events.map((event) => event.do === "read" && [event.word, event.lookedUp]);
};

beforeEach(async () => {
  await closeDatabase();
  await deleteDB("qiao");
});

test("read ahead is passed by, asked at a place is looked up, and so is what the card asks for", () => {
  expect(metIn(read(), reply)).toEqual({ texts: new Set(["银行", "好"]), lookedUp: false });
  expect(metIn(read(1), reply)).toEqual({ texts: new Set(["银行"]), lookedUp: true });
  const known: Message = { question: "known", ask: { texts: ["银行", "行"] } };
  expect(metIn(known, { error: "refused" })).toEqual({ texts: new Set(["银行"]), lookedUp: true });
  expect(metIn(read(), { error: "damaged" }).texts.size).toBe(0);
});

test("a due word counts once in half a day, and once more when it is looked up", async () => {
  await keepDueForms({ 银行: BANK, 銀行: BANK });
  await countReading(read(), reply, NOW);
  await countReading(read(), reply, NOW + 1_000);
  await countReading(read(1), reply, NOW + 2_000);
  await countReading(read(1), reply, NOW + 3_000);
  expect(await logged()).toEqual([
    [BANK, false],
    [BANK, true],
  ]);
  await keepDueForms({ 银行: BANK });
  await countReading(read(), reply, NOW + 4_000);
  expect(await logged()).toHaveLength(2);
  await countReading(read(), reply, NOW + 14 * 3_600_000);
  expect(await logged()).toHaveLength(3);
});

test("off, and words that are not due, count nothing", async () => {
  await countReading(read(), reply, NOW);
  await keepDueForms({ 山: "山|山|shan1" });
  await countReading(read(), reply, NOW);
  await keepDueForms(undefined);
  await countReading(read(), reply, NOW);
  expect(await logged()).toEqual([]);
});

test("names of objects are no words", () => {
  const met = { texts: new Set(["constructor", "__proto__"]), lookedUp: true };
  expect(deedsFor(met, { forms: {}, met: {} }, NOW)).toEqual([]);
});
