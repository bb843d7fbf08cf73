import type { Lexicon } from "../dictionary/lexicon.ts";
import { Headwords } from "./headwords.ts";
import type { Reading, Span, Word } from "./reading.ts";
import { createRoleGuesser } from "./role-model.ts";
import type { RoleFit } from "./sense-order.ts";
import { createFullWordReader, type ReadWord } from "./words.ts";

const NONE: readonly Span[] = [];

/** Makes the one function that reads a text: pure, synchronous, for any string, in time linear in its length. */
export function createReader(lexicon: Lexicon): (text: string) => Reading {
  const readWords = createFullWordReader(lexicon);
  const headwords = new Headwords(lexicon);
  const guess = createRoleGuesser(lexicon);
  return (text) => {
    headwords.turnTo(text);
    const bare = readWords(text);
    const fits = guess(text, bare);
    const words = bare.map((word, k) => withNeighbours(word, fits[k]!));
    return { text, words };
  };

  // property by property: copying objects whole takes longer than reading their words
  function withNeighbours(word: ReadWord, fit: RoleFit): Word {
    const { start, end, kind, pinyin, form, value } = word;
    const other = kind === "other";
    const inner = other ? NONE : headwords.inside(start, end);
    const outer = other ? NONE : headwords.around(start, end);
    const read = { start, end, kind, pinyin, inner, outer };
    if (kind !== "word") return value ? { ...read, value } : read;
    return form ? { ...read, fit, form } : { ...read, fit };
  }
}
