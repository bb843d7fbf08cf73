import type { Entry } from "../dictionary/entry.ts";
import type { WordId } from "../vocabulary/word-id.ts";
import { wordId } from "../vocabulary/word-id.ts";
import type { Library } from "./library.ts";
import { type Standing, standingOf } from "./page-words.ts";

/** How the reader stands with the words of the dictionary, by the library's words and cards. */
export function standings(library: Library): (entry: Entry) => Standing {
  const stabilities = new Map<WordId, number>();
  for (const { word, state } of library.deck.all()) {
    const known = stabilities.get(word) ?? 0;
    stabilities.set(word, Math.max(known, state.memory?.stability ?? 0));
  }
  return (entry) => {
    const id = wordId(entry);
    return standingOf(library.vocabulary.word(id), stabilities.get(id) ?? 0);
  };
}
