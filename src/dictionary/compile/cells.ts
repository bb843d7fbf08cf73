import { UNITS } from "../fold.ts";

/** The lowest base that can be is minus this. */
const LOWEST = UNITS;

/** Free and taken cells of a double array that is being filled; cell 0, the root's, is taken from the beginning. */
export class Cells {
  readonly #label: Uint16Array;
  readonly #taken: Uint8Array;
  /** For each cell a free one at or after it is found by following these. */
  readonly #next: Int32Array;
  /** Bases given away, counted from the lowest. */
  readonly #usedBase: Uint8Array;
  #last = 0;

  /** `capacity`: more cells than can ever be needed. */
  constructor(capacity: number) {
    this.#label = new Uint16Array(capacity);
    this.#taken = new Uint8Array(capacity);
    this.#usedBase = new Uint8Array(capacity + LOWEST);
    this.#next = Int32Array.from({ length: capacity }, (_, i) => i);
    this.#occupy(0);
  }

  /** Number of cells up to the last one taken. */
  get size(): number {
    return this.#last + 1;
  }

  /** Takes a cell for each unit (sorted) at the first base, not used before, where all are free; gives that base. */
  fit(units: readonly number[]): number {
    const first = units[0]!;
    for (let cell = this.#free(1); ; cell = this.#free(cell + 1)) {
      const base = cell - first;
      if (this.#usedBase[base + LOWEST] || !this.#allFree(base, units)) continue;
      this.#usedBase[base + LOWEST] = 1;
      for (const unit of units) {
        this.#label[base + unit] = unit;
        this.#occupy(base + unit);
      }
      return base;
    }
  }

  /** The label of every cell up to the last one taken; a free cell gets one by which no node can reach it. */
  labels(): Uint16Array {
    const labels = this.#label.slice(0, this.size);
    for (let cell = 0; cell < labels.length; cell++) {
      if (this.#taken[cell] && cell > 0) continue;
      let label = 0;
      while (this.#usedBase[cell - label + LOWEST]) label++;
      labels[cell] = label;
    }
    return labels;
  }

  #allFree(base: number, units: readonly number[]): boolean {
    for (let i = 1; i < units.length; i++) if (this.#taken[base + units[i]!]) return false;
    return true;
  }

  #occupy(cell: number): void {
    this.#taken[cell] = 1;
    this.#next[cell] = cell + 1;
    this.#last = Math.max(this.#last, cell);
  }

  #free(from: number): number {
    let cell = from;
    while (this.#next[cell] !== cell) cell = this.#next[cell]!;
    for (let at = from; at !== cell;) {
      const next = this.#next[at]!;
      this.#next[at] = cell;
      at = next;
    }
    return cell;
  }
}
