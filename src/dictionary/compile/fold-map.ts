import type { Entry } from "../entry.ts";
import { foldUnit, UNITS, type Fold } from "../fold.ts";
import type { Counted } from "./frequency-list.ts";

/** A pair of characters that fewer entries align than this is noise when it would join two common characters. */
const FEW_ENTRIES = 20;
/** A character counted this often in simplified text is common there. */
const COMMON_COUNT = 1_000;

/**
 * Makes the fold map: characters that CC-CEDICT aligns (traditional form, simplified form) are one class, and its
 * representative is the member most frequent in simplified text. Pairs with a character beyond the BMP are left
 * out, and so are pairs that a few entries align but that would join two characters which are both common in
 * simplified text (妳 is a variant of 你 and of 奶; 答覆 is 答复, but 覆 is not 复). A character of no longer
 * headword folds like its variant that is one's (衞 like 衛).
 */
export function compileFold(
  entries: readonly Entry[],
  simplified: ReadonlyMap<string, Counted>,
  variants: Variants = [],
): Fold {
  const usage = countCharacters(entries, simplified);
  const classes = new Map<string, Set<string>>();
  const classOf = (character: string) => classes.get(character) ?? new Set([character]);
  for (const { from, to, entries: number } of alignedPairs(entries)) {
    const [left, right] = [classOf(from), classOf(to)];
    if (left === right) continue;
    const both = Math.min(mostUsed(left, usage).count, mostUsed(right, usage).count);
    if (both >= COMMON_COUNT && number < FEW_ENTRIES) continue;
    const joined = new Set([...left, ...right]);
    for (const member of joined) classes.set(member, joined);
  }
  const fold = new Uint16Array(UNITS);
  for (const [character, members] of classes) {
    const unit = character.charCodeAt(0);
    fold[unit] = mostUsed(members, usage).character.charCodeAt(0) - unit;
  }
  const familiar = familiarCharacters(entries);
  for (const pair of variants) {
    const [strange, other] = familiar.has(pair[0]) ? [pair[1], pair[0]] : pair;
    if (familiar.has(strange) || !familiar.has(other) || classes.has(strange) || strange.length > 1) continue;
    const unit = strange.charCodeAt(0);
    fold[unit] = foldUnit(fold, other.charCodeAt(0)) - unit;
  }
  return fold;
}

/** The BMP characters that are part of longer headwords. */
function familiarCharacters(entries: readonly Entry[]): Set<string> {
  const familiar = new Set<string>();
  for (const { traditional, simplified } of entries) {
    const characters = [...traditional, ...simplified];
    if (characters.length > 2)
      for (const character of characters) if (character.length === 1) familiar.add(character);
  }
  return familiar;
}

/** Pairs of characters that are variants of each other, in either order. */
type Variants = readonly (readonly [string, string])[];

interface Pair {
  readonly from: string;
  readonly to: string;
  entries: number;
}

/** All pairs of different BMP characters that entries align, those with most entries first. */
function alignedPairs(entries: readonly Entry[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { traditional, simplified } of entries) {
    const [left, right] = [[...traditional], [...simplified]];
    left.forEach((from, i) => {
      const to = right[i]!;
      if (from === to || from.length > 1 || to.length > 1) return;
      const pair = pairs.get(from + to) ?? { from, to, entries: 0 };
      pair.entries++;
      pairs.set(from + to, pair);
    });
  }
  return [...pairs.values()].sort(
    (a, b) => b.entries - a.entries || (a.from + a.to < b.from + b.to ? -1 : 1),
  );
}

/**
 * How often each character occurs in simplified text; a use in a simplified headword counts as a little. Only those
 * of simplified headwords count: the word list has some traditional words too.
 */
function countCharacters(
  entries: readonly Entry[],
  counted: ReadonlyMap<string, Counted>,
): Map<string, number> {
  const usage = new Map<string, number>();
  for (const { simplified } of entries)
    for (const character of simplified) usage.set(character, (usage.get(character) ?? 0) + 0.01);
  for (const [word, { count }] of counted)
    for (const character of word) {
      const known = usage.get(character);
      if (known !== undefined) usage.set(character, known + count);
    }
  return usage;
}

function mostUsed(members: ReadonlySet<string>, usage: ReadonlyMap<string, number>) {
  let best = { character: "", count: -1 };
  for (const character of [...members].sort()) {
    const count = usage.get(character) ?? 0;
    if (count > best.count) best = { character, count };
  }
  return best;
}

/** Makes the way back: each representative → the traditional form that most entries align with it. */
export function compileUnfold(entries: readonly Entry[], fold: Fold): Fold {
  const counts = new Map<number, Map<number, number>>();
  for (const { traditional, simplified } of entries) {
    if (traditional.length !== simplified.length) continue;
    for (let i = 0; i < simplified.length; i++) {
      const key = foldUnit(fold, simplified.charCodeAt(i));
      const forms = counts.get(key) ?? new Map<number, number>();
      const unit = traditional.charCodeAt(i);
      counts.set(key, forms.set(unit, (forms.get(unit) ?? 0) + 1));
    }
  }
  const unfold = new Uint16Array(UNITS);
  for (const [key, forms] of counts) {
    const [[best]] = [...forms].sort((a, b) => b[1] - a[1] || a[0] - b[0]) as [[number, number]];
    unfold[key] = best - key;
  }
  return unfold;
}
