import type { CompiledDictionary } from "../../dictionary/compile/dictionary.ts";
import type { Section } from "../../dictionary/sections.ts";
import { compileNames } from "./names.ts";
import { compilePairs } from "./pairs.ts";
import { readTextCounts } from "./text-counts.ts";
import { compileWordCosts } from "./word-costs.ts";

/** Compiles all that the segmenter needs besides the dictionary; `pairs` and `counts` are the texts of the learned tables. */
export function compileSegmenter(dictionary: CompiledDictionary, pairs: string, counts: string): Section[] {
  return [
    ...compileWordCosts(dictionary, readTextCounts(counts)),
    ...compileNames(dictionary),
    ...compilePairs(pairs),
  ];
}
