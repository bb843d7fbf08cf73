import type { Sections } from "../dictionary/sections.ts";

/*
 * Section `hsk` (u16): for each word of the HSK 2.0 lists, in the order of word ids, the step to its id from the id
 * before (from -1 for the first) times 8, plus its level (1 to 6). A step without a word, of level 0, goes on where
 * one is too long.
 */
/** How a step is laid out. */
export const Level = { bits: 3, mask: 7, longest: 0x1fff } as const;

/** The name of the section. */
export const HSK = "hsk";

/** The level of a word in HSK 2.0, 1 to 6; undefined for words that are in none. */
export function hskLevel(sections: Sections, word: number): number | undefined {
  let id = -1;
  for (const step of sections.words16(HSK)) {
    id += step >>> Level.bits;
    if (id > word) return undefined;
    if (id === word && (step & Level.mask) !== 0) return step & Level.mask;
  }
  return undefined;
}
