import { readStoredChoice } from "../../src/extension/review-choice-store.ts";
import { writeAnkiPackage } from "../../src/extension/vocabulary/anki-package.ts";
import { saveFile } from "../../src/extension/vocabulary/save-file.ts";
import { ankiCards } from "../../src/review/anki-cards.ts";
import { migrateChoice } from "../../src/review/review-choice.ts";
import { dayOf, momentAt } from "../../src/schedule/day.ts";
import { createMemoryModel } from "../../src/schedule/memory.ts";
import type { Searchable } from "../../src/vocabulary/query.ts";

const NAME = "qiao.apkg";
/** Days before today that the file counts from: all that is overdue lies after it. */
const BACK = 3_650;

/** Saves words with their cards as an Anki package; its name. Rejects with the signal's reason. */
export async function saveAnki(
  items: readonly Searchable[],
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const choice = migrateChoice(await readStoredChoice());
  const model = createMemoryModel(choice.rules);
  const { at: now, zone } = momentAt(Date.now());
  const firstDay = dayOf({ at: now, zone }, choice.rules.dayStart) - BACK;
  const created = firstDay * 86_400 + choice.rules.dayStart * 3_600 - zone * 60;
  const words = (function* () {
    for (const { word } of items) yield { word, cards: ankiCards(word, choice, model) };
  })();
  const file = await writeAnkiPackage(words, items.length, { firstDay, created, now }, progress, signal);
  signal.throwIfAborted();
  saveFile(NAME, [file], "application/octet-stream");
  return NAME;
}
