import type { EdgeSink } from "./edges.ts";
import type { Names } from "./names.ts";
import { DOTS, type Piece } from "./piece.ts";
import { Token } from "./tokens.ts";
import { Unit } from "./units.ts";
import { Class } from "./word-class.ts";

/** What a name costs besides its characters, in the lexicon's unit: names are rarer than words. */
const COST = { foreign: 96, personal: 84, longSurname: 100 } as const;
/** A character that costs more than this is in no transliterated name. */
const DEAREST = 100;
/** The same near a dot. */
const DEAREST_NEAR_DOT = 250;
/** Once a name has dots its characters cost this share: it is surely a name, and wants to be whole. */
const DOTTED = 0.5;
/** Longest transliterated name, in characters with its dots. */
const LONGEST = 24;

/** Adds names that can begin at a place of a piece. */
export class NameEdges {
  readonly #names: Names;
  readonly #piece: Piece;
  readonly #sink: EdgeSink;

  constructor(names: Names, piece: Piece, sink: EdgeSink) {
    this.#names = names;
    this.#piece = piece;
    this.#sink = sink;
  }

  /** Adds the transliterated names that begin at `i`: 乌尔苏拉, 乌尔苏拉·冯德莱恩. */
  foreign(i: number): void {
    const { row, begin, inside, end } = this.#names;
    const { folded, length, classes, nearDot } = this.#piece;
    const dearest = (at: number) => (nearDot[at] === 0 ? DEAREST : DEAREST_NEAR_DOT);
    let cost = begin[row[folded[i]!]!]!;
    if (cost > dearest(i)) return;
    let share = 1;
    const limit = Math.min(length, i + LONGEST);
    for (let j = i + 1; j < limit; j++) {
      if (DOTS.has(folded[j]!) && j + 1 < limit && isHan(classes[j + 1])) {
        share = DOTTED;
        continue;
      }
      if (!isHan(classes[j])) return;
      const at = row[folded[j]!]!;
      if (end[at]! <= dearest(j)) {
        const total = COST.foreign + ((share * (cost + end[at]!)) | 0);
        this.#sink.add(i, j + 1, total, Token.name, Class.foreign);
      }
      if (inside[at]! > dearest(j)) return;
      cost += inside[at]!;
    }
  }

  /** Adds the personal names whose surname stands from `i` to `j`: 王亚东, 沙欣, 欧阳修. */
  personal(i: number, j: number): void {
    const { row, surname, first, second, only } = this.#names;
    const { folded, length, classes } = this.#piece;
    if (j >= length || !isHan(classes[j])) return;
    const family = COST.personal + (j - i === 1 ? surname[row[folded[i]!]!]! : COST.longSurname);
    const given = row[folded[j]!]!;
    this.#sink.add(i, j + 1, family + only[given]!, Token.name, Class.person);
    if (j + 1 >= length || !isHan(classes[j + 1])) return;
    const two = first[given]! + second[row[folded[j + 1]!]!]!;
    this.#sink.add(i, j + 2, family + two, Token.name, Class.person);
  }
}

function isHan(kind: number | undefined): boolean {
  return kind === Unit.han || kind === Unit.numeral;
}
