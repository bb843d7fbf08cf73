import type { Entry } from "../dictionary/entry.ts";
import { isRare, isVariantOf } from "./entry-view.ts";

/** The entries of a headword, those that are read as it is read here apart from the others. */
export interface Ordered {
  readonly read: readonly Entry[];
  readonly rest: readonly Entry[];
}

/** Puts entries in order: the reading chosen here first, surnames and archaic ones last; mere variants of others left out. */
export function inOrder(entries: readonly Entry[], pinyin: string): Ordered {
  const kept = entries.filter((entry) => !isVariantOf(entry, entries));
  const same = kept.filter((entry) => sameReading(entry.pinyin, pinyin));
  // 还 read huan2 is not the surname Huan2, unless the reading says so or nothing else is read that way.
  const exact = same.filter((entry) => entry.pinyin === pinyin);
  const likely = exact.length > 0 ? exact : same.filter((entry) => !isRare(entry));
  const read = likely.length > 0 ? likely : same;
  return { read: rareLast(read), rest: rareLast(kept.filter((entry) => !read.includes(entry))) };
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
