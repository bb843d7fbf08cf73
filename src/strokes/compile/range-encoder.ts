import { EVEN, LEAST, RATE, SCALE, type BitCoder } from "../bit-models.ts";

/** A writer of bits, and the bytes they came to. */
export interface RangeEncoder extends BitCoder {
  finish(): Uint8Array;
}

const BYTE = 2 ** 24;
const CARRY = 2 ** 32;

/** Writes bits with as many slots of what was learned, after LZMA's range encoder. */
export function rangeEncoder(slots: number): RangeEncoder {
  const chances = new Uint16Array(slots).fill(EVEN);
  const bytes: number[] = [];
  let range = 0xffffffff;
  let low = 0;
  // A byte that a later carry may still change, and how many 255s stand behind it.
  let held = -1;
  let full = 0;
  const shift = () => {
    if (low < 0xff000000 || low >= CARRY) {
      const carry = low >= CARRY ? 1 : 0;
      if (held >= 0) bytes.push((held + carry) & 255);
      for (; full > 0; full--) bytes.push((255 + carry) & 255);
      held = Math.floor(low / BYTE) & 255;
    } else full++;
    low = (low % BYTE) * 256;
  };
  return {
    bit(slot, bit) {
      const chance = chances[slot]!;
      const bound = (range >>> SCALE) * chance;
      if (bit === 0) {
        range = bound;
        chances[slot] = chance + ((2 ** SCALE - chance) >>> RATE);
      } else {
        low += bound;
        range -= bound;
        chances[slot] = chance - (chance >>> RATE);
      }
      while (range < LEAST) {
        range = (range << 8) >>> 0;
        shift();
      }
      return bit;
    },
    finish() {
      for (let left = 0; left < 5; left++) shift();
      return Uint8Array.from(bytes);
    },
  };
}
