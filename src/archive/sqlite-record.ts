/** What a column can hold here; reals and blobs are read and never written. */
export type Value = number | string | null | Uint8Array;

/**
 * A record of SQLite's file format (sqlite.org/fileformat2.html, 2.1): the length of its head, a type for each
 * column, then the values. Whole numbers and texts only.
 */
export function encodeRecord(values: readonly (number | string | null)[]): Uint8Array {
  const bodies = values.map((value) => (typeof value === "string" ? new TextEncoder().encode(value) : value));
  const types = bodies.map(typeOf);
  const typesSize = types.reduce((sum, type) => sum + varintSize(type), 0);
  // Only a record of more than 60 columns needs two bytes for its head's length.
  const head = typesSize + 1 < 128 ? typesSize + 1 : typesSize + 2;
  const size = types.reduce((sum, type) => sum + sizeOfType(type), head);
  const bytes = new Uint8Array(size);
  let at = putVarint(bytes, 0, head);
  for (const type of types) at = putVarint(bytes, at, type);
  const view = new DataView(bytes.buffer);
  bodies.forEach((body, i) => {
    const width = sizeOfType(types[i]!);
    if (body instanceof Uint8Array) bytes.set(body, at);
    else if (width > 0) putInteger(view, at, width, body!);
    at += width;
  });
  return bytes;
}

const WIDTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;
/** What the types of whole numbers stay below; none is of type 0. */
const LIMITS = [0, 2 ** 7, 2 ** 15, 2 ** 23, 2 ** 31, 2 ** 47, 2 ** 63];

function typeOf(value: number | Uint8Array | null): number {
  if (value === null) return 0;
  if (typeof value !== "number") return 13 + 2 * value.length;
  if (!Number.isSafeInteger(value)) throw new RangeError(`no whole number: ${value}`);
  if (value === 0 || value === 1) return 8 + value;
  return LIMITS.findIndex((limit) => value >= -limit && value < limit);
}

/** Bytes that a value of a type takes. */
function sizeOfType(type: number): number {
  return type < 12 ? (WIDTHS[type] ?? 0) : (type - (type % 2 === 0 ? 12 : 13)) / 2;
}

function putInteger(view: DataView, at: number, width: number, value: number): void {
  // Rounding down makes two's complement of what is below nothing.
  let rest = value;
  for (let i = width - 1; i >= 0; i--) {
    const above = Math.floor(rest / 256);
    view.setUint8(at + i, rest - above * 256);
    rest = above;
  }
}

/** Bytes that a number takes as a varint; below 2⁵³ and not negative. */
export function varintSize(value: number): number {
  let size = 1;
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) size++;
  return size;
}

/** Writes a varint; where it ends. */
export function putVarint(bytes: Uint8Array, at: number, value: number): number {
  const end = at + varintSize(value);
  let rest = value;
  for (let i = end - 1; i >= at; i--) {
    bytes[i] = (rest % 128) | (i === end - 1 ? 0 : 128);
    rest = Math.floor(rest / 128);
  }
  return end;
}

/** Reads a varint and where it ends; throws a RangeError where the bytes end before it does. */
export function getVarint(bytes: Uint8Array, from: number): readonly [value: number, end: number] {
  let value = 0;
  for (let at = from; at < from + 9; at++) {
    const byte = bytes[at];
    if (byte === undefined) throw new RangeError("a number is cut off");
    if (at === from + 8) {
      const whole = value * 256 + byte;
      return [whole >= 2 ** 63 ? whole - 2 ** 64 : whole, at + 1];
    }
    value = value * 128 + (byte & 127);
    if (byte < 128) return [value, at + 1];
  }
  throw new RangeError("a number is cut off");
}

/** The values of a record; `decode` knows the database's encoding. Throws a RangeError when it is cut off. */
export function decodeRecord(bytes: Uint8Array, decode: (text: Uint8Array) => string): readonly Value[] {
  const [head, first] = getVarint(bytes, 0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: Value[] = [];
  let body = head;
  for (let at = first; at < head;) {
    const [type, next] = getVarint(bytes, at);
    const size = sizeOfType(type);
    if (type < 0 || body + size > bytes.length) throw new RangeError("a record is cut off");
    values.push(valueOf(view, bytes, type, body, size, decode));
    [at, body] = [next, body + size];
  }
  return values;
}

function valueOf(
  view: DataView,
  bytes: Uint8Array,
  type: number,
  at: number,
  size: number,
  decode: (text: Uint8Array) => string,
): Value {
  if (type === 0 || type === 10 || type === 11) return null;
  if (type === 7) return view.getFloat64(at);
  if (type > 7 && type < 10) return type - 8;
  if (type < 7) {
    let value = view.getInt8(at);
    for (let i = 1; i < size; i++) value = value * 256 + bytes[at + i]!;
    return value;
  }
  const part = bytes.subarray(at, at + size);
  return type % 2 === 0 ? part.slice() : decode(part);
}
