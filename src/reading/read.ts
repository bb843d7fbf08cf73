import type { Lexicon } from "../dictionary/lexicon.ts";
import { createCorrector } from "./correct.ts";
import type { Correction } from "./correction.ts";
import { Headwords } from "./headwords.ts";
import type { Reading, Span, Word } from "./reading.ts";
import { createRoleGuesser } from "./role-model.ts";
import type { RoleFit } from "./sense-order.ts";
import { createFullWordReader, type ReadWord } from "./words.ts";

const NONE: readonly Span[] = [];

/**
 * Makes the one function that reads a text: pure, synchronous, for any string, in time linear in its length. What the
 * reader corrected is put right, the last correction having the last word.
 */
export function createReader(
  lexicon: Lexicon,
): (text: string, corrections?: readonly Correction[]) => Reading {
  const readWords = createFullWordReader(lexicon);
  const correct = createCorrector(lexicon, readWords);
  const headwords = new Headwords(lexicon);
  const guess = createRoleGuesser(lexicon);
  return (text, corrections = []) => {
    headwords.turnTo(text);
    const bare = correct(text, readWords(text), corrections);
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
