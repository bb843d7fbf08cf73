import { packReviews, type ReviewEvent } from "../../vocabulary/review-chunk.ts";
import { byStamp } from "../../vocabulary/stamp.ts";
import { openDatabase } from "./database.ts";
import { write } from "./write.ts";

/** A chunk holds so many reviews. */
const CHUNK = 4_096;

/** Packs reviews that stand in the log one by one, once there are enough of them. Rejects with a StoreFailure. */
export async function packReviewsOfLog(chunk = CHUNK): Promise<void> {
  // Asked first without a lock: most often there is nothing to do, and a write is news to every page.
  const waiting = await (await openDatabase()).countFromIndex("events", "kind", "reviewed");
  if (waiting < chunk) return;
  await write(async (writing) => {
    const log = writing.objectStore("events");
    const ofKind = log.index("kind");
    if ((await ofKind.count("reviewed")) < chunk) return;
    const keys = (await ofKind.getAllKeys("reviewed", chunk)).sort((a, b) => a - b);
    const reviews = await Promise.all(keys.map((key) => log.get(key)));
    const packed = packReviews((reviews as ReviewEvent[]).toSorted(byStamp));
    await writing.objectStore("chunks").put(packed, keys.at(-1)!);
    await Promise.all(keys.map((key) => log.delete(key)));
  });
}
