import { Flag } from "../dictionary/flags.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";

/** The bands that headwords are put into: so many of them are as frequent or more so. */
const BANDS = [100, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000] as const;

const limits = new WeakMap<Lexicon, readonly number[]>();

/** The least band that a word is in; undefined for rare words. */
export function bandOf(lexicon: Lexicon, word: number): number | undefined {
  let found = limits.get(lexicon);
  if (!found) limits.set(lexicon, (found = bandLimits(lexicon)));
  return BANDS[found.findIndex((limit) => lexicon.cost[word]! <= limit)];
}

/** The highest cost in each band; -1 for one that is empty. */
function bandLimits({ cost, flags }: Lexicon): readonly number[] {
  const counts = new Uint32Array(256);
  for (const [word, value] of cost.entries()) if ((flags[word]! & Flag.headword) !== 0) counts[value]!++;
  return BANDS.map((band) => {
    let seen = 0;
    let limit = 0;
    while (limit < counts.length && seen + counts[limit]! <= band) seen += counts[limit++]!;
    return limit - 1;
  });
}
