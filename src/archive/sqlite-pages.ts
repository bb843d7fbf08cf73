import { putVarint, varintSize } from "./sqlite-record.ts";

/** Bytes of a page. */
export const PAGE = 4_096;

/** Kinds of pages of a b-tree (sqlite.org/fileformat2.html, 1.6). */
export const KIND = { tableLeaf: 13, tableBranch: 5, indexLeaf: 10, indexBranch: 2 } as const;

/** Pages of a database to be; the first, for the head and the schema, is filled in last. */
export class Pages {
  readonly all: Uint8Array<ArrayBuffer>[] = [new Uint8Array(PAGE)];

  /** Adds an empty page; its number, from 1. */
  add(): readonly [number: number, bytes: Uint8Array] {
    const bytes = new Uint8Array(PAGE);
    return [this.all.push(bytes), bytes];
  }

  /** A page of cells, which must fit; its number. `last` is the right-most child of a branch. */
  addTree(kind: number, cells: readonly Uint8Array[], last?: number): number {
    const [number, bytes] = this.add();
    fillTree(bytes, 0, kind, cells, last);
    return number;
  }

  /** A table's cell: what is too long for its page goes on in others. */
  tableCell(row: number, record: Uint8Array): Uint8Array {
    const most = PAGE - 35;
    const least = Math.floor(((PAGE - 12) * 32) / 255) - 23;
    const fit = least + ((record.length - least) % (PAGE - 4));
    const local = record.length <= most ? record.length : fit <= most ? fit : least;
    const long = local < record.length;
    const cell = new Uint8Array(varintSize(record.length) + varintSize(row) + local + (long ? 4 : 0));
    const at = putVarint(cell, putVarint(cell, 0, record.length), row);
    cell.set(record.subarray(0, local), at);
    if (long) new DataView(cell.buffer).setUint32(at + local, this.#overflow(record.subarray(local)));
    return cell;
  }

  /** The first of the pages that the rest of a record goes on in. */
  #overflow(rest: Uint8Array): number {
    const first = this.all.length + 1;
    for (let at = 0; at < rest.length; at += PAGE - 4) {
      const [number, bytes] = this.add();
      const part = rest.subarray(at, at + PAGE - 4);
      bytes.set(part, 4);
      if (at + part.length < rest.length) new DataView(bytes.buffer).setUint32(0, number + 1);
    }
    return first;
  }
}

/** Bytes for cells on a page of a kind: each takes two more in the list of places. */
export function roomFor(kind: number): number {
  return PAGE - (kind === KIND.tableLeaf || kind === KIND.indexLeaf ? 8 : 12);
}

/** Fills a page with cells, after so many bytes of something else; throws a RangeError when they do not fit. */
export function fillTree(
  bytes: Uint8Array,
  offset: number,
  kind: number,
  cells: readonly Uint8Array[],
  last?: number,
): void {
  const view = new DataView(bytes.buffer);
  const places = offset + PAGE - roomFor(kind);
  let end = PAGE;
  cells.forEach((cell, i) => {
    end -= cell.length;
    if (end < places + cells.length * 2) throw new RangeError("a page is too full");
    bytes.set(cell, end);
    view.setUint16(places + i * 2, end);
  });
  view.setUint8(offset, kind);
  view.setUint16(offset + 3, cells.length);
  view.setUint16(offset + 5, end);
  if (last !== undefined) view.setUint32(offset + 8, last);
}
