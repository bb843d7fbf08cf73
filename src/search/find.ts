import { foldText, type Fold } from "../dictionary/fold.ts";
import { bySense } from "./find-sense.ts";
import { bySound } from "./find-sound.ts";
import type { SearchIndex } from "./open-search.ts";

/** Entries found, by their numbers, each with its rank: the lower, the better it fits. Two plain columns, for a letter has ten thousands. */
export interface Hits {
  readonly entries: number[];
  readonly ranks: number[];
}

/** What one step of fit is worth beside the frequency of a word (0 to 255). */
export const STEP = 256;
/** Hits of this rank and above are as bad as each other. */
const WORST = 16 * STEP;
const MOST = 100;
const LONGEST_QUERY = 100;

/**
 * The entries that a query means, best first, as CC-CEDICT lines: Chinese in either script, pinyin with or without
 * tones, or English. Exact before beginning before part, frequent before rare.
 */
export function find(index: SearchIndex, fold: Fold, query: string): readonly string[] {
  const wanted = query.trim().slice(0, LONGEST_QUERY);
  if (wanted === "") return [];
  const hits: Hits = { entries: [], ranks: [] };
  if (/\p{Script=Han}/u.test(wanted)) byHead(index, foldText(fold, wanted.replaceAll(/\s/gu, "")), hits);
  else {
    bySound(index, wanted, hits);
    bySense(index, wanted.toLowerCase(), hits);
  }
  return bestOf(hits).map((entry) => index.lines[entry]!);
}

/** The entries of the best hits, each once. A letter has thousands of hits: only those that can be among the best are sorted. */
function bestOf({ entries, ranks }: Hits): readonly number[] {
  const counts = new Uint32Array(WORST);
  for (const rank of ranks) counts[Math.min(WORST - 1, Math.floor(rank))]!++;
  let limit = 0;
  // An entry is hit twice at most by what it says and how it sounds, and seldom more often.
  for (let seen = 0; limit < WORST && seen < 4 * MOST; limit++) seen += counts[limit]!;
  const near: number[] = [];
  for (const [hit, rank] of ranks.entries()) if (rank < limit || limit === WORST) near.push(hit);
  near.sort((a, b) => ranks[a]! - ranks[b]! || entries[a]! - entries[b]!);
  return [...new Set(near.map((hit) => entries[hit]!))].slice(0, MOST);
}

/** Headwords that are, begin with, or hold the text. */
function byHead({ heads, headStarts, cost }: SearchIndex, text: string, hits: Hits): void {
  for (let at = heads.indexOf(text); at >= 0; at = heads.indexOf(text, at + 1)) {
    const entry = numberAt(headStarts, at);
    const begins = heads[at - 1] === "\n";
    const exact = begins && heads[at + text.length] === "\n";
    hits.entries.push(entry);
    hits.ranks.push((exact ? 0 : begins ? 1 : 2) * STEP + cost[entry]!);
  }
}

/** The number of the entry that a place in a long text belongs to: the last one that begins before it. */
export function numberAt(starts: readonly number[], place: number): number {
  let from = 0;
  let to = starts.length;
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if (starts[middle]! <= place) from = middle;
    else to = middle;
  }
  return from;
}
