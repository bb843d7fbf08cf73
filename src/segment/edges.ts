import type { Lexicon } from "../dictionary/lexicon.ts";
import { Flag } from "../dictionary/flags.ts";
import { wordAt } from "../dictionary/trie.ts";
import { NameEdges } from "./name-edges.ts";
import { openNames } from "./names.ts";
import { numberEdges } from "./numbers.ts";
import { openNumerals, type Numerals } from "./numerals.ts";
import type { Piece } from "./piece.ts";
import { Token } from "./tokens.ts";
import { Unit } from "./units.ts";
import { Class, NEVER } from "./word-class.ts";

/** Longest run of letters that is one token. */
const RUN = 512;
/** Costs of what is no word, in the lexicon's unit; they only matter where words compete. */
const COST = { unknown: 240, other: 60 } as const;
/** Marks of which a run is one token, marks that join letters and digits, lesser marks, signs of currencies. */
const REPEATED = unitsOf("…⋯—-.~～·_=*");
const JOINING = unitsOf("-'’.&@_");
const COMMA = unitsOf("，,、");
const COLON = unitsOf("：:");
const CURRENCY = unitsOf("$＄¥￥£€");

/** Takes what can stand from `from` to `to`: a word id or a `Token`, its cost in the lexicon's unit, its class. */
export interface EdgeSink {
  add(from: number, to: number, cost: number, what: number, kind: number): void;
}

/** Finds everything that can begin at a place of a piece. */
export class Edges {
  readonly #lexicon: Lexicon;
  readonly #cost: Uint8Array;
  readonly #class: Uint8Array;
  readonly #numerals: Numerals;
  readonly #names: NameEdges;
  readonly #piece: Piece;
  readonly #sink: EdgeSink;
  #from = 0;

  constructor(lexicon: Lexicon, piece: Piece, sink: EdgeSink) {
    this.#lexicon = lexicon;
    this.#cost = lexicon.sections.bytes("segment.cost");
    this.#class = lexicon.sections.bytes("segment.class");
    this.#numerals = openNumerals(lexicon.fold);
    this.#names = new NameEdges(openNames(lexicon.sections), piece, sink);
    this.#piece = piece;
    this.#sink = sink;
  }

  /** Adds all that begins at `i`, which must not lie within a character or a run. */
  at(i: number): void {
    const { classes } = this.#piece;
    switch (classes[i]) {
      case Unit.han:
        this.#words(i, 1);
        this.#names.foreign(i);
        break;
      case Unit.numeral:
        this.#words(i, 1);
        this.#numbers(i, i);
        this.#names.foreign(i);
        break;
      case Unit.highHan:
        this.#words(i, i + 1 < this.#piece.length && classes[i + 1] === Unit.low ? 2 : 1);
        break;
      case Unit.digit:
        this.#numbers(i, i);
        this.#words(i, 0);
        break;
      case Unit.letter:
        this.#sink.add(i, this.#letters(i), COST.other, Token.other, Class.letters);
        this.#words(i, 0);
        break;
      default:
        this.#marks(i);
    }
  }

  /** Adds the words that begin at `i`; a Han character of `single` units is there also if it is no word. */
  #words(i: number, single: number): void {
    const { folded, length, classes } = this.#piece;
    const { trie, flags } = this.#lexicon;
    const { base, label, marks, size } = trie;
    let alone = single === 0;
    for (let node = 0, j = i; j < length;) {
      const unit = folded[j++]!;
      const cell = base[node]! + unit;
      if (cell < 0 || cell >= size || label[cell] !== unit) break;
      node = cell;
      if ((marks[node >>> 5]! & (1 << (node & 31))) === 0) continue;
      const word = wordAt(trie, node);
      const kind = this.#class[word]!;
      if (j - i === single) alone = true;
      if (kind === NEVER || splitsRun(classes, j, length)) continue;
      this.#sink.add(i, j, this.#cost[word]!, word, kind);
      if ((flags[word]! & Flag.surname) !== 0 && j - i < 3) this.#names.personal(i, j);
    }
    if (!alone) this.#sink.add(i, i + single, COST.unknown, Token.unknown, Class.unknown);
  }

  /** Adds the numbers whose figures begin at `i`, as tokens that begin at `from`. */
  #numbers(from: number, i: number): void {
    this.#from = from;
    numberEdges(this.#numerals, this.#piece.folded, i, this.#piece.length, this.#addNumber);
  }

  readonly #addNumber = (end: number, cost: number) =>
    this.#sink.add(this.#from, end, cost, Token.number, Class.number);

  /** Where the run of letters that begins at `i` ends; a mark between two of them (`Wi-Fi`) is part of it. */
  #letters(i: number): number {
    const { classes, folded, length } = this.#piece;
    const limit = Math.min(length, i + RUN);
    const inRun = (at: number) => at < limit && (classes[at] === Unit.letter || classes[at] === Unit.digit);
    let end = i + 1;
    while (inRun(end) || (JOINING.has(folded[end]!) && inRun(end + 1))) end++;
    return end;
  }

  /** Adds the mark, run of one repeated mark, run of spaces or lone surrogate at `i`. */
  #marks(i: number): void {
    const { classes, folded, length } = this.#piece;
    const limit = Math.min(length, i + RUN);
    const kind = classes[i];
    let end = i + 1;
    if (kind === Unit.high && end < length && classes[end] === Unit.low) end++;
    else if (kind === Unit.space) while (end < limit && classes[end] === kind) end++;
    else if (REPEATED.has(folded[i]!)) while (end < limit && folded[end] === folded[i]) end++;
    else if (CURRENCY.has(folded[i]!) && end < length && classes[end] === Unit.digit) this.#numbers(i, end);
    this.#sink.add(i, end, COST.other, Token.other, markClass(kind!, folded[i]!));
  }
}

/** Whether a border before `i` would cut a run of letters and digits. */
function splitsRun(classes: Uint8Array, i: number, length: number): boolean {
  const before = classes[i - 1];
  if (before !== Unit.letter && before !== Unit.digit) return false;
  return i < length && (classes[i] === Unit.letter || classes[i] === Unit.digit);
}

function markClass(kind: number, mark: number): number {
  if (kind === Unit.end) return Class.end;
  if (kind === Unit.space) return Class.transparent;
  return COMMA.has(mark) ? Class.comma : COLON.has(mark) ? Class.colon : Class.other;
}

function unitsOf(marks: string): ReadonlySet<number> {
  return new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
}
