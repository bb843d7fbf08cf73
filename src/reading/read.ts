import type { Lexicon } from "../dictionary/lexicon.ts";
import { Headwords } from "./headwords.ts";
import type { Reading, Span } from "./reading.ts";
import { createWordReader } from "./words.ts";

const NONE: readonly Span[] = [];

/** Makes the one function that reads a text: pure, synchronous, for any string, in time linear in its length. */
export function createReader(lexicon: Lexicon): (text: string) => Reading {
  const readWords = createWordReader(lexicon);
  const headwords = new Headwords(lexicon);
  return (text) => {
    headwords.turnTo(text);
    const words = readWords(text).map((word) => {
      const { start, end, kind } = word;
      const other = kind === "other";
      return {
        ...word,
        inner: other ? NONE : headwords.inside(start, end),
        outer: other ? NONE : headwords.around(start, end),
      };
    });
    return { text, words };
  };
}
