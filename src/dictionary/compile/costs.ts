import { COST_LIMIT, COSTS_A_NAT } from "../lexicon.ts";
import { totalOf, type Usage } from "./usage.ts";

/** The count given to headwords that no list counts. */
const UNSEEN_COUNT = 3;
/** From so many units on, a headword nobody counted is taken for granted where its parts stand together. */
const LONG = 4;

/**
 * The quantised cost of each key: minus the logarithm of its probability, in 1/COSTS_A_NAT nats. A headword no list
 * counts gets a small count; a long one costs no more than the cheapest way to put it together from shorter keys, since
 * it is hardly ever there by accident.
 */
export function compileCosts(keys: readonly string[], usage: Usage): Uint8Array {
  const total = totalOf(usage);
  const costs = new Map<string, number>();
  for (const key of keys) {
    const count = usage.get(key)?.count ?? UNSEEN_COUNT;
    costs.set(key, Math.log(total) - Math.log(count));
  }
  for (const key of keys.toSorted((a, b) => a.length - b.length)) {
    if (key.length < LONG || usage.has(key)) continue;
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
