import { parseEntry } from "../dictionary/entry.ts";
import { foldText } from "../dictionary/fold.ts";
import { allLinesOf } from "../dictionary/gloss-block.ts";
import { expectedOf } from "../dictionary/gloss-store.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { findWord } from "../dictionary/trie.ts";

/** The whole dictionary, laid out to be searched: entries by number, and three long texts that are scanned. */
export interface SearchIndex {
  /** CC-CEDICT lines. */
  readonly lines: readonly string[];
  /** Minus the logarithm of the headword's frequency, 0 to 255. */
  readonly cost: readonly number[];
  /** Readings in letters and tone numbers without spaces, `yin2hang2`; and without the tones. */
  readonly toned: readonly string[];
  readonly plain: readonly string[];
  /** The entries' numbers in the order of their readings without tones. */
  readonly byPlain: readonly number[];
  /** Folded headwords, each between line feeds, and where each begins. */
  readonly heads: string;
  readonly headStarts: readonly number[];
  /** Latin letters of the senses in lower case, each behind a slash, an entry after a line feed; and where each entry begins. */
  readonly senses: string;
  readonly senseStarts: readonly number[];
}

/** Lays out the dictionary from the texts of all its blocks, giving way after each with the share done (0 to 1). */
export function* openSearch(lexicon: Lexicon, texts: readonly Uint8Array[]): Generator<number, SearchIndex> {
  const lines: string[] = [];
  const cost: number[] = [];
  const toned: string[] = [];
  const plain: string[] = [];
  const headStarts: number[] = [];
  const senseStarts: number[] = [];
  const heads: string[] = [];
  const senses: string[] = [];
  let headLength = 0;
  let senseLength = 0;
  for (const [done, text] of texts.entries()) {
    let word = -1;
    let folded = "";
    const expected = (key: string) => {
      folded = key;
      word = findWord(lexicon.trie, key);
      return expectedOf(lexicon, word, key);
    };
    for (const line of allLinesOf({ text, words: lexicon.glosses.words }, expected)) {
      const entry = parseEntry(line);
      // Where the two scripts fold differently, an entry stands under both.
      if (!entry || foldText(lexicon.fold, entry.simplified) !== folded) continue;
      lines.push(line);
      cost.push(word < 0 ? 255 : lexicon.cost[word]!);
      const sound = soundOf(entry.pinyin);
      toned.push(sound);
      plain.push(sound.replaceAll(/[1-5]/gu, ""));
      headStarts.push(headLength);
      heads.push(`\n${folded}\n`);
      headLength += heads.at(-1)!.length;
      senseStarts.push(senseLength);
      // What is not Latin stands there as one sign: a text of bytes is searched twice as fast, and Chinese is found by heads.
      senses.push(
        `\n/${entry.senses
          .join("/")
          .toLowerCase()
          .replaceAll(/[^\0-\u00ff]/g, "\u0001")}/`,
      );
      senseLength += senses.at(-1)!.length;
    }
    yield (done + 1) / texts.length;
  }
  const byPlain = plain.map((_, entry) => entry);
  byPlain.sort((a, b) => (plain[a]! < plain[b]! ? -1 : plain[a] === plain[b] ? a - b : 1));
  return {
    lines,
    cost,
    toned,
    plain,
    byPlain,
    heads: heads.join(""),
    headStarts,
    senses: senses.join(""),
    senseStarts,
  };
}

/** A reading as it is compared: small letters and tone numbers only, `v` for ü. */
export function soundOf(pinyin: string): string {
  return pinyin
    .toLowerCase()
    .replaceAll(/u:|ü/gu, "v")
    .replaceAll(/[^a-z1-5]/gu, "");
}
