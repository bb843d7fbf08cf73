import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { VocabularyEvent } from "../../vocabulary/event.ts";
import type { ReviewChunk } from "../../vocabulary/review-chunk.ts";
import type { Clock } from "../../vocabulary/clock.ts";
import type { Stamp } from "../../vocabulary/stamp.ts";
import type { WordId } from "../../vocabulary/word-id.ts";
import { StoreFailure, troubleOf } from "./trouble.ts";

/** What is known of a word without reading its events; written with them, and only ever a view of them. */
export interface WordRow {
  readonly id: WordId;
  /** How the word is written: what the card asks by. */
  readonly forms: readonly string[];
  readonly pinyin: string;
  readonly kept: boolean;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  /** In how many places it was met. */
  readonly seen: number;
}

/**
 * The database:
 *
 * | store | key | what |
 * |---|---|---|
 * | `events` | position (rises with every event, in the order of arrival) | the log; its recent reviews too |
 * | `chunks` | position of the last review in it | older reviews, packed |
 * | `words` | word | rows for the card, by form |
 * | `views` | name | views that can be made anew, with the position up to which they were made |
 * | `state` | name | the clock, and how many events were written |
 *
 * The log is the truth: `words` and `views` are made from it.
 */
export interface Schema extends DBSchema {
  events: {
    key: number;
    value: VocabularyEvent;
    indexes: { id: Stamp; word: WordId; batch: Stamp; kind: VocabularyEvent["do"] };
  };
  chunks: { key: number; value: ReviewChunk };
  words: { key: WordId; value: WordRow; indexes: { form: string } };
  views: { key: string; value: { readonly position: number; readonly value: unknown } };
  state: { key: string; value: Clock | number };
}

/** An open database. */
export type Database = IDBPDatabase<Schema>;

const NAME = "qiao";
const VERSION = 1;

/** Milliseconds after which another page that keeps an older database open is no longer waited for. */
const PATIENCE = 5_000;

let opened: Promise<Database> | undefined;

/** Opens the database when it is first needed. Rejects with a StoreFailure; the next call tries again. */
export function openDatabase(): Promise<Database> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw new StoreFailure(troubleOf(error), error);
  });
  return opened;
}

/** Closes the database, for a test that opens it anew. */
export async function closeDatabase(): Promise<void> {
  const open = opened;
  opened = undefined;
  (await open?.catch(() => undefined))?.close();
}

async function open(): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException("another page holds it", "TimeoutError")), PATIENCE);
  });
  const opening = openDB<Schema>(NAME, VERSION, {
    upgrade: (database, from) => (from < 1 ? create(database) : undefined),
    // A newer version of the extension wants in: it must not wait for us.
    blocking: (_now, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  });
  try {
    return await Promise.race([opening, blocked]);
  } catch (error) {
    void opening.then((late) => late.close()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function create(database: Database): void {
  const events = database.createObjectStore("events", { autoIncrement: true });
  events.createIndex("id", "id", { unique: true });
  events.createIndex("word", "word");
  events.createIndex("batch", "batch");
  events.createIndex("kind", "do");
  database.createObjectStore("chunks");
  database.createObjectStore("words", { keyPath: "id" }).createIndex("form", "forms", { multiEntry: true });
  database.createObjectStore("views");
  database.createObjectStore("state");
}
