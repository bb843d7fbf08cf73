import type { Lexicon } from "../dictionary/lexicon.ts";
import { createCorrector } from "./correct.ts";
import type { Correction } from "./correction.ts";
import { Headwords } from "./headwords.ts";
import type { Reading, Span, Word } from "./reading.ts";
import { createRoleGuesser } from "./role-model.ts";
import type { RoleFit } from "./sense-order.ts";
import { createWordReader, createWordTeller, type ReadWord } from "./words.ts";

const NONE: readonly Span[] = [];

/**
 * Makes the one function that reads a text: pure, synchronous, for any string, in time linear in its length. What the
 * reader corrected is put right, the last correction having the last word. With `at` only the word at that offset gets
 * its neighbours, and what is told beside its reading: whoever points at one word does not wait for the others.
 */
export function createReader(
  lexicon: Lexicon,
): (text: string, corrections?: readonly Correction[], at?: number) => Reading {
  const readWords = createWordReader(lexicon);
  const tellMore = createWordTeller(lexicon);
  const readFull = (text: string) => readWords(text).map((word) => tellMore(text, word));
  const correct = createCorrector(lexicon, readFull);
  const headwords = new Headwords(lexicon);
  const guess = createRoleGuesser(lexicon);
  return (text, corrections = [], at) => {
    headwords.turnTo(text);
    const asIs = corrections.length === 0;
    const bare = asIs ? readWords(text) : correct(text, readFull(text), corrections);
    const wanted = ({ start, end }: Span) => at === undefined || (start <= at && at < end);
    const fits = guess(text, bare, wanted);
    const words = bare.map((word, k) => {
      if (!wanted(word)) return { ...word, inner: NONE, outer: NONE };
      return withNeighbours(asIs ? tellMore(text, word) : word, fits[k]!);
    });
    return { text, words };
  };

  // property by property: copying objects whole takes longer than reading their words
  function withNeighbours(word: ReadWord, fit: RoleFit): Word {
    const { start, end, kind, pinyin, form, name, value } = word;
    const other = kind === "other";
    const inner = other ? NONE : headwords.inside(start, end);
    const outer = other ? NONE : headwords.around(start, end);
    if (kind === "word")
      return form
        ? { start, end, kind, pinyin, inner, outer, fit, form }
        : { start, end, kind, pinyin, inner, outer, fit };
    const read = { start, end, kind, pinyin, inner, outer };
    if (name) return { ...read, name };
    return value ? { ...read, value } : read;
  }
}
