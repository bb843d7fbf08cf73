import type { IDBPTransaction } from "idb";
import { nameDevice, newClock, tick, type Clock } from "../../vocabulary/clock.ts";
import type { Deed, VocabularyEvent } from "../../vocabulary/event.ts";
import { packReviews, type ReviewEvent } from "../../vocabulary/review-chunk.ts";
import { byStamp, type Stamp } from "../../vocabulary/stamp.ts";
import { openDatabase, type Schema } from "./database.ts";
import { tellNews } from "./news.ts";
import { StoreFailure, troubleOf } from "./trouble.ts";
import { refreshRows } from "./word-rows.ts";

type StoreName = "events" | "chunks" | "words" | "state";
const STORES: StoreName[] = ["events", "chunks", "words", "state"];

/** A transaction that writes the log. */
export type Writing = IDBPTransaction<Schema, StoreName[], "readwrite">;

/** From so many reviews at once on, they are packed at once. */
const BULK = 500;

/**
 * Does work in one transaction: all of it is on the disk when this resolves, or nothing. Rejects with a
 * StoreFailure.
 */
export async function write<Result>(work: (writing: Writing) => Promise<Result>): Promise<Result> {
  try {
    const database = await openDatabase();
    // Strict: what was confirmed survives a loss of power.
    const writing = database.transaction(STORES, "readwrite", { durability: "strict" });
    try {
      const result = await work(writing);
      await writing.done;
      tellNews();
      return result;
    } catch (error) {
      writing.done.catch(() => undefined);
      abort(writing);
      throw error;
    }
  } catch (error) {
    throw new StoreFailure(troubleOf(error), error);
  }
}

/** Gives deeds of this device their stamps; `batch` is the step they belong to, `"new"` one that begins with them. */
export function stampAll(
  deeds: readonly Deed[],
  before: Clock,
  batch?: Stamp,
): { readonly events: VocabularyEvent[]; readonly clock: Clock } {
  let clock = before;
  let step = batch;
  const events = deeds.map((deed): VocabularyEvent => {
    const next = tick(clock, Date.now());
    clock = next.clock;
    if (step === "new") step = next.stamp;
    return { ...deed, id: next.stamp, ...(step === undefined ? {} : { batch: step }) };
  });
  return { events, clock };
}

/** Adds events to the log, with all that is kept beside it. */
export async function put(writing: Writing, events: readonly VocabularyEvent[], clock: Clock): Promise<void> {
  const log = writing.objectStore("events");
  const state = writing.objectStore("state");
  const reviews = events.filter((event): event is ReviewEvent => event.do === "reviewed");
  if (reviews.length >= BULK) await putChunk(writing, reviews);
  const single = reviews.length >= BULK ? events.filter((event) => event.do !== "reviewed") : events;
  await Promise.all(single.map((event) => log.add(event)));
  await refreshRows(writing, single);
  const written = ((await state.get("written")) as number | undefined) ?? 0;
  await Promise.all([state.put(clock, "clock"), state.put(written + events.length, "written")]);
}

/** The clock as it stands in the log; a new device's before the first event. */
export async function clockOf(writing: Writing): Promise<Clock> {
  const clock = (await writing.objectStore("state").get("clock")) as Clock | undefined;
  return clock ?? newClock(nameDevice(crypto.getRandomValues(new Uint8Array(10))));
}

/** Adds many reviews as one packed chunk, at a position of its own. */
async function putChunk(writing: Writing, reviews: readonly ReviewEvent[]): Promise<void> {
  const log = writing.objectStore("events");
  // Only the log counts positions, and it never gives one twice.
  const position = await log.add(reviews[0]!);
  await log.delete(position);
  await writing.objectStore("chunks").put(packReviews(reviews.toSorted(byStamp)), position);
}

function abort(writing: Writing): void {
  try {
    writing.abort();
  } catch {
    // It failed by itself.
  }
}
