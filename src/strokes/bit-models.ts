/*
 * Numbers as bits that learn: a range coder as LZMA's (https://www.7-zip.org/sdk.html) spends on each bit what it says
 * beyond what its context has told before. A number has slots for: is it zero; its sign; for each length (bits behind
 * the highest one) is it this one; and its bits from the second highest down, each in the context of those before.
 */
/** A coder of bits: a writer is given the bit and gives it back, a reader ignores it and gives what was written. */
export interface BitCoder {
  bit(slot: number, bit: number): number;
}

/** The probability of a 0 in 1/2,048 before anything is known. */
export const EVEN = 1024;
/** How fast a probability follows what comes (a shift). */
export const RATE = 4;
/** Bits of a probability. */
export const SCALE = 11;
/** The range below which a byte is moved. */
export const LEAST = 2 ** 24;

/** Slots that a number takes: numbers lie within ±255. */
export const SLOTS = 2 + 8 + 256;

const SIGN = 1;
const LENGTHS = 2;
const LONGEST = 7;
const BITS = 10;

/** Writes a number with the slots from `slots` on, or reads one. */
export function codeNumber(coder: BitCoder, slots: number, value: number): number {
  if (coder.bit(slots, Number(value === 0)) === 1) return 0;
  const negative = coder.bit(slots + SIGN, Number(value < 0)) === 1;
  const wanted = 31 - Math.clz32(Math.abs(value));
  let length = 0;
  while (length < LONGEST && coder.bit(slots + LENGTHS + length, Number(length === wanted)) === 0) length++;
  let size = 1;
  for (let left = length - 1; left >= 0; left--)
    size = size * 2 + coder.bit(slots + BITS + size, (Math.abs(value) >>> left) & 1);
  return negative ? -size : size;
}
