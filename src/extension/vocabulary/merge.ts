import { hear } from "../../vocabulary/clock.ts";
import type { VocabularyEvent } from "../../vocabulary/event.ts";
import { salvageReviews } from "../../vocabulary/salvage.ts";
import type { Stamp } from "../../vocabulary/stamp.ts";
import { openDatabase } from "./database.ts";
import { clockOf, put, write } from "./write.ts";

/** How many events are written in one transaction. */
const SLICE = 2_000;

/**
 * Writes events that other devices or a backup have made; those that are known are passed over. Resolves with the
 * number of new ones. Whoever calls has checked them (`checkEvent`, `isFarAhead`). Rejects with a StoreFailure
 * or the signal's reason; what was written by then stays, and merging again goes on.
 */
export async function merge(
  events: readonly VocabularyEvent[],
  progress: (done: number) => void,
  signal?: AbortSignal,
): Promise<number> {
  const packed = events.some((event) => event.do === "reviewed") ? await packedReviews() : new Set<Stamp>();
  let added = 0;
  for (let done = 0; done < events.length; done += SLICE) {
    signal?.throwIfAborted();
    const slice = events.slice(done, done + SLICE).filter(({ id }) => !packed.has(id));
    added += await mergeSlice([...new Map(slice.map((event) => [event.id, event])).values()]);
    progress(Math.min(done + SLICE, events.length));
  }
  return added;
}

function mergeSlice(slice: readonly VocabularyEvent[]): Promise<number> {
  return write(async (writing) => {
    const byId = writing.objectStore("events").index("id");
    const known = await Promise.all(slice.map(({ id }) => byId.getKey(id)));
    const fresh = slice.filter((_, i) => known[i] === undefined);
    let clock = await clockOf(writing);
    for (const { id } of fresh) clock = hear(clock, id);
    if (fresh.length > 0) await put(writing, fresh, clock);
    return fresh.length;
  });
}

async function packedReviews(): Promise<Set<Stamp>> {
  const database = await openDatabase();
  const packed = new Set<Stamp>();
  for (const key of await database.getAllKeys("chunks")) {
    // What cannot be read is not known: a backup brings it back.
    const chunk = await database.get("chunks", key).catch(() => undefined);
    for (const { id } of salvageReviews(chunk).reviews) packed.add(id);
  }
  return packed;
}
