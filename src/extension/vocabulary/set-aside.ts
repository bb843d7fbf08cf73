import { packReviews } from "../../vocabulary/review-chunk.ts";
import { salvageReviews } from "../../vocabulary/salvage.ts";
import { openDatabase } from "./database.ts";
import { sliceAfter, START } from "./read-log.ts";
import { StoreFailure, troubleOf } from "./trouble.ts";

/**
 * Takes records that cannot be read out of the log, once a backup has brought back what they held: what can still
 * be copied of them is kept among the views, what can be read of a chunk stays in the log. Rejects with a StoreFailure.
 */
export async function setAside(): Promise<void> {
  try {
    for (let position = START; ;) {
      const { bad, end, last } = await sliceAfter(position);
      for (const { store, key } of bad) await setOneAside(store, key);
      position = end;
      if (last) return;
    }
  } catch (error) {
    throw new StoreFailure(troubleOf(error), error);
  }
}

async function setOneAside(store: "events" | "chunks", key: number): Promise<void> {
  const database = await openDatabase();
  const value: unknown = await database.get(store, key).catch(() => undefined);
  const writing = database.transaction(["events", "chunks", "views"], "readwrite", { durability: "strict" });
  if (value !== undefined)
    await writing.objectStore("views").put({ position: key, value }, `damaged ${store} ${key}`);
  const { reviews } = store === "chunks" ? salvageReviews(value) : { reviews: [] };
  if (reviews.length > 0) await writing.objectStore("chunks").put(packReviews(reviews), key);
  else await writing.objectStore(store).delete(key);
  await writing.done;
}
