import type { Deed } from "../../src/vocabulary/event.ts";
import { createVocabulary } from "../../src/vocabulary/fold.ts";
import type { KeptWord } from "../../src/vocabulary/kept-word.ts";
import { searchText } from "../../src/vocabulary/search-text.ts";
import { writeStamp } from "../../src/vocabulary/stamp.ts";
import { wordId } from "../../src/vocabulary/word-id.ts";

/** A kept word: forms, reading, senses, and what else happened to it. */
export function keptWord(
  traditional: string,
  simplified: string,
  pinyin: string,
  senses: readonly string[],
  ...more: readonly ((word: string) => Deed)[]
): KeptWord {
  const chosen = { traditional, simplified, pinyin, senses };
  const id = wordId(chosen);
  const deeds: readonly Deed[] = [{ do: "kept", word: id, ...chosen }, ...more.map((deed) => deed(id))];
  const vocabulary = createVocabulary();
  vocabulary.add(deeds.map((deed, i) => ({ ...deed, id: writeStamp(1_800_000_000_000, i, "aaaaaaaaaa") })));
  return vocabulary.word(id)!;
}

export function searchable(word: KeptWord) {
  return { word, text: searchText(word) };
}
