import type { Entry } from "../dictionary/entry.ts";
import { explainSenses } from "../dictionary/sense.ts";
import { orderSenses, type RoleFit } from "./sense-order.ts";

/** The entries of a headword, those that are read as it is read here apart from the others. */
export interface Ordered {
  readonly read: readonly Entry[];
  readonly rest: readonly Entry[];
}

/** Senses of surnames, of archaic words, and of those that only stand in for another. */
const RARE =
  /^(?:surname |\((?:archaic|old|obsolete)\)|\(?(?:old|archaic|ancient|unofficial|nonstandard|erroneous|Japanese|popular) .*variant of |used in )/u;

/**
 * Puts entries, and the senses in each, in order for a word read as `pinyin`: that reading first, what fits the word's
 * place (`fit`, see Word) before what does not, surnames and archaic ones last; mere variants of others left out.
 */
export function orderEntries(entries: readonly Entry[], pinyin: string, fit?: RoleFit): Ordered {
  const kept = entries.filter((entry) => !isVariantOf(entry, entries));
  const same = kept.filter((entry) => sameReading(entry.pinyin, pinyin));
  // 还 read huan2 is not the surname Huan2, unless the reading says so or nothing else is read that way.
  const exact = same.filter((entry) => entry.pinyin === pinyin);
  const likely = exact.length > 0 ? exact : same.filter((entry) => !isRare(entry));
  const read = likely.length > 0 ? likely : same;
  const rest = kept.filter((entry) => !read.includes(entry));
  return {
    read: orderSenses(rareLast(read), fit),
    rest: rareLast(rest).flatMap((entry) => orderSenses([entry], fit)),
  };
}

/** Whether all that an entry says is rare: a surname, archaic, a part of one word only. */
export function isRare(entry: Entry): boolean {
  return entry.senses.every((sense) => RARE.test(sense));
}

/** Whether an entry says only that it is a variant of another one of these. */
function isVariantOf(entry: Entry, others: readonly Entry[]): boolean {
  const { senses } = explainSenses(entry.senses);
  return senses.every(({ relation, target }) =>
    others.some(
      (other) =>
        relation === "variant" &&
        other !== entry &&
        other.traditional === target?.traditional &&
        other.simplified === target.simplified &&
        other.pinyin === target.pinyin,
    ),
  );
}

function rareLast(entries: readonly Entry[]): readonly Entry[] {
  return [...entries.filter((entry) => !isRare(entry)), ...entries.filter(isRare)];
}

/** Capitals, punctuation and spaces make no difference to a reading. */
function sameReading(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(pinyin: string): string | undefined {
  const syllables = pinyin.toLowerCase().match(/[a-zü:]+[1-5]/gu);
  return syllables?.join(" ");
}

/** Of a base word's entries the one that is heard in a form of it (还一还 is huán), or the first; undefined for none. */
export function entryHeard(entries: readonly Entry[], pinyin: string): Entry | undefined {
  const heard = new Set(pinyin.split(" "));
  return (
    entries.find((entry) => entry.pinyin.split(" ").every((syllable) => heard.has(syllable))) ?? entries[0]
  );
}
