import type { Entry } from "../dictionary/entry.ts";
import { kindOfSense, ROLES, type SenseKind } from "./sense-kind.ts";

/** How well each of ROLES fits a word's place, in 1/16 nats. */
export type RoleFit = readonly number[];

/** A role that fits worse than the best of a word's senses by this much, in 1/16 nats, is not meant. */
const UNLIKELY = 8;
/** What a sense fits whose form tells nothing: like a noun or adjective, but less. */
const UNTOLD = 4;

/**
 * Puts the entries of a headword, and the senses of each, in the order of likeliness: what fits the word's place
 * first, parts of words, surnames, archaic senses and mere references last; else as the dictionary has them.
 * Pure; no sense is lost. `fit` is left out where nothing is known of the place.
 */
export function orderSenses(entries: readonly Entry[], fit?: RoleFit): readonly Entry[] {
  const kinds = entries.map(({ senses }) => senses.map(kindOfSense));
  const best = Math.max(
    ...kinds
      .flat()
      .filter(isUsual)
      .map((kind) => fitOf(kind, fit)),
  );
  const ranked = entries.map((entry, at) => {
    const ranks = kinds[at]!.map((kind) => rankOf(kind, fit, best));
    const senses = sorted(entry.senses, ranks);
    return {
      entry: { ...entry, senses },
      rank: Math.min(...ranks) + (entry.senses.some(isVariant) ? 0.5 : 0),
    };
  });
  return sorted(
    ranked.map(({ entry }) => entry),
    ranked.map(({ rank }) => rank),
  );
}

/** 0 for what is meant, more for what is less likely. */
function rankOf(kind: SenseKind, fit: RoleFit | undefined, best: number): number {
  if (!isUsual(kind)) return 3;
  if (fitOf(kind, fit) < best - UNLIKELY) return 2;
  return 0;
}

function isUsual({ rare, surname }: SenseKind): boolean {
  return !rare && !surname;
}

function fitOf({ roles }: SenseKind, fit: RoleFit | undefined): number {
  if (!fit) return 0;
  if (roles.length === 0) return Math.max(fit[0]!, fit[2]!) - UNTOLD;
  return Math.max(...roles.map((role) => fit[ROLES.indexOf(role)]!));
}

/** The items by rank; those of one rank stay in their order. */
function sorted<T>(items: readonly T[], ranks: readonly number[]): T[] {
  return items
    .map((item, at) => ({ item, rank: ranks[at]! }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** An entry that is a variant of another one besides what else it says is less usual than that one. */
function isVariant(sense: string): boolean {
  return /\bvariant of /u.test(sense);
}
