import type { Entry } from "../entry.ts";
import { Flag } from "../flags.ts";

const VARIANT = /^(?:\([^)]*\) ?)*(?:\w+ )?variant of /;

/** A sense that only says of which headword this is a variant. */
export function isVariant(sense: string): boolean {
  return VARIANT.test(sense);
}

/** A proper noun: the pinyin begins with a capital that a tone or another letter follows. */
export function isProper({ pinyin }: Entry): boolean {
  return /^[A-Z][a-z:]/.test(pinyin) || /^[AEO][1-5]/.test(pinyin);
}

/** One of the senses says that this is a surname. */
function isSurname({ senses }: Entry): boolean {
  return senses.some((sense) => /^(?:two-character )?surname /.test(sense));
}

/** All senses only lead to other headwords, or are archaic. */
export function isMinor({ senses }: Entry): boolean {
  return senses.every((sense) => isVariant(sense) || /^\((?:old|archaic)\)/.test(sense));
}

/** The flags of a word with these entries; 0 if it has none. */
export function flagsOf(entries: readonly Entry[]): number {
  if (entries.length === 0) return 0;
  const isIdiom = ({ senses }: Entry) => senses.some((sense) => sense.includes("(idiom)"));
  return (
    Flag.headword |
    (entries.every(isProper) ? Flag.proper : 0) |
    (entries.some(isSurname) ? Flag.surname : 0) |
    (entries.every(isMinor) ? Flag.minor : 0) |
    (entries.some(isIdiom) ? Flag.idiom : 0)
  );
}
