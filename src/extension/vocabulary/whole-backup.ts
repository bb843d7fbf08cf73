import type { VocabularyEvent } from "../../vocabulary/event.ts";
import { writeBackup } from "../../vocabulary/exchange/backup.ts";
import { readLog, START } from "./read-log.ts";

/** The whole log as a backup, in pieces of text, and how many events it holds. Rejects with a StoreFailure. */
export async function wholeBackup(): Promise<{
  readonly pieces: readonly string[];
  readonly events: number;
  /** Records that could not be read and are not in it. */
  readonly lost: number;
}> {
  // Reviews may come twice while they are packed.
  const events = new Map<string, VocabularyEvent>();
  let lost = 0;
  await readLog(
    START,
    (some) => {
      for (const event of some) events.set(event.id, event);
    },
    (records) => (lost += records),
  );
  return {
    pieces: [...writeBackup(events.values(), events.size, new Date().toISOString())],
    events: events.size,
    lost,
  };
}
