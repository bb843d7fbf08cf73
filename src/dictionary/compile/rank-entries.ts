import type { Entry } from "../entry.ts";
import type { Usage } from "./costs.ts";
import { foldText, type Fold } from "../fold.ts";

const VARIANT = /^(?:\([^)]*\) ?)*(?:\w+ )?variant of /;
const OLD = /^\((?:old|archaic|literary|dialect|Tw|Cantonese|bound form)\b/;
const REFERENCE = /^(?:see|used in|abbr\. for) /;

/** An entry that says no more than that its headword is a surname. */
export function isSurname({ senses }: Entry): boolean {
  return senses.some((sense) => sense.startsWith("surname "));
}

/** A proper noun: the pinyin begins with a capital that a tone or another letter follows. */
export function isProper({ pinyin }: Entry): boolean {
  return /^[A-Z][a-z:]/.test(pinyin) || /^[AEO][1-5]/.test(pinyin);
}

/** All senses only lead to other headwords, or are archaic. */
export function isMinor({ senses }: Entry): boolean {
  return senses.every((sense) => VARIANT.test(sense) || /^\((?:old|archaic)\)/.test(sense));
}

/**
 * Orders the entries of one key, best first: ordinary words, references and bookish words, proper nouns, surnames,
 * variants and archaic words; among equals the more used reading, then the one with more senses, then as given.
 */
export function rankEntries(entries: readonly Entry[], readingUse: ReadonlyMap<string, number>): Entry[] {
  const use = (entry: Entry) => readingUse.get(readingKey(entry.simplified, entry.pinyin)) ?? 0;
  return entries.toSorted(
    (a, b) => demerit(a) - demerit(b) || use(b) - use(a) || b.senses.length - a.senses.length,
  );
}

function demerit(entry: Entry): number {
  if (entry.senses.every((sense) => VARIANT.test(sense))) return 5;
  if (isMinor(entry)) return 4;
  if (entry.senses.every((sense) => sense.startsWith("surname ") || VARIANT.test(sense))) return 3;
  if (isProper(entry)) return 2;
  return entry.senses.every((sense) => OLD.test(sense) || REFERENCE.test(sense)) ? 1 : 0;
}

/** How much each reading of a character is used: the counts of all longer words that read it so. */
export function useOfReadings(entries: readonly Entry[], usage: Usage, fold: Fold): Map<string, number> {
  const use = new Map<string, number>();
  for (const { simplified, pinyin } of entries) {
    const characters = [...simplified];
    const syllables = pinyin.split(" ");
    if (characters.length < 2 || characters.length !== syllables.length) continue;
    const count = 1 + (usage.get(foldText(fold, simplified))?.count ?? 0);
    characters.forEach((character, i) => {
      const key = readingKey(character, syllables[i]!);
      use.set(key, (use.get(key) ?? 0) + count);
    });
  }
  return use;
}

function readingKey(simplified: string, pinyin: string): string {
  return `${simplified} ${pinyin.toLowerCase()}`;
}
