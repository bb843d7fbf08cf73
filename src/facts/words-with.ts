import { Flag } from "../dictionary/flags.ts";
import { foldUnit } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { Cell, ROOT, wordAt, type Trie } from "../dictionary/trie.ts";

/** What a walk needs that the lexicon does not have, made when it is first asked for: 3 MB. */
interface Ways {
  /** The node above, by a node's base: the trie itself only leads downwards. */
  readonly above: Int32Array;
  /** The cells in which headwords end, the most frequent first. */
  readonly ends: Uint32Array;
}

const known = new WeakMap<Lexicon, Ways>();
const WANTED = Flag.headword | Flag.proper | Flag.minor;
const COSTS = 256;

/**
 * Headwords of several characters that hold a character, as folded keys, the most frequent first, at most `most` of
 * them; names and archaic words are left out.
 */
export function wordsWith(lexicon: Lexicon, character: string, most: number): readonly string[] {
  if (character.length !== 1) return [];
  let ways = known.get(lexicon);
  if (!ways) known.set(lexicon, (ways = waysOf(lexicon)));
  const unit = foldUnit(lexicon.fold, character.charCodeAt(0));
  const found: string[] = [];
  for (const end of ways.ends) {
    const key = keyAt(lexicon.trie, ways.above, end, unit);
    if (key !== undefined && key.length > 1) found.push(key);
    if (found.length >= most) break;
  }
  return found;
}

/** The key that ends at a cell, if it holds a unit. */
function keyAt({ label }: Trie, above: Int32Array, end: number, wanted: number): string | undefined {
  let holds = false;
  for (let cell = end; cell !== ROOT; cell = above[cell - label[cell]! + Cell.lowest]!)
    holds ||= label[cell] === wanted;
  if (!holds) return undefined;
  let key = "";
  for (let cell = end; cell !== ROOT; cell = above[cell - label[cell]! + Cell.lowest]!)
    key = String.fromCharCode(label[cell]!) + key;
  return key;
}

function waysOf({ trie, cost, flags }: Lexicon): Ways {
  const above = new Int32Array(Cell.base + 1);
  const ends = Array.from({ length: COSTS }, (): number[] => []);
  for (let cell = 0; cell < trie.cells.length; cell++) {
    const base = trie.cells[cell]! & Cell.base;
    if (base !== 0) above[base] = cell;
    const word = wordAt(trie, cell);
    if (word >= 0 && (flags[word]! & WANTED) === Flag.headword) ends[cost[word]!]!.push(cell);
  }
  return { above, ends: Uint32Array.from(ends.flat()) };
}
