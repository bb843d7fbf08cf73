import type { Lexicon } from "../dictionary/lexicon.ts";
import { Headwords } from "./headwords.ts";
import type { Reading, Span } from "./reading.ts";
import { createRoleGuesser } from "./role-model.ts";
import { createFullWordReader } from "./words.ts";

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
    const words = bare.map((word, k) => {
      const { start, end, kind } = word;
      const other = kind === "other";
      return {
        ...word,
        ...(kind === "word" ? { fit: fits[k]! } : {}),
        inner: other ? NONE : headwords.inside(start, end),
        outer: other ? NONE : headwords.around(start, end),
      };
    });
    return { text, words };
  };
}
