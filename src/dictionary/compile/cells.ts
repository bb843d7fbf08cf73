import { UNITS } from "../fold.ts";

/*
 * Sets of bits are kept with an offset, bit `i + LOWEST` for `i`, because a base can be as low as minus the highest
 * unit. 32 bases are tried at a time: bit `b` of a word of free cells, shifted by a unit, says whether base `b` suits it.
 */
const LOWEST = UNITS;

/** Free and taken cells of a double array that is being filled; cell 0, the root's, is taken from the beginning. */
export class Cells {
  readonly #label: Uint16Array;
  readonly #free: Uint32Array;
  readonly #usedBase: Uint32Array;
  /** No word of `#free` before this has a bit. */
  #from: number;
  #last = 0;

  /** `capacity`: more cells than can ever be needed, beyond the highest unit. */
  constructor(capacity: number) {
    const words = ((capacity + LOWEST) >>> 5) + 2;
    this.#label = new Uint16Array(capacity);
    this.#free = new Uint32Array(words).fill(0xffffffff);
    this.#usedBase = new Uint32Array(words);
    this.#free.fill(0, 0, LOWEST >>> 5);
    this.#from = LOWEST >>> 5;
    clear(this.#free, LOWEST);
  }

  /** Number of cells up to the last one taken. */
  get size(): number {
    return this.#last + 1;
  }

  /** Takes a cell for each unit (sorted) at the first base, not used before, where all are free; gives that base. */
  fit(units: readonly number[]): number {
    while (this.#free[this.#from] === 0) this.#from++;
    let word = Math.max(0, this.#from - (units[0]! >>> 5) - 1);
    let suiting = this.#suiting(word, units);
    while (suiting === 0) suiting = this.#suiting(++word, units);
    const bit = word * 32 + 31 - Math.clz32(suiting & -suiting);
    const base = bit - LOWEST;
    this.#usedBase[bit >>> 5]! |= 1 << (bit & 31);
    for (const unit of units) {
      this.#label[base + unit] = unit;
      clear(this.#free, bit + unit);
    }
    this.#last = Math.max(this.#last, base + units.at(-1)!);
    return base;
  }

  /** The label of every cell up to the last one taken; a free cell gets one by which no node can reach it. */
  labels(): Uint16Array {
    const labels = this.#label.slice(0, this.size);
    for (let cell = 0; cell < labels.length; cell++) {
      if (cell > 0 && !has(this.#free, cell + LOWEST)) continue;
      let label = 0;
      while (has(this.#usedBase, cell - label + LOWEST)) label++;
      labels[cell] = label;
    }
    return labels;
  }

  /** Which of the 32 bases of a word are unused and find a free cell for every unit. */
  #suiting(word: number, units: readonly number[]): number {
    let suiting = ~this.#usedBase[word]!;
    for (let i = 0; i < units.length && suiting !== 0; i++) {
      const at = word + (units[i]! >>> 5);
      const shift = units[i]! & 31;
      const low = this.#free[at]! >>> shift;
      suiting &= shift === 0 ? low : low | (this.#free[at + 1]! << (32 - shift));
    }
    return suiting;
  }
}

function has(bits: Uint32Array, bit: number): boolean {
  return (bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

function clear(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5]! &= ~(1 << (bit & 31));
}
