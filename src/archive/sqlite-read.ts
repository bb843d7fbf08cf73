import { KIND } from "./sqlite-pages.ts";
import { decodeRecord, getVarint, type Value } from "./sqlite-record.ts";
import { ArchiveError } from "./zip-read.ts";

/** A row: its number, which an `INTEGER PRIMARY KEY` has for a value, and its columns. */
interface Row {
  readonly row: number;
  readonly values: readonly Value[];
}

/** A database to read from. */
export interface SqliteFile {
  /** Rows of a table in the order of their numbers; none when there is no such table. Throws an ArchiveError. */
  rows(table: string): Generator<Row>;
  readonly tables: readonly string[];
}

const ENCODINGS = ["utf-8", "utf-16le", "utf-16be"] as const;

/** No tree of SQLite is deeper. */
const DEEPEST = 20;

/**
 * Opens a SQLite database without SQLite (sqlite.org/fileformat2.html): tables are read in order, indexes are not
 * needed. Damage and malice end in an ArchiveError, in time and memory bounded by the file's size.
 */
export function openSqlite(bytes: Uint8Array): SqliteFile {
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 16)) !== "SQLite format 3\0" || bytes.length < 512)
    throw new ArchiveError("damaged", "no SQLite database");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stored = view.getUint16(16);
  const size = stored === 1 ? 65_536 : stored;
  if (size < 512 || (size & (size - 1)) !== 0) throw new ArchiveError("damaged", "no page size");
  const text = new TextDecoder(ENCODINGS[view.getUint32(56) - 1] ?? "utf-8");
  const tree: Tree = {
    bytes,
    view,
    size,
    usable: size - view.getUint8(20),
    text: (part) => text.decode(part),
  };
  const roots = new Map<string, number>();
  for (const { values } of guarded(rowsOf(tree, 1, DEEPEST, walkOver(bytes))))
    if (values[0] === "table" && typeof values[1] === "string" && typeof values[3] === "number")
      roots.set(values[1], values[3]);
  return {
    tables: [...roots.keys()],
    *rows(table) {
      const root = roots.get(table);
      if (root !== undefined) yield* guarded(rowsOf(tree, root, DEEPEST, walkOver(bytes)));
    },
  };
}

interface Tree {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly size: number;
  readonly usable: number;
  readonly text: (part: Uint8Array) => string;
}

/** A way through one table: pages belong to it once, and all its records together are no longer than the file. */
interface Walk {
  readonly seen: Set<number>;
  left: number;
}

function walkOver(bytes: Uint8Array): Walk {
  return { seen: new Set(), left: bytes.length };
}

/** What reads past an end is damaged. */
function* guarded(rows: Generator<Row>): Generator<Row> {
  try {
    yield* rows;
  } catch (error) {
    if (error instanceof RangeError) throw new ArchiveError("damaged", error.message);
    throw error;
  }
}

function* rowsOf(tree: Tree, page: number, depth: number, walk: Walk): Generator<Row> {
  const { view, size } = tree;
  const begin = (page - 1) * size;
  if (depth === 0 || walk.seen.has(page) || page < 1 || begin + size > view.byteLength)
    throw new ArchiveError("damaged", `page ${page}`);
  walk.seen.add(page);
  const head = begin + (page === 1 ? 100 : 0);
  const kind = view.getUint8(head);
  const branch = kind === KIND.tableBranch;
  if (!branch && kind !== KIND.tableLeaf) throw new ArchiveError("damaged", `page ${page} is no table's`);
  const places = head + (branch ? 12 : 8);
  for (let i = 0; i < view.getUint16(head + 3); i++) {
    const at = begin + view.getUint16(places + i * 2);
    if (branch) yield* rowsOf(tree, view.getUint32(at), depth - 1, walk);
    else yield rowAt(tree, walk, at, begin + size);
  }
  if (branch) yield* rowsOf(tree, view.getUint32(head + 8), depth - 1, walk);
}

function rowAt(tree: Tree, walk: Walk, from: number, end: number): Row {
  const [length, second] = getVarint(tree.bytes, from);
  const [row, at] = getVarint(tree.bytes, second);
  const most = tree.usable - 35;
  const least = Math.floor(((tree.usable - 12) * 32) / 255) - 23;
  const fit = least + ((length - least) % (tree.usable - 4));
  const local = length <= most ? length : fit <= most ? fit : least;
  if (length < 0 || length > tree.bytes.length || at + local > end) throw new RangeError("a row is cut off");
  walk.left -= length;
  if (walk.left < 0) throw new RangeError("rows lie over one another");
  const record = length === local ? tree.bytes.subarray(at, at + local) : whole(tree, at, local, length);
  return { row, values: decodeRecord(record, tree.text) };
}

/** A record that goes on in other pages: never more of them than its length asks for. */
function whole({ bytes, view, size, usable }: Tree, from: number, local: number, length: number): Uint8Array {
  const record = new Uint8Array(length);
  record.set(bytes.subarray(from, from + local));
  let next = view.getUint32(from + local);
  for (let at = local; at < length;) {
    const begin = (next - 1) * size;
    if (next < 1 || begin + size > bytes.length) throw new RangeError("a row is cut off");
    const part = bytes.subarray(begin + 4, begin + Math.min(usable, 4 + length - at));
    record.set(part, at);
    at += part.length;
    next = view.getUint32(begin);
  }
  return record;
}
