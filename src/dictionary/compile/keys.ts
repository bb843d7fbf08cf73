import type { Entry } from "../entry.ts";
import { foldText, type Fold } from "../fold.ts";

/**
 * Groups entries by folded headword. An entry whose two forms fold to different keys stands under both, so that
 * either form finds it.
 */
export function groupByKey(entries: readonly Entry[], fold: Fold): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry, fold)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}

/** The one or two folded keys of an entry. */
export function keysOf({ traditional, simplified }: Entry, fold: Fold): Set<string> {
  return new Set([foldText(fold, simplified), foldText(fold, traditional)]);
}
