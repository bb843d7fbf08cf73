import type { Entry } from "../entry.ts";
import { foldText, type Fold } from "../fold.ts";
import type { Counted } from "./frequency-list.ts";
import { keysOf } from "./keys.ts";

/** What is known of a key's use: its count, the sum over all forms that fold to it, and its most counted tag. */
export type Usage = ReadonlyMap<string, Counted>;

/**
 * Adds up word lists under folded keys; each list is scaled so that all weigh as much as the first. The first list in
 * which a key occurs decides its tag.
 */
export function foldCounts(lists: readonly ReadonlyMap<string, Counted>[], fold: Fold): Usage {
  const usage = new Map<string, { count: number; tag: string; most: number; list: number }>();
  lists.forEach((list, index) => {
    const scale = totalOf(lists[0]!) / totalOf(list);
    for (const [word, { count, tag }] of list) {
      const key = foldText(fold, word);
      const known = usage.get(key);
      if (!known) usage.set(key, { count: count * scale, tag, most: count, list: index });
      else {
        known.count += count * scale;
        if (known.list === index && count > known.most) Object.assign(known, { tag, most: count });
      }
    }
  });
  return usage;
}

/** The sum of all counts. */
export function totalOf(counts: Usage): number {
  let total = 0;
  for (const { count } of counts.values()) total += count;
  return total;
}

/**
 * Gives both keys of an entry whose forms fold differently (答覆, 答复) the count of both, so that a sentence costs the
 * same in either script. Not for single characters, which are words of their own.
 */
export function shareCounts(usage: Usage, entries: readonly Entry[], fold: Fold): Usage {
  const shared = new Map(usage);
  for (const entry of entries) {
    const keys = [...keysOf(entry, fold)];
    const known = keys.flatMap((key) => usage.get(key) ?? []);
    if (keys.length < 2 || entry.simplified.length < 2 || known.length === 0) continue;
    const count = known.reduce((sum, each) => sum + each.count, 0);
    for (const key of keys) shared.set(key, { count, tag: known[0]!.tag });
  }
  return shared;
}
