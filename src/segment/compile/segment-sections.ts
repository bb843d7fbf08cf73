import type { CompiledDictionary } from "../../dictionary/compile/dictionary.ts";
import type { Section } from "../../dictionary/sections.ts";
import { compileNames } from "./names.ts";
import { compilePairs } from "./pairs.ts";
import { compileWordCosts } from "./word-costs.ts";

/** Compiles all that the segmenter needs besides the dictionary; `pairs` is the text of the table of class pairs. */
export function compileSegmenter(dictionary: CompiledDictionary, pairs: string): Section[] {
  return [...compileWordCosts(dictionary), ...compileNames(dictionary), ...compilePairs(pairs)];
}
