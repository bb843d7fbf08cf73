import type { Deed, VocabularyEvent } from "../../vocabulary/event.ts";
import type { Stamp } from "../../vocabulary/stamp.ts";
import { clockOf, put, stampAll, write } from "./write.ts";

/** How many events are written in one transaction: the browser stays answerable between two. */
const SLICE = 2_000;
/** Reviews are packed, so more of them fit. */
const REVIEWS = 20_000;

/**
 * Writes deeds of this device, all or none, and resolves once they are on the disk. With `"batch"` they are one
 * step to undo. For up to some hundred; more by `appendAll`. Rejects with a StoreFailure; then nothing was written.
 */
export async function append(deeds: readonly Deed[], batch?: "batch"): Promise<readonly VocabularyEvent[]> {
  return appendSlice(deeds, batch && "new");
}

/**
 * Writes many deeds as one step, slice by slice, telling how many are done; resolves with the step's name, to undo
 * it by. When the signal is aborted or a slice fails, what was written is taken back as a whole. Rejects with a
 * StoreFailure or the signal's reason.
 */
export async function appendAll(
  deeds: readonly Deed[],
  progress: (done: number) => void,
  signal?: AbortSignal,
): Promise<Stamp | undefined> {
  let step: Stamp | undefined;
  try {
    for (let done = 0; done < deeds.length;) {
      signal?.throwIfAborted();
      const slice = sliceAt(deeds, done);
      const [first] = await appendSlice(slice, step ?? "new");
      step ??= first?.id;
      done += slice.length;
      progress(done);
    }
    signal?.throwIfAborted();
    return step;
  } catch (error) {
    if (step !== undefined) await undoStep(step, true);
    throw error;
  }
}

/** Takes a whole step back, or lets it count again. Rejects with a StoreFailure. */
export async function undoStep(step: Stamp, on: boolean): Promise<void> {
  await append([{ do: "undone", target: step, on }]);
}

function appendSlice(deeds: readonly Deed[], batch: Stamp | undefined): Promise<readonly VocabularyEvent[]> {
  return write(async (writing) => {
    const { events, clock } = stampAll(deeds, await clockOf(writing), batch);
    await put(writing, events, clock);
    return events;
  });
}

/** The next deeds to write together: reviews in a row are packed. */
function sliceAt(deeds: readonly Deed[], from: number): readonly Deed[] {
  const end = deeds.findIndex((deed, i) => i >= from && deed.do !== "reviewed");
  const reviews = (end < 0 ? deeds.length : end) - from;
  return deeds.slice(from, from + (reviews > SLICE ? Math.min(reviews, REVIEWS) : SLICE));
}
