import { Cell } from "../trie.ts";
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
  base: number | undefined;
  /** Index of the key that ends here, or -1. */
  readonly key: number;
  readonly units: readonly number[];
  readonly children: readonly Node[];
}

/** Packs keys, which must be distinct, not empty and sorted by UTF-16 unit, into a double array. */
export function compileTrie(keys: readonly string[]): CompiledTrie {
  const nodes: Node[] = [];
  grow(keys, 0, keys.length, 0, nodes);
  const placed = place(nodes);
  const words = nodes.filter((node) => node.key >= 0).sort((a, b) => a.cell - b.cell);
  const groups = (placed.size >>> Cell.group) + 1;
  const data = {
    label: placed.labels(),
    cells: cellsOf(nodes, words, placed.size),
    before: Uint32Array.from({ length: groups }, (_, group) => wordsBefore(words, group << Cell.group)),
  };
  return {
    sections: Object.entries(data).map(([name, view]) => ({ name: `trie.${name}`, data: view })),
    order: words.map((node) => node.key),
  };
}

/** Throws RangeError for more cells than a base can reach. */
function cellsOf(nodes: readonly Node[], words: readonly Node[], size: number): Uint32Array {
  const cells = new Uint32Array(size);
  for (const { cell, base } of nodes) {
    if (base === undefined) continue;
    if (base + Cell.lowest > Cell.base) throw new RangeError(`a trie of ${size} cells is too large`);
    cells[cell] = base + Cell.lowest;
  }
  let group = -1;
  let rank = 0;
  for (const { cell } of words) {
    if (cell >>> Cell.group !== group) {
      group = cell >>> Cell.group;
      rank = 0;
    }
    cells[cell]! |= ++rank << Cell.word;
  }
  return cells;
}

/** How many words lie before a cell; `words` are in the order of their cells. */
function wordsBefore(words: readonly Node[], cell: number): number {
  const first = words.findIndex((word) => word.cell >= cell);
  return first < 0 ? words.length : first;
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
  const node = { cell: 0, base: undefined, key: ends ? from : -1, units, children };
  nodes.push(node);
  return node;
}

/** Gives every node a base, those with most children first, and every child its cell. */
function place(nodes: readonly Node[]): Cells {
  const cells = new Cells(4 * nodes.length + 0x20000);
  const parents = nodes.filter((node) => node.units.length > 0);
  for (const node of parents.sort((a, b) => b.units.length - a.units.length)) {
    const base = cells.fit(node.units);
    node.base = base;
    node.units.forEach((unit, i) => (node.children[i]!.cell = base + unit));
  }
  return cells;
}
