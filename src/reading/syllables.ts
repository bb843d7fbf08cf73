import { candidatesOf, defaultReading } from "../dictionary/candidates.ts";
import { foldUnit } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";

/** What CC-CEDICT writes for a character without a known reading. */
const UNKNOWN = "xx5";
const HAN = /^\p{Script=Han}$/u;
const ALL_HAN = /^\p{Script=Han}+$/u;

/** A dictionary reading without what stands for characters that are not Han: one syllable a Han character. */
export function hanSyllables(text: string, pinyin: string): string {
  if (ALL_HAN.test(text)) return pinyin;
  const tokens = pinyin.split(" ");
  const kept: string[] = [];
  let next = 0;
  for (const character of text) {
    const token = tokens[next];
    if (HAN.test(character)) {
      kept.push(token ?? UNKNOWN);
      next++;
    } else if (token !== undefined && standsFor(character, token)) next++;
  }
  return kept.join(" ");
}

/** The readings of single characters, in order, for text that is no word. */
export function spelled(lexicon: Lexicon, text: string): string {
  const syllables: string[] = [];
  for (const character of text) {
    if (!HAN.test(character)) continue;
    const folded = foldUnit(lexicon.fold, character.charCodeAt(0));
    syllables.push((character.length === 1 && defaultReading(lexicon.readings, folded)) || UNKNOWN);
  }
  return syllables.join(" ");
}

/** The best reading of a word of the dictionary as it stands in the text. */
export function firstReading(lexicon: Lexicon, word: number, text: string): string {
  const [best] = candidatesOf(lexicon, word, text);
  return best ? hanSyllables(text, best.pinyin) : spelled(lexicon, text);
}

/** CC-CEDICT reads digits as syllables, repeats Latin letters and marks, and leaves some of them out. */
function standsFor(character: string, token: string): boolean {
  return /[0-9]/.test(character)
    ? /[a-z][1-5]$/.test(token) || token === character
    : !/[a-z][1-5]$/.test(token);
}
