/** The most readings with weights that a target can have. */
export const MOST_CLASSES = 16;
/** So many bits of a filter for each weight, at least. */
const BITS_A_WEIGHT = 8;
const LARGEST = 16;

/** Where a target's weights are: its first bucket and their number, its first weight, the bits of a mark that are a hash. */
export interface WeightTable {
  readonly bucket: number;
  readonly buckets: number;
  readonly weight: number;
  readonly hashBits: number;
  /** The kinds of feature that it knows, one bit each. */
  readonly kinds: number;
  /** A bit for some of the low bits of a hash: whether any feature that the target knows has the same. */
  readonly filter: Uint32Array;
  /** So many of a hash's lowest bits are left out of the filter. */
  readonly shift: number;
}

/** The bits of a mark that are a hash, where a target has so many readings with weights. */
export function hashBitsFor(classes: number): number {
  return 0xffff & -(1 << (32 - Math.clz32(Math.max(classes, 1) - 1)));
}

/** Makes the filter for a target's marks: it is an eighth full or less, so that most features cost one look. */
export function filterOf(
  marks: Uint16Array,
  hashBits: number,
): { readonly filter: Uint32Array; readonly shift: number } {
  const wanted = 32 - Math.clz32(BITS_A_WEIGHT * marks.length);
  const most = LARGEST - Math.log2(0x10000 - hashBits);
  const bits = Math.max(5, Math.min(wanted, most));
  const shift = LARGEST - bits;
  const filter = new Uint32Array(1 << (bits - 5));
  for (let i = 0; i < marks.length; i++) {
    const bit = marks[i]! >>> shift;
    filter[bit >>> 5]! |= 1 << (bit & 31);
  }
  return { filter, shift };
}

/** 1 if a target may know a feature by its hash, 0 if it surely does not, by its filter. */
export function mayKnow(filter: Uint32Array, shift: number, hash: number): number {
  const bit = (hash & 0xffff) >>> shift;
  return (filter[bit >>> 5]! >>> (bit & 31)) & 1;
}
