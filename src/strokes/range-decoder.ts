import { EVEN, LEAST, RATE, SCALE, type BitCoder } from "./bit-models.ts";

/** Reads the bits that `compile/range-encoder.ts` wrote; behind the end it reads zeros. */
export function rangeDecoder(bytes: Uint8Array, slots: number): BitCoder {
  const chances = new Uint16Array(slots).fill(EVEN);
  let range = 0xffffffff;
  let at = 0;
  let code = 0;
  const next = () => (code = ((code << 8) | (bytes[at++] ?? 0)) >>> 0);
  for (let first = 0; first < 4; first++) next();
  return {
    bit(slot) {
      const chance = chances[slot]!;
      const bound = (range >>> SCALE) * chance;
      const bit = code < bound ? 0 : 1;
      if (bit === 0) {
        range = bound;
        chances[slot] = chance + ((2 ** SCALE - chance) >>> RATE);
      } else {
        code -= bound;
        range -= bound;
        chances[slot] = chance - (chance >>> RATE);
      }
      while (range < LEAST) {
        range = (range << 8) >>> 0;
        next();
      }
      return bit;
    },
  };
}
