import type { VocabularyEvent } from "../../vocabulary/event.ts";
import { writeBackup } from "../../vocabulary/exchange/backup.ts";
import { readLog, START } from "./read-log.ts";

/** The whole log as a backup, in pieces of text, and how many events it holds. Rejects with a StoreFailure. */
export async function wholeBackup(): Promise<{
  readonly pieces: readonly string[];
  readonly events: number;
}> {
  // Reviews may come twice while they are packed.
  const events = new Map<string, VocabularyEvent>();
  await readLog(START, (some) => {
    for (const event of some) events.set(event.id, event);
  });
  return {
    pieces: [...writeBackup(events.values(), events.size, new Date().toISOString())],
    events: events.size,
  };
}
