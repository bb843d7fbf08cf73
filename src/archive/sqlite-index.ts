import { sorted } from "./slices.ts";
import { KIND, type Pages } from "./sqlite-pages.ts";
import { encodeRecord, putVarint, varintSize } from "./sqlite-record.ts";

/** Cells of a page: so many whole numbers always fit. */
const KEYS = 80;

/** Sorts keys of whole numbers and writes them as an index, in short steps; its root page. */
export function* indexTree(pages: Pages, keys: readonly (readonly number[])[]): Generator<undefined, number> {
  const inOrder = yield* sorted(keys, byNumbers);
  let { level, separators } = yield* leavesOf(pages, inOrder);
  while (level.length > 1) {
    const above: number[] = [];
    const parting: Uint8Array[] = [];
    let at = 0;
    for (const group of groupsOf(level, KEYS)) {
      const cells = group.slice(0, -1).map((page, i) => indexCell(separators[at + i]!, page));
      above.push(pages.addTree(KIND.indexBranch, cells, group.at(-1)!));
      at += group.length;
      if (at < level.length) parting.push(separators[at - 1]!);
      yield;
    }
    [level, separators] = [above, parting];
  }
  return level[0]!;
}

/** Leaves of at most `KEYS` keys; an index keeps every key once, so that between two stands the key that parts them. */
function* leavesOf(pages: Pages, keys: readonly (readonly number[])[]) {
  const count = Math.max(1, Math.ceil((keys.length + 1) / (KEYS + 1)));
  const level: number[] = [];
  const separators: Uint8Array[] = [];
  let at = 0;
  for (let left = count; left > 0; left--) {
    const end = at + Math.floor((keys.length - at - (left - 1)) / left);
    const cells = keys.slice(at, end).map((key) => indexCell(encodeRecord(key)));
    level.push(pages.addTree(KIND.indexLeaf, cells));
    if (left > 1) separators.push(encodeRecord(keys[end]!));
    at = end + 1;
    yield;
  }
  return { level, separators };
}

function indexCell(key: Uint8Array, child?: number): Uint8Array {
  const before = child === undefined ? 0 : 4;
  const cell = new Uint8Array(before + varintSize(key.length) + key.length);
  if (child !== undefined) new DataView(cell.buffer).setUint32(0, child);
  cell.set(key, putVarint(cell, before, key.length));
  return cell;
}

/** As few groups of at most so many as there can be, of equal size: none has one member alone. */
export function groupsOf<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_, i) =>
    items.slice(Math.floor((i * items.length) / count), Math.floor(((i + 1) * items.length) / count)),
  );
}

function byNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
