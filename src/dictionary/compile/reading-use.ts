import type { Entry } from "../entry.ts";
import { foldText, type Fold } from "../fold.ts";
import type { Usage } from "./usage.ts";
import { readingKey } from "./rank-entries.ts";

/** How much each reading of a character is used, and under the reading `` all of them: the counts of all longer words. */
export function countReadings(entries: readonly Entry[], usage: Usage, fold: Fold): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string, count: number) => counts.set(key, (counts.get(key) ?? 0) + count);
  for (const { simplified, pinyin } of entries) {
    const characters = [...simplified];
    const syllables = pinyin.split(" ");
    if (characters.length < 2 || characters.length !== syllables.length) continue;
    const count = 1 + (usage.get(foldText(fold, simplified))?.count ?? 0);
    characters.forEach((character, i) => {
      add(readingKey(character, syllables[i]!), count);
      add(readingKey(character, ""), count);
    });
  }
  return counts;
}
