import type { Entry } from "../entry.ts";
import { isMinor, isProper, isVariant } from "./entry-kinds.ts";

const BOOKISH = /^\((?:old|archaic|literary|dialect|Tw|Cantonese)\b/;
const REFERENCE = /^(?:see|used in|abbr\. for) /;
/** jieba's tags of particles. */
const PARTICLE = /^[uy]/;
/** Below this share of all longer words, a character's usual reading is not believed: only their 97 % say 只 is zhi3. */
const LEAST_SHARE = 1 / 30;

/** What is known of readings in use. */
export interface ReadingUse {
  /** How much longer words use a reading of a character, `simplified pinyin` in lower case; of all its readings: ``. */
  readonly counts: ReadonlyMap<string, number>;
  /** The usual reading of a simplified text that stands alone, in CC-CEDICT's notation. */
  readonly usual: (simplified: string) => string;
}

/**
 * Orders the entries of one key, best first: ordinary words (and a name if only names have the usual reading), proper
 * nouns, surnames, variants and archaic words; among equals the toneless reading of what the word lists call a particle
 * (`tag`), the usual reading, what is neither bookish nor a reference, the reading most used in longer words, the one
 * with more senses, and at last as given.
 */
export function rankEntries(entries: readonly Entry[], tag: string, use: ReadingUse): Entry[] {
  if (entries.length < 2) return [...entries];
  const usual = new Set(entries.filter((entry) => isUsual(entry, use)));
  const [best] = [...usual].sort((a, b) => demerit(a) - demerit(b));
  const ranked = entries.map((entry) => ({
    entry,
    keys: [
      entry === best && demerit(entry) < 4 ? 0 : demerit(entry),
      PARTICLE.test(tag) && entry.pinyin.endsWith("5") ? 0 : 1,
      usual.has(entry) ? 0 : 1,
      entry.senses.every((sense) => BOOKISH.test(sense) || REFERENCE.test(sense)) ? 1 : 0,
      -(use.counts.get(readingKey(entry.simplified, entry.pinyin)) ?? 0),
      -entry.senses.length,
    ],
  }));
  return ranked.sort((a, b) => compare(a.keys, b.keys)).map(({ entry }) => entry);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, i) => key !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function demerit(entry: Entry): number {
  if (entry.senses.every(isVariant)) return 5;
  if (isMinor(entry)) return 4;
  if (entry.senses.every((sense) => sense.startsWith("surname ") || isVariant(sense))) return 3;
  return isProper(entry) ? 2 : 0;
}

/** Whether an entry has the usual reading; where a word's syllable has no tone, any tone is as usual. */
function isUsual({ simplified, pinyin }: Entry, { counts, usual }: ReadingUse): boolean {
  const reading = pinyin.toLowerCase();
  const wanted = usual(simplified).split(" ");
  const syllables = reading.split(" ");
  if (syllables.length > 1)
    return syllables.every((syllable, i) => syllable === wanted[i] || isToneless(syllable, wanted[i]));
  if (reading !== wanted[0]) return false;
  const all = counts.get(readingKey(simplified, "")) ?? 0;
  return reading.endsWith("5") || (counts.get(readingKey(simplified, reading)) ?? 0) >= all * LEAST_SHARE;
}

function isToneless(syllable: string, other = ""): boolean {
  const sound = (it: string) => it.slice(0, -1);
  return sound(syllable) === sound(other) && (syllable.endsWith("5") || other.endsWith("5"));
}

/** The key of a character's reading in `ReadingUse.counts`. */
export function readingKey(simplified: string, pinyin: string): string {
  return `${simplified} ${pinyin.toLowerCase()}`;
}
