import type { Lexicon } from "../dictionary/lexicon.ts";
import { Lattice } from "./lattice.ts";
import { openNumerals } from "./numerals.ts";
import type { Tokens } from "./tokens.ts";
import { createUnits } from "./units.ts";

/** Appends the tokens that tile a text. */
export type Segmenter = (text: string, into: Tokens) => void;

/** A segmenter over a lexicon. What it holds does not depend on the texts it has seen. */
export function createSegmenter(lexicon: Lexicon): Segmenter {
  const lattice = new Lattice({
    lexicon,
    cost: lexicon.cost,
    units: createUnits(),
    numerals: openNumerals(lexicon.fold),
  });
  return (text, into) => lattice.tile(text, into);
}
