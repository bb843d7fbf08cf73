import type { Sections } from "./sections.ts";

/*
 * A double array over folded UTF-16 units. The child of `node` by `unit` is the cell `base[node] + unit` if that
 * cell's label is `unit`; no two nodes share a base, so the label alone tells whose child it is. A node without
 * children has a base that leads out of the array. Words are the marked cells; a word's id is how many marked
 * cells lie before it, counted with one running total every 32 cells.
 */
/** A packed trie; open with `openTrie`, walk with `step` from `ROOT`. */
export interface Trie {
  readonly size: number;
  readonly base: Int32Array;
  readonly label: Uint16Array;
  readonly marks: Uint32Array;
  readonly before: Uint32Array;
}

/** The node every walk starts from. */
export const ROOT = 0;

/** The base of a node without children. */
export const NO_CHILDREN = -0x40000000;

/** The trie in the sections `trie.base`, `trie.label`, `trie.marks`, `trie.before`. */
export function openTrie(sections: Sections): Trie {
  const label = sections.words16("trie.label");
  return {
    size: label.length,
    base: sections.integers32("trie.base"),
    label,
    marks: sections.words32("trie.marks"),
    before: sections.words32("trie.before"),
  };
}

/** The child of a node by a folded UTF-16 unit, or 0 if it has none. */
export function step(trie: Trie, node: number, unit: number): number {
  const cell = trie.base[node]! + unit;
  return cell >= 0 && cell < trie.size && trie.label[cell] === unit ? cell : 0;
}

/** The id of the word that ends at a node, or -1 if none does. */
export function wordAt(trie: Trie, node: number): number {
  const marks = trie.marks[node >>> 5]!;
  const mark = 1 << (node & 31);
  if ((marks & mark) === 0) return -1;
  let bits = marks & (mark - 1);
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return trie.before[node >>> 5]! + (Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24);
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
