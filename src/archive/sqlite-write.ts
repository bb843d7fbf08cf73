import { groupsOf, indexTree } from "./sqlite-index.ts";
import { fillTree, KIND, PAGE, Pages, roomFor } from "./sqlite-pages.ts";
import { encodeRecord, putVarint, varintSize } from "./sqlite-record.ts";

/** Children of a branch of a table: so many always fit. */
const FAN = 200;

/** A table that is being written. */
export interface TableWriter {
  /** Adds a row; an `INTEGER PRIMARY KEY` among the values is null, the row's number stands for it. */
  add(row: number, values: readonly (number | string | null)[]): void;
}

/** A database that is being written, table by table or several at once. */
export interface DatabaseWriter {
  /** Begins a table; rows come in rising order of their numbers (else: a RangeError), from 1. */
  table(name: string, sql: string): TableWriter;
  /** Adds an index over whole numbers, in short steps; each key ends with the number of its row. */
  index(
    name: string,
    table: string,
    sql: string,
    keys: readonly (readonly number[])[],
  ): Generator<undefined, void>;
  /** The pages of the finished database, in short steps. Throws a RangeError when the schema is longer than a page. */
  finish(): Generator<undefined, readonly Uint8Array[]>;
}

/**
 * Writes a SQLite database from nothing (sqlite.org/fileformat2.html), for programs that want their tables in one:
 * trees are built from the leaves up, which needs neither a page cache nor SQLite.
 */
export function createDatabase(): DatabaseWriter {
  const pages = new Pages();
  const tables: { readonly name: string; readonly sql: string; readonly close: () => number }[] = [];
  const indexes: {
    readonly name: string;
    readonly table: string;
    readonly sql: string;
    readonly root: number;
  }[] = [];
  return {
    table(name, sql) {
      const { add, close } = tableIn(pages);
      tables.push({ name, sql, close });
      return { add };
    },
    *index(name, table, sql, keys) {
      indexes.push({ name, table, sql, root: yield* indexTree(pages, keys) });
    },
    *finish() {
      const schema: (string | number)[][] = [];
      for (const { name, sql, close } of tables) {
        schema.push(["table", name, name, close(), sql]);
        yield;
      }
      for (const { name, table, sql, root } of indexes) schema.push(["index", name, table, root, sql]);
      const cells = schema.map((values, i) => pages.tableCell(i + 1, encodeRecord(values)));
      fillTree(pages.all[0]!, 100, KIND.tableLeaf, cells);
      writeHead(pages.all[0]!, pages.all.length);
      return pages.all;
    },
  };
}

interface Child {
  readonly page: number;
  /** The largest row in it. */
  readonly last: number;
}

function tableIn(pages: Pages): TableWriter & { readonly close: () => number } {
  const leaves: Child[] = [];
  let cells: Uint8Array[] = [];
  let room = roomFor(KIND.tableLeaf);
  let last = 0;
  const flush = () => {
    leaves.push({ page: pages.addTree(KIND.tableLeaf, cells), last });
    cells = [];
    room = roomFor(KIND.tableLeaf);
  };
  return {
    add(row, values) {
      if (row <= last) throw new RangeError(`row ${row} after ${last}`);
      const cell = pages.tableCell(row, encodeRecord(values));
      if (cell.length + 2 > room) flush();
      cells.push(cell);
      room -= cell.length + 2;
      last = row;
    },
    close() {
      if (cells.length > 0 || leaves.length === 0) flush();
      let level: readonly Child[] = leaves;
      while (level.length > 1) level = groupsOf(level, FAN).map((group) => branchOver(pages, group));
      return level[0]!.page;
    },
  };
}

function branchOver(pages: Pages, children: readonly Child[]): Child {
  const cells = children.slice(0, -1).map(({ page, last }) => {
    const cell = new Uint8Array(4 + varintSize(last));
    new DataView(cell.buffer).setUint32(0, page);
    putVarint(cell, 4, last);
    return cell;
  });
  const end = children.at(-1)!;
  return { page: pages.addTree(KIND.tableBranch, cells, end.page), last: end.last };
}

/** The head of the file (1.3 of the format): schema format 4, UTF-8, no free pages. */
function writeHead(page: Uint8Array, pages: number): void {
  page.set(new TextEncoder().encode("SQLite format 3\0"));
  const view = new DataView(page.buffer);
  view.setUint16(16, PAGE);
  page.set([1, 1, 0, 64, 32, 32], 18);
  for (const [at, value] of [
    [24, 1],
    [28, pages],
    [40, 1],
    [44, 4],
    [56, 1],
    [92, 1],
    [96, 3_040_001],
  ] as const)
    view.setUint32(at, value);
}
