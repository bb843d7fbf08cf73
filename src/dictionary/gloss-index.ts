import { GlossWords } from "./gloss-words.ts";
import type { Sections } from "./sections.ts";
import { compareBytes } from "./utf8.ts";

/*
 * Which block holds a headword's entries. Headwords are put into classes by cost, so that ordinary text touches few
 * blocks; inside a class they are sorted by the UTF-8 of their folded key and cut into blocks. Sections:
 * `gloss.limits` the highest cost of each class, `gloss.classes` (u16) the first block of each class and the number
 * of all blocks, `gloss.starts` (u32) where each block's first key begins in `gloss.keys`, and its end;
 * `gloss.words` the words that have codes in blocks.
 */
/** The table of blocks. */
export interface GlossIndex {
  readonly limits: Uint8Array;
  readonly classes: Uint16Array;
  readonly starts: Uint32Array;
  readonly keys: Uint8Array;
  readonly words: GlossWords;
}

/** The table in the sections `gloss.…`. */
export function openGlossIndex(sections: Sections): GlossIndex {
  return {
    limits: sections.bytes("gloss.limits"),
    classes: sections.words16("gloss.classes"),
    starts: sections.words32("gloss.starts"),
    keys: sections.bytes("gloss.keys"),
    words: new GlossWords(sections.bytes("gloss.words")),
  };
}

/** The number of the block with the entries of a headword of this cost and folded key (in UTF-8). */
export function blockOf(index: GlossIndex, cost: number, key: Uint8Array): number {
  let frequencyClass = 0;
  while (cost > index.limits[frequencyClass]!) frequencyClass++;
  let block = index.classes[frequencyClass]!;
  let end = index.classes[frequencyClass + 1]!;
  while (end - block > 1) {
    const middle = (block + end) >>> 1;
    const first = index.keys.subarray(index.starts[middle], index.starts[middle + 1]);
    if (compareBytes(first, key) <= 0) block = middle;
    else end = middle;
  }
  return block;
}

/** The file name of a block. */
export function blockName(block: number): string {
  return `gloss-${String(block).padStart(3, "0")}.bin`;
}
