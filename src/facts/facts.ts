import { foldText } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { findWord } from "../dictionary/trie.ts";
import { componentsOf } from "./components.ts";
import { bandOf } from "./frequency-band.ts";
import { hskLevel } from "./hsk-levels.ts";
import { wordsWith } from "./words-with.ts";

/** What is known of a character. */
interface CharacterFacts {
  readonly character: string;
  /** What it is put together from; `[]` where that is not known. */
  readonly components: readonly string[];
  /** Other words with it, the most frequent first, as folded headwords. */
  readonly words: readonly string[];
}

/** What is known of a word beyond its entries. */
export interface Facts {
  /** Its level in HSK 2.0, 1 to 6. */
  readonly hsk: number | undefined;
  /** It is among so many most frequent words; undefined for a rare one, and for what is no word. */
  readonly band: number | undefined;
  readonly characters: readonly CharacterFacts[];
}

/** The most characters of a word that are told of, and the most words with each. */
const CHARACTERS = 8;
const WORDS = 5;

/** Tells what is known of a text as a word. */
export function factsOf(lexicon: Lexicon, text: string): Facts {
  const key = foldText(lexicon.fold, text);
  const word = findWord(lexicon.trie, key);
  const characters = new Set([...text].filter((character) => /\p{Script=Han}/u.test(character)));
  return {
    hsk: word < 0 ? undefined : hskLevel(lexicon.sections, word),
    band: word < 0 ? undefined : bandOf(lexicon, word),
    characters: [...characters].slice(0, CHARACTERS).map((character) => ({
      character,
      components: componentsOf(lexicon.sections, character),
      words: wordsWith(lexicon, character, WORDS + 1)
        .filter((other) => other !== key)
        .slice(0, WORDS),
    })),
  };
}
