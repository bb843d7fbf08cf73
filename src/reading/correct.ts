import { candidatesOf } from "../dictionary/candidates.ts";
import { Flag } from "../dictionary/flags.ts";
import { foldText } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { findWord } from "../dictionary/trie.ts";
import { hanSyllables, isHan } from "../pinyin/han-syllables.ts";
import { cutsCharacter, type Correction } from "./correction.ts";
import type { WordKind } from "./reading.ts";
import type { ReadWord } from "./words.ts";

/**
 * Makes the function that puts a reader's corrections into the words of a text, the last one having the last word.
 * Words outside its stretch stay as they are; what is left of those inside is read by itself (`read`).
 * A correction for wherever its text stands holds only where that begins and ends at borders.
 */
export function createCorrector(
  lexicon: Lexicon,
  read: (text: string) => ReadWord[],
): (text: string, words: readonly ReadWord[], corrections: readonly Correction[]) => readonly ReadWord[] {
  return (text, words, corrections) => {
    let corrected = words;
    for (const correction of corrections)
      for (const at of placesOf(text, corrected, correction))
        corrected = put(text, corrected, at, correction);
    return corrected;
  };

  function put(text: string, words: readonly ReadWord[], at: number, said: Correction): readonly ReadWord[] {
    const [start, end] = [at + said.start, at + said.end];
    if (cutsCharacter(text, start) || cutsCharacter(text, end)) return words;
    const touched = words.filter((word) => word.end > at && word.start < at + said.text.length);
    const first = words.indexOf(touched[0]!);
    const [from, to] = [touched[0]!.start, touched.at(-1)!.end];
    const whole =
      touched.length === 1 && from === start && to === end ? touched[0]! : wordAt(text, touched, start, end);
    return [
      ...words.slice(0, first),
      ...readPart(text, from, start),
      readAs(whole, text, said.pinyin),
      ...readPart(text, end, to),
      ...words.slice(first + touched.length),
    ];
  }

  function readPart(text: string, from: number, to: number): readonly ReadWord[] {
    if (from === to) return [];
    return read(text.slice(from, to)).map((word) => ({
      ...word,
      start: word.start + from,
      end: word.end + from,
    }));
  }

  /** The stretch as one word: read as its characters are here, if it is ever read so. */
  function wordAt(text: string, touched: readonly ReadWord[], start: number, end: number): ReadWord {
    const part = text.slice(start, end);
    const [alone, ...more] = readPart(text, start, end);
    const word = findWord(lexicon.trie, foldText(lexicon.fold, part));
    const headword = word >= 0 && (lexicon.flags[word]! & Flag.headword) !== 0;
    const here = syllablesAt(text, touched, start, end);
    const candidates = headword
      ? candidatesOf(lexicon, word, part).map(({ pinyin }) => hanSyllables(part, pinyin))
      : [];
    if (candidates.includes(here)) return { start, end, kind: "word", pinyin: here };
    if (alone && more.length === 0) return alone;
    const kind: WordKind = headword ? "word" : hanCount(part) > 0 ? "new" : "other";
    return { start, end, kind, pinyin: candidates[0] ?? here };
  }
}

/** Where in a text a correction holds, first to last. */
function placesOf(text: string, words: readonly ReadWord[], correction: Correction): readonly number[] {
  const { text: stretch, at } = correction;
  if (at !== undefined) return text.startsWith(stretch, at) && at + stretch.length <= text.length ? [at] : [];
  const places: number[] = [];
  for (let i = text.indexOf(stretch); i >= 0; i = text.indexOf(stretch, i + stretch.length)) {
    const end = i + stretch.length;
    if (words.some((word) => word.start === i) && words.some((word) => word.end === end)) places.push(i);
  }
  return places;
}

/** The syllables of these words that stand over a stretch. */
function syllablesAt(text: string, words: readonly ReadWord[], start: number, end: number): string {
  return words
    .flatMap((word) => {
      const syllables = word.pinyin === "" ? [] : word.pinyin.split(" ");
      const before = hanCount(text.slice(word.start, Math.max(word.start, start)));
      const inside = hanCount(text.slice(Math.max(word.start, start), Math.min(word.end, end)));
      return syllables.slice(before, before + inside);
    })
    .join(" ");
}

function hanCount(text: string): number {
  return Array.from(text).filter(isHan).length;
}

/** The word with the reading that was chosen, if that has a syllable for each character. */
function readAs(word: ReadWord, text: string, pinyin: string | undefined): ReadWord {
  const fits = pinyin?.split(" ").length === hanCount(text.slice(word.start, word.end));
  return pinyin !== undefined && fits ? { ...word, pinyin } : word;
}
