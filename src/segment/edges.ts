import type { Lexicon } from "../dictionary/lexicon.ts";
import { Cell, wordAt } from "../dictionary/trie.ts";
import { formFinderOf, type FoundForm } from "./find-forms.ts";
import { FORM_COST } from "./form-shapes.ts";
import { createNameEdges } from "./name-edges.ts";
import { numberEdges } from "./numbers.ts";
import { isSign } from "./number-joins.ts";
import { openNumerals } from "./numerals.ts";
import type { Piece } from "./piece.ts";
import { Token } from "./tokens.ts";
import { Unit } from "./units.ts";
import { Class, classNames, NEVER } from "./word-class.ts";

/** Longest run of letters that is one token. */
const RUN = 512;
/** Costs of what is no word, in the lexicon's unit; they only matter where words compete. */
const COST = { unknown: 240, other: 60, code: 100 } as const;
/** Marks of which a run is one token, marks that join letters and digits, lesser marks, signs of currencies. */
const REPEATED = unitsOf("…⋯—-.~～·_=*");
const JOINING = unitsOf("-'’.&@_");
const COLON_SLASH = Array.from("://", (mark) => mark.charCodeAt(0));
const COMMA = unitsOf("，,、");
const COLON = unitsOf("：:");
const CURRENCY = unitsOf("$＄¥￥£€");

/** Classes of words that a place name can be made of, with an ending: `七星|村`. */
const STEM = /^(?:n|ns|nz|nr)2$/;
/** … and those that a suffix follows: `环卫|站`. */
const SUFFIXED = /^(?:n|nz|v|vn|b|j)2$/;
const VERB = classNames().indexOf("v2");

/** Takes what can stand from `from` to `to`: a word id or a `Token`, its cost in the lexicon's unit, its class. */
export type AddEdge = (from: number, to: number, cost: number, what: number, kind: number) => void;

/** A function that adds everything that can begin at a place of the piece, which must not lie within a character or a run. */
export function createEdges(lexicon: Lexicon, piece: Piece, add: AddEdge): (i: number) => void {
  const { trie, sections } = lexicon;
  const { cells, label } = trie;
  const { folded, classes } = piece;
  // what the segmenter knows of each word: its cost in the low byte, its class in the high one
  const known = sections.words16("segment.words");
  const stems = Uint8Array.from(classNames(), (name) => (STEM.test(name) ? 1 : 0));
  const suffixed = Uint8Array.from(classNames(), (name) => (SUFFIXED.test(name) ? 1 : 0));
  const numerals = openNumerals(lexicon.fold);
  const names = createNameEdges(lexicon, piece, add);
  const findForms = formFinderOf(lexicon);
  let formFrom = 0;
  const addForm: FoundForm = (end, { form }, base) => {
    const packed = known[base]!;
    const kind = packed >>> 8;
    if (kind !== NEVER) add(formFrom, end, (packed & 255) + FORM_COST[form], Token.form, kind);
  };
  let numberFrom = 0;
  const addNumber = (end: number, cost: number) => add(numberFrom, end, cost, Token.number, Class.number);

  // 民国七十八年: after an era a number is a year
  const addYear = (end: number, cost: number) => {
    addNumber(end, cost);
    if (end < piece.length && folded[end] === numerals.special.year[0]) addNumber(end + 1, cost);
  };

  function numbers(from: number, figures: number, found = addNumber): void {
    numberFrom = from;
    numberEdges(numerals, folded, figures, piece.length, found);
  }

  function forms(i: number): void {
    formFrom = i;
    findForms(folded, i, piece.length, addForm);
  }

  /** Adds the words that begin at `i`; a Han character of `single` units is there also if it is no word. */
  function words(i: number, single: number): void {
    const length = piece.length;
    let alone = single === 0;
    for (let node = 0, j = i; j < length;) {
      const unit = folded[j++]!;
      const cell = (cells[node]! & Cell.base) - Cell.lowest + unit;
      if (cell < 0 || label[cell] !== unit) break;
      node = cell;
      const word = wordAt(trie, node);
      if (word < 0) continue;
      const packed = known[word]!;
      const kind = packed >>> 8;
      if (j - i === single) alone = true;
      if (kind === NEVER || splitsRun(classes, j, length)) continue;
      if (kind === Class.era) {
        add(i, j, packed & 255, word, Class.number);
        if (j < length && (classes[j] === Unit.digit || classes[j] === Unit.numeral)) numbers(i, j, addYear);
      } else if (kind === Class.longSurname) {
        names.personal(i, j);
        add(i, j, packed & 255, word, Class.person);
      } else {
        add(i, j, packed & 255, word, kind);
        if (j - i !== 2) continue;
        if (stems[kind] === 1) names.place(i, j, packed & 255);
        if (suffixed[kind] === 1) names.suffix(i, j, packed & 255);
        if (kind === VERB) names.leader(i, j, packed & 255);
      }
    }
    if (!alone) add(i, i + single, COST.unknown, Token.unknown, Class.unknown);
  }

  /** Where the run of letters that begins at `i` ends; a mark between two of them (`Wi-Fi`) is part of it. */
  function lettersEnd(i: number): number {
    const limit = Math.min(piece.length, i + RUN);
    const inRun = (at: number) => at < limit && (classes[at] === Unit.letter || classes[at] === Unit.digit);
    let end = i + 1;
    while (inRun(end) || (JOINING.has(folded[end]!) && inRun(end + 1)) || isAddress(end)) end++;
    return end;
  }

  /** `5G`, `4K`, `3D`: figures that go on in letters are no number. */
  function code(i: number): void {
    let digits = i + 1;
    while (digits < piece.length && classes[digits] === Unit.digit) digits++;
    if (digits < piece.length && classes[digits] === Unit.letter && classes[i - 1] !== Unit.digit)
      add(i, lettersEnd(i), COST.code, Token.other, Class.letters);
  }

  /** Whether a mark within `://` stands here. */
  function isAddress(end: number): boolean {
    const at = folded[end] === COLON_SLASH[0] ? end : folded[end - 1] === COLON_SLASH[0] ? end - 1 : end - 2;
    return at + 3 < piece.length && COLON_SLASH.every((mark, i) => folded[at + i] === mark);
  }

  /** Adds the mark, run of one repeated mark, run of spaces or lone surrogate at `i`. */
  function mark(i: number): void {
    const length = piece.length;
    const limit = Math.min(length, i + RUN);
    const kind = classes[i]!;
    let end = i + 1;
    if (kind === Unit.high && end < length && classes[end] === Unit.low) end++;
    else if (kind === Unit.space) while (end < limit && classes[end] === kind) end++;
    else if (REPEATED.has(folded[i]!)) while (end < limit && folded[end] === folded[i]) end++;
    else if (CURRENCY.has(folded[i]!) && end < length && classes[end] === Unit.digit) numbers(i, end);
    if (
      end === i + 1 &&
      end < length &&
      classes[end] === Unit.digit &&
      isSign({ folded, limit: length, numerals }, i)
    )
      numbers(i, end);
    add(i, end, COST.other, Token.other, markClass(kind, folded[i]!));
  }

  return (i) => {
    switch (classes[i]) {
      case Unit.han:
        words(i, 1);
        forms(i);
        names.at(i);
        return;
      case Unit.numeral:
        words(i, 1);
        forms(i);
        numbers(i, i);
        names.at(i);
        return;
      case Unit.highHan:
        return words(i, i + 1 < piece.length && classes[i + 1] === Unit.low ? 2 : 1);
      case Unit.digit:
        numbers(i, i);
        code(i);
        return words(i, 0);
      case Unit.letter:
        add(i, lettersEnd(i), COST.other, Token.other, Class.letters);
        return words(i, 0);
      default:
        mark(i);
    }
  };
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
