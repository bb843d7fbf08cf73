import { Flag } from "../dictionary/flags.ts";
import { UNITS } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { ROOT, step, wordAt } from "../dictionary/trie.ts";
import { BASE_UNITS, openShapes, type FormShape } from "./form-shapes.ts";
import { classNames } from "./word-class.ts";

/** Longest form, in UTF-16 units: 喜欢不喜欢. */
export const LONGEST_FORM = 5;

/** Takes a form that ends at `end`, and the id of its base word. */
export type FoundForm = (end: number, shape: FormShape, base: number) => void;

/** Reports every form of a headword that begins at `i` and ends no later than `limit`, in folded units. */
export type FormFinder = (units: Uint16Array, i: number, limit: number, found: FoundForm) => void;

const finders = new WeakMap<Lexicon, FormFinder>();

/** The finder over a lexicon, for either script or a mixture; all who need one share it. */
export function formFinderOf(lexicon: Lexicon): FormFinder {
  const known = finders.get(lexicon);
  if (known) return known;
  const made = createFormFinder(lexicon);
  finders.set(lexicon, made);
  return made;
}

function createFormFinder(lexicon: Lexicon): FormFinder {
  const { number, groups } = groupShapes(openShapes(lexicon.fold));
  const letterOf = letterFinder(lexicon);
  const base: number[] = [];

  function tryShapes(
    shapes: readonly FormShape[],
    units: Uint16Array,
    i: number,
    limit: number,
    found: FoundForm,
  ) {
    for (const shape of shapes) {
      if (shape.units.length > limit - i || !matches(shape, units, i)) continue;
      base.length = 0;
      for (const place of shape.places) base.push(units[i + place]!);
      const word = shape.fits(base) ? headwordOf(lexicon, base) : -1;
      if (word >= 0 && (shape.letters.size === 0 || shape.letters.has(letterOf(word))))
        found(i + shape.units.length, shape, word);
    }
  }

  return (units, i, limit, found) => {
    const last = Math.min(limit - i, LONGEST_FORM);
    if (last < 2) return;
    const a = units[i]!;
    // most places of a text show none of these
    if (a === units[i + 1] || (last > 3 && a === units[i + 2])) tryShapes(groups[0]!, units, i, limit, found);
    for (let place = 0; place < last; place++) {
      const mark = number[units[i + place]!]!;
      if (mark > 0) tryShapes(groups[mark * LONGEST_FORM + place]!, units, i, limit, found);
    }
  };
}

/** Shapes by the first mark in them and its place; those without a mark are group 0. Marks are numbered from 1. */
function groupShapes(shapes: readonly FormShape[]) {
  const number = new Uint8Array(UNITS);
  let marks = 0;
  const groups = new Map<number, FormShape[]>();
  for (const shape of shapes) {
    const place = shape.units.findIndex((unit) => unit >= BASE_UNITS);
    const mark = shape.units[place];
    if (mark !== undefined) number[mark] ||= ++marks;
    const group = mark === undefined ? 0 : number[mark]! * LONGEST_FORM + place;
    groups.set(group, [...(groups.get(group) ?? []), shape]);
  }
  const all = Array.from({ length: (marks + 1) * LONGEST_FORM }, (_, group) => groups.get(group) ?? []);
  return { number, groups: all };
}

function matches({ units: shape, places }: FormShape, units: Uint16Array, i: number): boolean {
  for (let at = 0; at < shape.length; at++) {
    const wanted = shape[at]!;
    if (units[i + at] !== (wanted < BASE_UNITS ? units[i + places[wanted]!] : wanted)) return false;
  }
  // two characters of a base that are the same would be another shape
  return places.length < 2 || units[i + places[0]!] !== units[i + places[1]!];
}

function headwordOf({ trie, flags }: Lexicon, units: readonly number[]): number {
  let node: number = ROOT;
  for (const unit of units) {
    node = step(trie, node, unit);
    if (node === 0) return -1;
  }
  const word = wordAt(trie, node);
  return word >= 0 && (flags[word]! & Flag.headword) !== 0 ? word : -1;
}

/** Gives the first letter of a word's part of speech: of its class, or where that is its own, of its tag. */
function letterFinder({ sections, tag, tagNames }: Lexicon): (word: number) => number {
  const known = sections.words16("segment.words");
  const ofClass = Array.from(classNames(), (name) => (/^[a-z]+\d$/.test(name) ? name.charCodeAt(0) : 0));
  return (word) => ofClass[known[word]! >>> 8] || tagNames[tag[word]!]!.charCodeAt(0);
}
