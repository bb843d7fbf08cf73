import type { Lexicon } from "../dictionary/lexicon.ts";
import { Edges, type EdgeSink } from "./edges.ts";
import { Piece, PIECE } from "./piece.ts";
import type { Tokens } from "./tokens.ts";
import { createUnits } from "./units.ts";
import { Class } from "./word-class.ts";

/** So much of a piece without an end is looked at again with what follows. */
const OVERLAP = 64;
/** Ways to reach a place that are kept, each with another class of its last token. */
const WAYS = 3;

/**
 * Finds the cheapest way to tile a text with words, names, numbers and other tokens, counting what each costs and how
 * well the classes of neighbours go together. Its arrays are reused from call to call; its memory does not grow with
 * the text, its time grows with the text's length.
 */
export class Lattice implements EdgeSink {
  readonly #piece: Piece;
  readonly #edges: Edges;
  /** Costs of class pairs: row of the left class, column of the right. */
  readonly #pairs: Int8Array;
  readonly #classes: number;
  /** Ways to a place: how many; for each its total, last class, and the way before it and what came last. */
  readonly #count = new Uint8Array(PIECE + 1);
  readonly #total = new Int32Array((PIECE + 1) * WAYS);
  readonly #last = new Uint8Array((PIECE + 1) * WAYS);
  readonly #before = new Uint16Array((PIECE + 1) * WAYS);
  readonly #what = new Int32Array((PIECE + 1) * WAYS);
  readonly #path = new Uint16Array(PIECE + 1);

  constructor(lexicon: Lexicon) {
    this.#piece = new Piece(lexicon.fold, createUnits());
    this.#edges = new Edges(lexicon, this.#piece, this);
    const pairs = lexicon.sections.bytes("segment.pairs");
    this.#pairs = new Int8Array(pairs.buffer, pairs.byteOffset, pairs.length);
    this.#classes = Math.sqrt(pairs.length);
  }

  /** Appends the tokens of a text. */
  tile(text: string, into: Tokens): void {
    let before: number = Class.begin;
    for (let start = 0; start < text.length;) {
      const whole = this.#piece.load(text, start);
      this.#forward(before);
      const way = this.#emit(into, start, whole);
      start += (way / WAYS) | 0;
      before = whole ? Class.begin : this.#last[way]!;
    }
  }

  #forward(before: number): void {
    const count = this.#count.fill(0, 0, this.#piece.length + 1);
    count[0] = 1;
    this.#total[0] = 0;
    this.#last[0] = before;
    for (let i = 0; i < this.#piece.length; i++) if (count[i]! > 0) this.#edges.at(i);
  }

  /** Extends the ways to `from` by a token that ends at `to`. */
  add(from: number, to: number, cost: number, what: number, kind: number): void {
    const pairs = this.#pairs;
    const total = this.#total;
    const last = this.#last;
    if (kind === Class.transparent) return this.#pass(from, to, cost, what);
    let best = 0x7fffffff;
    let before = 0;
    for (let way = from * WAYS, end = way + this.#count[from]!; way < end; way++) {
      const sum = total[way]! + pairs[last[way]! * this.#classes + kind]!;
      if (sum < best) {
        best = sum;
        before = way;
      }
    }
    this.#keep(to, best + cost, before, what, kind);
  }

  /** Extends each way by a token that leaves its last class as it is. */
  #pass(from: number, to: number, cost: number, what: number): void {
    for (let way = from * WAYS, end = way + this.#count[from]!; way < end; way++)
      this.#keep(to, this.#total[way]! + cost, way, what, this.#last[way]!);
  }

  #keep(to: number, sum: number, before: number, what: number, kind: number): void {
    const total = this.#total;
    const first = to * WAYS;
    const count = this.#count[to]!;
    let slot = first + count;
    let worst = first;
    for (let way = first; way < first + count; way++) {
      if (this.#last[way] === kind) {
        slot = way;
        break;
      }
      if (total[way]! > total[worst]!) worst = way;
    }
    if (slot === first + count && count < WAYS) this.#count[to] = count + 1;
    else {
      if (slot === first + WAYS) slot = worst;
      if (total[slot]! <= sum) return;
    }
    total[slot] = sum;
    this.#last[slot] = kind;
    this.#before[slot] = before;
    this.#what[slot] = what;
  }

  /** Appends the tokens of the cheapest way, of a piece without an end only those well before it; returns the last way kept. */
  #emit(into: Tokens, start: number, whole: boolean): number {
    const path = this.#path;
    const { length } = this.#piece;
    let steps = 0;
    for (let way = this.#cheapest(length); way >= WAYS; way = this.#before[way]!)
      if (whole || way < (length - OVERLAP + 1) * WAYS) path[steps++] = way;
    const kept = path[0]!;
    while (steps > 0) {
      const way = path[--steps]!;
      into.push(start + ((way / WAYS) | 0), this.#what[way]!);
    }
    return kept;
  }

  #cheapest(place: number): number {
    const first = place * WAYS;
    let best = first;
    for (let way = first + 1; way < first + this.#count[place]!; way++)
      if (this.#total[way]! < this.#total[best]!) best = way;
    return best;
  }
}
