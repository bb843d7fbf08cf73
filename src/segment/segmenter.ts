import type { Lexicon } from "../dictionary/lexicon.ts";
import { createEdges } from "./edges.ts";
import { Piece, PIECE } from "./piece.ts";
import type { Tokens } from "./tokens.ts";
import { createUnits } from "./units.ts";
import { Class } from "./word-class.ts";

/** So much of a piece without an end is looked at again with what follows. */
const OVERLAP = 64;
/** Ways to reach a place that are kept, each with another class of its last token; they stand in 1 << SLOTS slots. */
const WAYS = 3;
const SLOTS = 2;

/** Appends the tokens of a text. */
export type Segmenter = (text: string, into: Tokens) => void;

/**
 * A function that finds the cheapest way to tile a text with words, names, numbers and other tokens, counting what each
 * costs and how well the classes of neighbours go together. Its arrays are reused from call to call; its memory does
 * not grow with the text, its time grows with the text's length. (One closure, since it is the hottest code there is.)
 */
export function createSegmenter(lexicon: Lexicon): Segmenter {
  const piece = new Piece(lexicon.fold, createUnits());
  const pairs = openPairs(lexicon);
  // ways to a place: how many; of each its total, last class, the way before it, and what came last
  const count = new Uint8Array(PIECE + 1);
  const totals = new Int32Array((PIECE + 1) << SLOTS);
  const lasts = new Uint8Array((PIECE + 1) << SLOTS);
  const befores = new Uint16Array((PIECE + 1) << SLOTS);
  const whats = new Int32Array((PIECE + 1) << SLOTS);
  const path = new Uint16Array(PIECE + 1);
  const edgesAt = createEdges(lexicon, piece, add);

  /** Extends the ways to `from` by a token that ends at `to`. */
  function add(from: number, to: number, cost: number, what: number, kind: number): void {
    let way = from << SLOTS;
    const end = way + count[from]!;
    if (kind === Class.transparent) {
      for (; way < end; way++) keep(to, totals[way]! + cost, way, what, lasts[way]!);
      return;
    }
    const row = kind << 8;
    let before = way;
    let best = totals[way]! + pairs[row | lasts[way]!]!;
    while (++way < end) {
      const total = totals[way]! + pairs[row | lasts[way]!]!;
      if (total < best) {
        best = total;
        before = way;
      }
    }
    keep(to, best + cost, before, what, kind);
  }

  function keep(to: number, total: number, before: number, what: number, kind: number): void {
    const first = to << SLOTS;
    const ways = count[to]!;
    let slot = first;
    const end = first + ways;
    while (slot < end && lasts[slot] !== kind) slot++;
    if (slot < end) {
      if (totals[slot]! <= total) return;
    } else if (ways < WAYS) count[to] = ways + 1;
    else {
      slot = first;
      for (let way = first + 1; way < end; way++) if (totals[way]! > totals[slot]!) slot = way;
      if (totals[slot]! <= total) return;
    }
    totals[slot] = total;
    lasts[slot] = kind;
    befores[slot] = before;
    whats[slot] = what;
  }

  function forward(before: number): void {
    const length = piece.length;
    count.fill(0, 0, length + 1);
    count[0] = 1;
    totals[0] = 0;
    lasts[0] = before;
    for (let i = 0; i < length; i++) if (count[i]! > 0) edgesAt(i);
  }

  /** Appends the tokens of the cheapest way, of a piece without an end only those well before it; returns the last way kept. */
  function emit(into: Tokens, start: number, whole: boolean): number {
    const last = piece.length << SLOTS;
    let way = last;
    for (let other = last + 1; other < last + count[piece.length]!; other++)
      if (totals[other]! < totals[way]!) way = other;
    const limit = (piece.length - OVERLAP + 1) << SLOTS;
    let steps = 0;
    for (; way >= 1 << SLOTS; way = befores[way]!) if (whole || way < limit) path[steps++] = way;
    const kept = path[0]!;
    while (steps > 0) {
      const at = path[--steps]!;
      into.push(start + (at >> SLOTS), whats[at]!);
    }
    return kept;
  }

  return (text, into) => {
    let before: number = Class.begin;
    for (let start = 0; start < text.length;) {
      const whole = piece.load(text, start);
      forward(before);
      const way = emit(into, start, whole);
      start += way >> SLOTS;
      before = whole ? Class.begin : lasts[way]!;
    }
  };
}

/** Costs of class pairs: row (256 units) of the right class, column of the left. */
function openPairs({ sections }: Lexicon): Int8Array {
  const { buffer, byteOffset, byteLength } = sections.bytes("segment.pairs");
  return new Int8Array(buffer, byteOffset, byteLength);
}
