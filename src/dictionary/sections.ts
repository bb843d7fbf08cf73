import { DamagedAsset } from "./damaged.ts";

/*
 * A file of named sections, little-endian, used in place: nothing is copied or parsed when it is opened.
 *
 *   0  u32  magic "QIAO"
 *   4  u32  version
 *   8  u32  length of the file in bytes, a multiple of 8
 *  12  u32  checksum of everything from byte 16 on
 *  16  u32  number of sections
 *  20  u32  zero
 *  24  directory, 32 bytes a section: name (24 bytes ASCII, zero padded), u32 offset, u32 byte length
 *   …  sections, each aligned to 8, zero padded
 */
const MAGIC = 0x4f414951;
const VERSION = 1;
const HEADER = 24;
const SLOT = 32;
const NAME = 24;

/** A section to be written: a name of at most 24 ASCII letters and its bytes. */
export interface Section {
  readonly name: string;
  readonly data: ArrayBufferView;
}

/** An opened file of sections; each method is a view on the file's own bytes and throws DamagedAsset for an unknown name. */
export interface Sections {
  bytes(name: string): Uint8Array;
  words16(name: string): Uint16Array;
  words32(name: string): Uint32Array;
  integers32(name: string): Int32Array;
}

/** Lays sections out as one file; throws RangeError for a name that is too long or used twice. */
export function packSections(sections: readonly Section[]): Uint8Array {
  const names = new Set(sections.map(({ name }) => name));
  if (names.size !== sections.length) throw new RangeError("a section's name is used twice");
  const start = aligned(HEADER + SLOT * sections.length);
  const length = sections.reduce((sum, { data }) => sum + aligned(data.byteLength), start);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  let offset = start;
  sections.forEach(({ name, data }, index) => {
    if (name.length > NAME) throw new RangeError(`section name ${name} is longer than ${NAME}`);
    const slot = HEADER + SLOT * index;
    for (let i = 0; i < name.length; i++) file[slot + i] = name.charCodeAt(i);
    view.setUint32(slot + NAME, offset, true);
    view.setUint32(slot + NAME + 4, data.byteLength, true);
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
    offset += aligned(data.byteLength);
  });
  [MAGIC, VERSION, length, 0, sections.length].forEach((value, i) => view.setUint32(4 * i, value, true));
  view.setUint32(12, checksum(file.buffer), true);
  return file;
}

/** Opens a file of sections in place; throws DamagedAsset when it is not whole, unaltered and of this version. */
export function openSections(file: ArrayBuffer): Sections {
  if (file.byteLength < HEADER || file.byteLength % 8) throw new DamagedAsset("the asset is cut short");
  const [magic, version, length, sum, count] = new Uint32Array(file, 0, 5);
  if (magic !== MAGIC) throw new DamagedAsset("this is no asset of Qiao");
  if (version !== VERSION) throw new DamagedAsset(`the asset has version ${version}, not ${VERSION}`);
  if (length !== file.byteLength)
    throw new DamagedAsset(`the asset has ${file.byteLength} bytes, not ${length}`);
  if (sum !== checksum(file)) throw new DamagedAsset("the asset was altered");
  const slots = new Map<string, readonly [offset: number, length: number]>();
  for (let slot = HEADER; slot < HEADER + SLOT * count!; slot += SLOT) {
    const name = String.fromCharCode(...new Uint8Array(file, slot, NAME)).replace(/\0+$/, "");
    const [offset, bytes] = new Uint32Array(file, slot + NAME, 2);
    slots.set(name, [offset!, bytes!]);
  }
  const find = (name: string) => {
    const slot = slots.get(name);
    if (!slot) throw new DamagedAsset(`the asset has no section ${name}`);
    return slot;
  };
  return {
    bytes: (name) => new Uint8Array(file, ...find(name)),
    words16: (name) => new Uint16Array(file, find(name)[0], find(name)[1] / 2),
    words32: (name) => new Uint32Array(file, find(name)[0], find(name)[1] / 4),
    integers32: (name) => new Int32Array(file, find(name)[0], find(name)[1] / 4),
  };
}

/** FNV-1a over 32-bit words: each step is a bijection, so no single altered word goes unnoticed. */
function checksum(file: ArrayBufferLike): number {
  const words = new Uint32Array(file, 16);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  return hash >>> 0;
}

function aligned(bytes: number): number {
  return (bytes + 7) & ~7;
}
