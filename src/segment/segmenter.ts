import type { Lexicon } from "../dictionary/lexicon.ts";
import { Lattice } from "./lattice.ts";
import type { Tokens } from "./tokens.ts";

/** Appends the tokens that tile a text. */
export type Segmenter = (text: string, into: Tokens) => void;

/** A segmenter over a lexicon. What it gives does not depend on the texts it has seen. */
export function createSegmenter(lexicon: Lexicon): Segmenter {
  const lattice = new Lattice(lexicon);
  return (text, into) => lattice.tile(text, into);
}
