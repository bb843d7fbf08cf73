import type { VocabularyEvent } from "../../vocabulary/event.ts";
import { isReadable, salvageReviews } from "../../vocabulary/salvage.ts";
import { openDatabase, type WordRow } from "./database.ts";
import { StoreFailure, troubleOf } from "./trouble.ts";

/** How many events are read at once: the page stays answerable between two readings. */
const SLICE = 10_000;

/** The place in the log before its first event. */
export const START = 0;

/** Hears of records that are there and cannot be read, and how many. */
export type Damaged = (records: number) => void;

/**
 * Gives all events that were written after a position, in slices, and at last the position to go on from. Some
 * may come twice (reviews that were packed meanwhile): a fold knows them. What is damaged is passed over and told
 * to `damaged`. Rejects with a StoreFailure where nothing can be read.
 */
export async function readLog(
  after: number,
  take: (events: Iterable<VocabularyEvent>) => void,
  damaged: Damaged = () => undefined,
): Promise<number> {
  return reading(async () => {
    for (let position = after; ;) {
      const { events, lost, end, last } = await sliceAfter(position);
      if (lost > 0) damaged(lost);
      if (events.length > 0) take(events);
      position = end;
      if (last) return position;
    }
  });
}

/** Where a record stands that cannot be read. */
interface Place {
  readonly store: "events" | "chunks";
  readonly key: number;
}

/** The events up to the next chunk, and those of that chunk, as they stand at one moment: packing moves reviews between them. */
export async function sliceAfter(position: number) {
  const database = await openDatabase();
  const moment = database.transaction(["events", "chunks"]);
  moment.done.catch(() => undefined); // its requests say what failed
  const [log, chunks] = [moment.objectStore("events"), moment.objectStore("chunks")];
  const key = await chunks.getKey(IDBKeyRange.lowerBound(position, true));
  const until = IDBKeyRange.bound(position, key ?? Number.MAX_SAFE_INTEGER, true);
  const keys = await log.getAllKeys(until, SLICE);
  let stored: readonly unknown[];
  try {
    stored = await log.getAll(until, SLICE);
  } catch (error) {
    stored = await oneByOne(keys, error);
  }
  const events = stored.filter(isReadable);
  const bad: Place[] = keys
    .filter((_, at) => !isReadable(stored[at]))
    .map((key) => ({ store: "events", key }));
  const lost = bad.length;
  const full = keys.length === SLICE;
  if (full || key === undefined) return { events, bad, lost, end: keys.at(-1) ?? position, last: !full };
  const chunk = salvageReviews(await recordAt("chunks", key));
  if (chunk.lost > 0) bad.push({ store: "chunks", key });
  return { events: [...events, ...chunk.reviews], bad, lost: lost + chunk.lost, end: key, last: false };
}

/** What of a slice can be read where one record spoils it for all, the others undefined; throws the error where nothing can. */
async function oneByOne(keys: readonly number[], error: unknown): Promise<readonly unknown[]> {
  if (troubleOf(error) !== "damaged") throw error;
  const read = await Promise.all(keys.map((key) => recordAt("events", key)));
  if (keys.length > 1 && read.every((event) => event === undefined)) throw error;
  return read;
}

/** A record of the log; one that is damaged is none, any other trouble is the whole store's. */
async function recordAt(store: "events" | "chunks", key: number): Promise<unknown> {
  const database = await openDatabase();
  try {
    return await database.get(store, key);
  } catch (error) {
    if (troubleOf(error) !== "damaged") throw error;
    return undefined;
  }
}

/** The last events of the log, for a first look while all of it is read. Rejects with a StoreFailure. */
export async function readEnd(most: number): Promise<readonly VocabularyEvent[]> {
  return reading(async () => {
    const log = (await openDatabase()).transaction("events").store;
    const events: VocabularyEvent[] = [];
    for (let cursor = await log.openCursor(null, "prev"); cursor && events.length < most;) {
      if (isReadable(cursor.value)) events.push(cursor.value);
      cursor = await cursor.continue();
    }
    return events;
  });
}

/** The rows of kept words that are written so, one way or the other. Rejects with a StoreFailure. */
export async function rowsOf(forms: readonly string[]): Promise<readonly WordRow[]> {
  return reading(async () => {
    const database = await openDatabase();
    const found = await Promise.all(forms.map((form) => database.getAllFromIndex("words", "form", form)));
    return [...new Map(found.flat().map((row) => [row.id, row])).values()].filter(({ kept }) => kept);
  });
}

/** How many words are kept; how many events were ever written. Rejects with a StoreFailure. */
export async function sizeOf(): Promise<{ readonly written: number }> {
  return reading(async () => {
    const database = await openDatabase();
    return { written: ((await database.get("state", "written")) as number | undefined) ?? 0 };
  });
}

async function reading<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new StoreFailure(troubleOf(error), error);
  }
}
