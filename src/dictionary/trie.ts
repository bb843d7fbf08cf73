import type { Sections } from "./sections.ts";

/*
 * A double array over folded UTF-16 units. The child of `node` by `unit` is the cell `base of node + unit` if that
 * cell's label is `unit`; no two nodes share a base, so the label alone tells whose child it is. A word's id is how many
 * words' cells lie before its own. Two arrays hold what a walk needs of a cell:
 *
 *   trie.label   u16: the cell's label
 *   trie.cells   u32: bits 0–18 the base + 65,536, or 0 for a node without children (it leads out of the array);
 *                bits 19–31 0 for a cell without a word, or 1 + the number of words before it in its group of 4,096 cells
 *   trie.before  u32: for each group the number of words before it
 */
/** A packed trie; open with `openTrie`, walk with `step` from `ROOT`. */
export interface Trie {
  readonly label: Uint16Array;
  readonly cells: Uint32Array;
  readonly before: Uint32Array;
}

/** The node every walk starts from. */
export const ROOT = 0;

/** How a cell is laid out: see above. */
export const Cell = { base: 0x7ffff, lowest: 0x10000, word: 19, group: 12 } as const;

/** The trie in the sections `trie.label`, `trie.cells`, `trie.before`. */
export function openTrie(sections: Sections): Trie {
  return {
    label: sections.words16("trie.label"),
    cells: sections.words32("trie.cells"),
    before: sections.words32("trie.before"),
  };
}

/** The child of a node by a folded UTF-16 unit, or 0 if it has none. */
export function step({ cells, label }: Trie, node: number, unit: number): number {
  const cell = (cells[node]! & Cell.base) - Cell.lowest + unit;
  // outside of the array there is no label
  return label[cell] === unit ? cell : 0;
}

/** The id of the word that ends at a node, or -1 if none does. */
export function wordAt({ cells, before }: Trie, node: number): number {
  const rank = cells[node]! >>> Cell.word;
  return rank === 0 ? -1 : before[node >>> Cell.group]! + rank - 1;
}

/** The id of a folded text as a whole, or -1 if it is no word. */
export function findWord(trie: Trie, folded: string): number {
  let node = ROOT;
  for (let i = 0; i < folded.length; i++) {
    node = step(trie, node, folded.charCodeAt(i));
    if (node === 0) return -1;
  }
  return folded.length === 0 ? -1 : wordAt(trie, node);
}
