import { NO_CHILDREN } from "../trie.ts";
import type { Section } from "../sections.ts";
import { Cells } from "./cells.ts";

/** A compiled trie: its sections, and the index of each given key in the order of word ids. */
export interface CompiledTrie {
  readonly sections: readonly Section[];
  /** Word id → index into the keys given. */
  readonly order: readonly number[];
}

interface Node {
  /** Cell of the node in the array. */
  cell: number;
  base: number;
  /** Index of the key that ends here, or -1. */
  readonly key: number;
  readonly units: readonly number[];
  readonly children: readonly Node[];
}

/** Packs keys, which must be distinct, not empty and sorted by UTF-16 unit, into a double array. */
export function compileTrie(keys: readonly string[]): CompiledTrie {
  const nodes: Node[] = [];
  grow(keys, 0, keys.length, 0, nodes);
  const cells = place(nodes);
  const size = cells.size;
  const base = new Int32Array(size);
  for (const node of nodes) base[node.cell] = node.base;
  const words = nodes.filter((node) => node.key >= 0).sort((a, b) => a.cell - b.cell);
  const marks = new Uint32Array((size >>> 5) + 1);
  for (const { cell } of words) marks[cell >>> 5]! |= 1 << (cell & 31);
  const data = { base, label: cells.labels(), marks, before: totals(words, marks.length) };
  return {
    sections: Object.entries(data).map(([name, view]) => ({ name: `trie.${name}`, data: view })),
    order: words.map((node) => node.key),
  };
}

/** Adds the node of the keys from `from` to `to`, which share their first `depth` units, and all below it. */
function grow(keys: readonly string[], from: number, to: number, depth: number, nodes: Node[]): Node {
  const ends = depth > 0 && keys[from]!.length === depth;
  const units: number[] = [];
  const children: Node[] = [];
  for (let i = ends ? from + 1 : from; i < to;) {
    const unit = keys[i]!.charCodeAt(depth);
    let next = i + 1;
    while (next < to && keys[next]!.charCodeAt(depth) === unit) next++;
    units.push(unit);
    children.push(grow(keys, i, next, depth + 1, nodes));
    i = next;
  }
  const node = { cell: 0, base: NO_CHILDREN, key: ends ? from : -1, units, children };
  nodes.push(node);
  return node;
}

/** Gives every node a base, those with most children first, and every child its cell. */
function place(nodes: readonly Node[]): Cells {
  const cells = new Cells(4 * nodes.length + 0x20000);
  const parents = nodes.filter((node) => node.units.length > 0);
  for (const node of parents.sort((a, b) => b.units.length - a.units.length)) {
    node.base = cells.fit(node.units);
    node.units.forEach((unit, i) => (node.children[i]!.cell = node.base + unit));
  }
  return cells;
}

/** How many words lie before each group of 32 cells. */
function totals(words: readonly Node[], groups: number): Uint32Array {
  const before = new Uint32Array(groups);
  let group = 0;
  words.forEach(({ cell }, index) => {
    while (group <= cell >>> 5) before[group++] = index;
  });
  before.fill(words.length, group);
  return before;
}
