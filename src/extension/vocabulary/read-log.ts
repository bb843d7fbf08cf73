import type { VocabularyEvent } from "../../vocabulary/event.ts";
import { unpackReviews } from "../../vocabulary/review-chunk.ts";
import { openDatabase, type WordRow } from "./database.ts";
import { StoreFailure, troubleOf } from "./trouble.ts";

/** How many events are read at once: the page stays answerable between two readings. */
const SLICE = 10_000;

/** The place in the log before its first event. */
export const START = 0;

/**
 * Gives all events that were written after a position, in slices, and at last the position to go on from. Some
 * may come twice (reviews that were packed meanwhile): a fold knows them. Rejects with a StoreFailure.
 */
export async function readLog(
  after: number,
  take: (events: Iterable<VocabularyEvent>) => void,
): Promise<number> {
  return reading(async () => {
    for (let position = after; ;) {
      const { events, chunk, end, last } = await sliceAfter(position);
      if (events.length > 0) take(events);
      if (chunk) take(unpackReviews(chunk));
      position = end;
      if (last) return position;
    }
  });
}

/** The events up to the next chunk, and that chunk, as they stand at one moment: packing moves reviews between them. */
async function sliceAfter(position: number) {
  const database = await openDatabase();
  const moment = database.transaction(["events", "chunks"]);
  const [log, chunks] = [moment.objectStore("events"), moment.objectStore("chunks")];
  const key = await chunks.getKey(IDBKeyRange.lowerBound(position, true));
  const until = IDBKeyRange.bound(position, key ?? Number.MAX_SAFE_INTEGER, true);
  const [events, keys] = await Promise.all([log.getAll(until, SLICE), log.getAllKeys(until, SLICE)]);
  const full = events.length === SLICE;
  if (full || key === undefined)
    return { events, chunk: undefined, end: keys.at(-1) ?? position, last: !full };
  return { events, chunk: await chunks.get(key), end: key, last: false };
}

/** The last events of the log, for a first look while all of it is read. Rejects with a StoreFailure. */
export async function readEnd(most: number): Promise<readonly VocabularyEvent[]> {
  return reading(async () => {
    const log = (await openDatabase()).transaction("events").store;
    const events: VocabularyEvent[] = [];
    for (let cursor = await log.openCursor(null, "prev"); cursor && events.length < most;) {
      events.push(cursor.value);
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
