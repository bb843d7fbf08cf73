import { Flag } from "../dictionary/flags.ts";
import { foldText } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { findWord } from "../dictionary/trie.ts";
import parts from "./name-parts.json" with { type: "json" };
import { Token } from "./tokens.ts";

/** Tags of words that may name an organisation: proper nouns, and nouns that only a list of words has. */
const NOUN = /^n/;

/** Makes the function that tells whether two tokens beside each other are an organisation: a name and its ending (`格力|电器`). */
export function organisationTest({
  fold,
  trie,
  flags,
  tag,
  tagNames,
}: Lexicon): (before: number, what: number) => boolean {
  const ending = new Uint8Array(flags.length);
  [parts.organisations, parts.companies].forEach((words, kind) => {
    for (const word of words.split(" ")) {
      const id = findWord(trie, foldText(fold, word));
      if (id >= 0) ending[id] = 1 + kind;
    }
  });
  return (before, what) => {
    if (what < 0 || ending[what] === 0) return false;
    // a pair may be a verb (`存进|银行`), but hardly before these
    if (before === Token.pair) return ending[what] === 2;
    if (before < 0) return before === Token.place || before === Token.foreign;
    const common = (flags[before]! & Flag.headword) !== 0 && (flags[before]! & Flag.proper) === 0;
    return !common && NOUN.test(tagNames[tag[before]!]!);
  };
}
