import { cardinalEnds } from "./cardinal.ts";
import { digitsEnd, figuresEnd, is, isDigit, measureEnds } from "./figures.ts";
import type { AddNumber } from "./numbers.ts";
import { Role, type Stretch } from "./numerals.ts";

/** What each further part of a joined number costs, in the lexicon's unit. */
const PART = 24;
/** … and digits after a measure: a word may begin with them (`三块|五花肉`). */
const DIGITS = 90;

/** Heights have two digits: 一米六五. */
const METRE = "米";

/** Adds what goes on after a number that ends at `end`: `三块五`, `一米八`, `两年半`, `一个半小时`, `1小时20分钟`, `3至5年`. */
export function joinedNumbers(at: Stretch, end: number, cost: number, add: AddNumber): void {
  const { special, halved, hours, halfOf } = at.numerals;
  divided(at, end, cost + DIGITS, add);
  measureEnds(at, end, halved, (half) => {
    if (is(at, half, special.half) && !isMeasure(at, half + 1)) add(half + 1, cost + PART);
  });
  if (is(at, end, special.each) && is(at, end + 1, special.half))
    measureEnds(at, end + 2, halfOf, (last) => add(last, cost + PART));
  measureEnds(at, end, hours, (start) =>
    numberEnds(at, start, (more) =>
      measureEnds(at, more, at.numerals.minutes, (last) => add(last, cost + PART)),
    ),
  );
  if (is(at, end, special.to)) span(at, end + 1, cost + PART, add);
}

/** `三块五`, `一米七五`, `一斤二两`: digits after a measure that can be divided. */
function divided(at: Stretch, end: number, cost: number, add: AddNumber): void {
  for (const [unit, lesser] of at.numerals.divided) {
    if (at.folded[end] !== unit.charCodeAt(0) || !startsWith(at, end, unit)) continue;
    const start = end + unit.length;
    const last = partEnd(at, start, unit === METRE ? 2 : 1);
    if (last === start) continue;
    if (!isMeasure(at, last)) add(last, cost);
    measureEnds(at, last, lesser, (whole) => add(whole, cost));
  }
}

/** Where two Arabic digits end, or at most so many Chinese ones. */
function partEnd(at: Stretch, start: number, most: number): number {
  const arabic = digitsEnd(at, start);
  if (arabic > start) return arabic - start < 3 ? arabic : start;
  let end = start;
  while (isDigit(at, end) && end < start + most) end++;
  return end;
}

/** `3至5年`: the second number, which begins at `start`, must have a measure. */
function span(at: Stretch, start: number, cost: number, add: AddNumber): void {
  const { units, classifiers } = at.numerals;
  numberEnds(at, start, (end) => {
    for (const set of [units, classifiers]) measureEnds(at, end, set, (last) => add(last, cost));
    if (is(at, end, at.numerals.special.percent)) add(end + 1, cost);
  });
}

/** `零下五度`. */
export function belowZero(at: Stretch, i: number, cost: number, add: AddNumber): void {
  const { zero, below } = at.numerals.special;
  if (!is(at, i, zero) || !is(at, i + 1, below)) return;
  numberEnds(at, i + 2, (end) => measureEnds(at, end, at.numerals.degrees, (last) => add(last, cost)));
}

/** Whether the mark at `i` is the sign of the degrees or the share that follow: `-5℃`. */
export function isSign(at: Stretch, i: number): boolean {
  const { minus, percent } = at.numerals.special;
  if (
    !is(at, i, minus) ||
    (i > 0 && (at.numerals.role[at.folded[i - 1]!] === Role.arabic || is(at, i - 1, percent)))
  )
    return false;
  let found = false;
  // 5℃-10℃ is a range
  for (let from = Math.max(0, i - 3); from < i; from++)
    measureEnds(at, from, at.numerals.degrees, (end) => (found ||= end === i));
  if (found) return false;
  measureEnds(at, figuresEnd(at, i + 1), at.numerals.degrees, () => (found = true));
  return found;
}

function numberEnds(at: Stretch, start: number, found: (end: number) => void): void {
  if (start >= at.limit) return;
  if (at.numerals.role[at.folded[start]!] === Role.arabic) found(figuresEnd(at, start));
  else cardinalEnds(at, start, found);
}

/** Whether what stands at `i` goes on counting: a measure, a scale, a digit. */
function isMeasure(at: Stretch, i: number): boolean {
  if (i >= at.limit) return false;
  const { units, classifiers, role } = at.numerals;
  const unit = String.fromCharCode(at.folded[i]!);
  // 两块八|一斤
  return role[at.folded[i]!]! >= Role.scale || units.has(unit) || classifiers.has(unit);
}

function startsWith({ folded, limit }: Stretch, i: number, text: string): boolean {
  for (let k = 0; k < text.length; k++)
    if (i + k >= limit || folded[i + k] !== text.charCodeAt(k)) return false;
  return true;
}
