import type { Fold } from "../dictionary/fold.ts";
import { Unit, unitClass, type UnitTable } from "./units.ts";

/** Longest piece looked at as a whole, in UTF-16 units. */
export const PIECE = 2048;

/** Marks between the parts of a transliterated name, and how far around one such a name is likely. */
export const DOTS: ReadonlySet<number> = new Set(Array.from("·•‧・．", (dot) => dot.charCodeAt(0)));
const NEAR = 6;

/** A piece of a text: at most one sentence, folded, with the class of each unit. Reused for piece after piece. */
export class Piece {
  readonly folded = new Uint16Array(PIECE);
  readonly classes = new Uint8Array(PIECE);
  /** Whether a dot of a name is near each unit. */
  readonly nearDot = new Uint8Array(PIECE);
  length = 0;
  readonly #fold: Fold;
  readonly #units: UnitTable;

  constructor(fold: Fold, units: UnitTable) {
    this.#fold = fold;
    this.#units = units;
  }

  /** Reads what begins at `start`; tells whether it reaches the end of its sentence or of the text. */
  load(text: string, start: number): boolean {
    const { folded, classes } = this;
    const fold = this.#fold;
    const units = this.#units;
    const length = Math.min(text.length - start, PIECE);
    this.nearDot.fill(0, 0, length);
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(start + i);
      const kind = units[unit]! || unitClass(units, unit);
      classes[i] = kind;
      folded[i] = unit + fold[unit]!;
      if (kind === Unit.mark && DOTS.has(unit)) this.nearDot.fill(1, Math.max(0, i - NEAR), i + NEAR + 1);
      if (kind === Unit.end) {
        this.length = i + 1;
        return true;
      }
    }
    this.length = length;
    return start + length === text.length;
  }
}
