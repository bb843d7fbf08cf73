import { foldText, type Fold } from "../fold.ts";
import { COST_LIMIT, COSTS_A_NAT } from "../lexicon.ts";
import type { Entry } from "../entry.ts";
import { keysOf } from "./keys.ts";
import type { Counted } from "./frequency-list.ts";

/** Words that CC-CEDICT lacks are taken into the trie, as no headwords, from this count on. */
const LEAST_COUNT = 50;
/** Counts given to headwords that no list counts, by length in units; longer ones get the last. */
const UNSEEN = [0, 0.5, 1, 2, 4];

/** What is known of a key's use: its count, the sum over all forms that fold to it, and its most counted tag. */
export type Usage = ReadonlyMap<string, Counted>;

/** Adds up word lists under folded keys. The first list in which a key occurs decides its tag. */
export function foldCounts(lists: readonly ReadonlyMap<string, Counted>[], fold: Fold): Usage {
  const usage = new Map<string, { count: number; tag: string; most: number; list: number }>();
  lists.forEach((list, index) => {
    for (const [word, { count, tag }] of list) {
      const key = foldText(fold, word);
      const known = usage.get(key);
      if (!known) usage.set(key, { count, tag, most: count, list: index });
      else {
        known.count += count;
        if (known.list === index && count > known.most) Object.assign(known, { tag, most: count });
      }
    }
  });
  return usage;
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

/** Keys that the word lists add to the headwords: counted often enough, at least two units, no numerals. */
export function addedWords(usage: Usage, headwords: ReadonlySet<string>): string[] {
  const added: string[] = [];
  for (const [key, { count, tag }] of usage)
    if (count >= LEAST_COUNT && key.length > 1 && !tag.startsWith("m") && !headwords.has(key))
      added.push(key);
  return added;
}

/**
 * The quantised cost of each key: minus the logarithm of its probability, in 1/COSTS_A_NAT nats. A headword no list
 * counts gets a small count by length; from three units on it costs no more than the cheapest way to put it
 * together from shorter keys, since a long headword is hardly ever there by accident.
 */
export function compileCosts(keys: readonly string[], usage: Usage): Uint8Array {
  let total = 0;
  for (const { count } of usage.values()) total += count;
  const costs = new Map<string, number>();
  for (const key of keys) {
    const count = usage.get(key)?.count ?? UNSEEN[Math.min(key.length, UNSEEN.length - 1)]!;
    costs.set(key, Math.log(total) - Math.log(count));
  }
  for (const key of keys.toSorted((a, b) => a.length - b.length)) {
    if (key.length < 3 || usage.has(key)) continue;
    costs.set(key, Math.min(costs.get(key)!, costOfParts(key, costs)));
  }
  return Uint8Array.from(keys, (key) => Math.min(COST_LIMIT, Math.round(costs.get(key)! * COSTS_A_NAT)));
}

function costOfParts(key: string, costs: ReadonlyMap<string, number>): number {
  const best = [0];
  for (let end = 1; end <= key.length; end++) {
    best[end] = Infinity;
    for (let start = 0; start < end; start++) {
      if (end - start === key.length) continue;
      const cost = costs.get(key.slice(start, end));
      if (cost !== undefined) best[end] = Math.min(best[end]!, best[start]! + cost);
    }
  }
  return best[key.length]!;
}
