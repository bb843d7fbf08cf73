import type { Lexicon } from "../dictionary/lexicon.ts";
import { wordAt } from "../dictionary/trie.ts";
import { numberEdges } from "./numbers.ts";
import type { Numerals } from "./numerals.ts";
import { Token, type Tokens } from "./tokens.ts";
import { Unit, unitClass, type UnitTable } from "./units.ts";

/** Longest piece looked at as a whole, in UTF-16 units. */
const PIECE = 2048;
/** So much of a piece without an end is looked at again with what follows. */
const OVERLAP = 64;
/** Longest run of letters that is one token. */
const RUN = 512;
const UNREACHED = 0x3fffffff;
/** Costs of what is no word, in the lexicon's unit; they only matter where words compete. */
const COST = { unknown: 240, other: 60 } as const;
/** Marks of which a run is one token. */
const REPEATED = new Set([..."…—-.~～·_=*"].map((mark) => mark.charCodeAt(0)));

/** Marks that join the letters and digits on both sides. */
const JOINING = new Set([..."-'’.&@_"].map((mark) => mark.charCodeAt(0)));

/** What the lattice needs of the dictionary, and its costs. */
export interface LatticeData {
  readonly lexicon: Lexicon;
  readonly cost: Uint8Array;
  readonly units: UnitTable;
  readonly numerals: Numerals;
}

/**
 * Finds the cheapest way to tile a text with words, numbers and other tokens. Its arrays are reused from call to
 * call; memory does not grow with the text, time grows with its length.
 */
export class Lattice {
  readonly #data: LatticeData;
  readonly #best = new Int32Array(PIECE + 1);
  readonly #back = new Uint16Array(PIECE + 1);
  readonly #what = new Int32Array(PIECE + 1);
  readonly #folded = new Uint16Array(PIECE);
  readonly #class = new Uint8Array(PIECE);
  readonly #path = new Uint16Array(PIECE + 1);
  /** Length of the piece at hand. */
  #length = 0;
  #from = 0;
  readonly #addNumber = (end: number, cost: number) => this.#relax(this.#from, end, cost, Token.number);

  constructor(data: LatticeData) {
    this.#data = data;
  }

  /** Appends the tokens of a text. */
  tile(text: string, into: Tokens): void {
    for (let start = 0; start < text.length;) {
      const ended = this.#load(text, start);
      this.#forward();
      start = this.#emit(into, start, ended || start + this.#length === text.length);
    }
  }

  /** Reads the piece from `start` on; tells whether it ends with a sentence. */
  #load(text: string, start: number): boolean {
    const { units, lexicon } = this.#data;
    const { fold } = lexicon;
    const length = Math.min(text.length - start, PIECE);
    const classes = this.#class;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(start + i);
      const kind = units[unit]! || unitClass(units, unit);
      classes[i] = kind;
      this.#folded[i] = unit + fold[unit]!;
      if (kind === Unit.end) {
        this.#length = i + 1;
        return true;
      }
    }
    this.#length = length;
    return false;
  }

  #forward(): void {
    const best = this.#best.fill(UNREACHED, 0, this.#length + 1);
    const classes = this.#class;
    best[0] = 0;
    for (let i = 0; i < this.#length; i++) {
      if (best[i] === UNREACHED) continue;
      switch (classes[i]) {
        case Unit.han:
          this.#words(i, 1);
          break;
        case Unit.numeral:
          this.#words(i, 1);
          this.#numbers(i);
          break;
        case Unit.highHan:
          this.#words(i, classes[i + 1] === Unit.low ? 2 : 1);
          break;
        case Unit.digit:
          this.#numbers(i);
          this.#words(i, 0);
          break;
        case Unit.letter:
          this.#relax(i, this.#letters(i), COST.other, Token.other);
          this.#words(i, 0);
          break;
        default:
          this.#relax(i, this.#marks(i), COST.other, Token.other);
      }
    }
  }

  /** Adds the words that begin at `i`; a Han character of `single` units is there also if it is no word. */
  #words(i: number, single: number): void {
    const { base, label, marks, size } = this.#data.lexicon.trie;
    const cost = this.#data.cost;
    const folded = this.#folded;
    const best = this.#best;
    const from = best[i]!;
    const end = this.#length;
    if (single > 0) this.#relax(i, i + single, COST.unknown, Token.unknown);
    for (let node = 0, j = i; j < end;) {
      const unit = folded[j++]!;
      const cell = base[node]! + unit;
      if (cell < 0 || cell >= size || label[cell] !== unit) return;
      node = cell;
      if ((marks[node >>> 5]! & (1 << (node & 31))) === 0) continue;
      const word = wordAt(this.#data.lexicon.trie, node);
      const total = from + cost[word]!;
      if (total < best[j]! && !this.#splitsRun(j)) {
        best[j] = total;
        this.#back[j] = i;
        this.#what[j] = word;
      }
    }
  }

  /** Whether a border before `i` would cut a run of letters and digits. */
  #splitsRun(i: number): boolean {
    const classes = this.#class;
    const before = classes[i - 1];
    if (before !== Unit.letter && before !== Unit.digit) return false;
    return i < this.#length && (classes[i] === Unit.letter || classes[i] === Unit.digit);
  }

  #numbers(i: number): void {
    this.#from = i;
    numberEdges(this.#data.numerals, this.#folded, i, this.#length, this.#addNumber);
  }

  /** Where the run of letters that begins at `i` ends; a mark between two of them (`Wi-Fi`) is part of it. */
  #letters(i: number): number {
    const classes = this.#class;
    const limit = Math.min(this.#length, i + RUN);
    const inRun = (at: number) => at < limit && (classes[at] === Unit.letter || classes[at] === Unit.digit);
    let end = i + 1;
    while (inRun(end) || (JOINING.has(this.#folded[end]!) && inRun(end + 1))) end++;
    return end;
  }

  /** Where the mark, run of one repeated mark, run of spaces or lone surrogate that begins at `i` ends. */
  #marks(i: number): number {
    const classes = this.#class;
    const limit = Math.min(this.#length, i + RUN);
    const kind = classes[i];
    let end = i + 1;
    if (kind === Unit.high && classes[end] === Unit.low) return end < this.#length ? end + 1 : end;
    if (kind === Unit.space) while (end < limit && classes[end] === kind) end++;
    else if (REPEATED.has(this.#folded[i]!))
      while (end < limit && this.#folded[end] === this.#folded[i]) end++;
    return end;
  }

  #relax(from: number, to: number, cost: number, what: number): void {
    const total = this.#best[from]! + cost;
    if (total >= this.#best[to]!) return;
    this.#best[to] = total;
    this.#back[to] = from;
    this.#what[to] = what;
  }

  /** Appends the cheapest path's tokens, of a piece without an end only those well before it; returns where they end. */
  #emit(into: Tokens, start: number, whole: boolean): number {
    const path = this.#path;
    let steps = 0;
    for (let at = this.#length; at > 0; at = this.#back[at]!)
      if (whole || at <= this.#length - OVERLAP) path[steps++] = at;
    const end = path[0]!;
    while (steps > 0) {
      const at = path[--steps]!;
      into.push(start + at, this.#what[at]!);
    }
    return start + end;
  }
}
