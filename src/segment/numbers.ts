import { cardinalEnds } from "./cardinal.ts";
import { digitsEnd, figuresEnd, goesOn, is, isDigit, isScale, measureEnds } from "./figures.ts";
import { belowZero, joinedNumbers } from "./number-joins.ts";
import { Role, type Numerals, type Stretch } from "./numerals.ts";

/** Takes a number that ends at `end`, with its cost in the lexicon's unit. */
export type AddNumber = (end: number, cost: number) => void;

/*
 * Costs are such that a number is cheaper than its parts as words, and that a word of measure joins unless a longer
 * word begins with it (`12|日本`, `三|成为`).
 */
const COST = {
  base: 60,
  ordinal: 72,
  arabicOrdinal: 36,
  numeral: 12,
  position: 30,
  measure: 24,
  more: 30,
  discount: 36,
  tenths: 48,
  plan: 48,
} as const;

/** Adds every number that begins at `i`. */
export function numberEdges(
  numerals: Numerals,
  folded: Uint16Array,
  i: number,
  limit: number,
  add: AddNumber,
): void {
  const stretch: Stretch = { folded, limit, numerals };
  const { role, special } = numerals;
  belowZero(stretch, i, COST.base, add);
  if (role[folded[i]!] === Role.arabic) arabic(stretch, i, add);
  else if (folded[i] === special.ordinal[0]) ordinal(stretch, i, add);
  else chinese(stretch, i, add);
}

/** `46.52亿元`, `3.5-4.5米`, `27.3%`, `2021年7月20日`, `3万余人次`. */
function arabic(at: Stretch, i: number, add: AddNumber): void {
  const { role, special } = at.numerals;
  const figures = figuresEnd(at, i);
  add(figures, COST.base);
  if (is(at, figures, special.percent)) return percent(at, figures + 1, add);
  if (figures === i + 2 && is(at, figures, special.since)) add(figures + 1, COST.base + COST.measure);
  joinedNumbers(at, figures, COST.base + COST.measure, add);
  let end = figures;
  while (end < at.limit && isScale(role[at.folded[end]!]!)) add(++end, COST.base);
  if (end === figures) calendar(at, end, add);
  if (end < at.limit && (role[at.folded[end]!] === Role.more || role[at.folded[end]!] === Role.some)) {
    add(++end, COST.base + COST.more);
    measures(at, end, [at.numerals.units, at.numerals.classifiers], COST.base + COST.more, add);
  } else measures(at, end, [at.numerals.units, at.numerals.classifiers], COST.base, add);
}

/** `27.3%`, and with a second one `10%~20%`. */
function percent(at: Stretch, end: number, add: AddNumber): void {
  add(end, COST.base);
  const last = is(at, end, at.numerals.special.range) ? digitsEnd(at, end + 1) : 0;
  if (last > end + 1 && is(at, last, at.numerals.special.percent)) add(last + 1, COST.base);
}

/** `7月20日`, `10时30分` after the first number, which ends at `end`. */
function calendar(at: Stretch, end: number, add: AddNumber): void {
  const { year, month, day, hour, minute, second } = at.numerals.special;
  const steps = [year, month, day, hour, minute, second];
  let cost: number = COST.base + COST.measure;
  for (let step = 0; step < steps.length; step++) {
    if (!is(at, end, steps[step]!)) {
      if (step > 2) return;
      continue;
    }
    add(++end, cost);
    if (step === 3) minutes(at, end, add);
    const next = digitsEnd(at, end);
    if (next === end) return;
    end = next;
    cost += 12;
  }
}

/** `一百二十`, `二〇二一年`, `三分之一`, `八折`, `三成`, `五月二十一日`. */
function chinese(at: Stretch, i: number, add: AddNumber): void {
  const { special, role, units, classifiers, rounded } = at.numerals;
  let last = 0;
  cardinalEnds(at, i, (end, positional) => {
    last = end;
    const length = end - i;
    const cost = COST.base + length * (positional ? COST.position : COST.numeral);
    if (length > 1) add(end, cost);
    if (!goesOn(at, end)) return;
    measures(at, end, [units], cost, add, length > 1 ? 1 : 2);
    if (
      (length > 1 || role[at.folded[i]!]! >= Role.scale) &&
      end < at.limit &&
      role[at.folded[end]!] === Role.more
    ) {
      add(end + 1, cost + COST.more);
      measures(at, end + 1, [units], cost + COST.more, add);
      measureEnds(at, end + 1, rounded, (last) => add(last, cost + COST.more));
    }
    if (length > 1 && (role[at.folded[end - 1]!] === Role.some || role[at.folded[i]!] === Role.some))
      measureEnds(at, end, rounded, (last) => add(last, cost));
    if (is(at, end, special.approach) && role[at.folded[end - 1]!]! >= Role.scale)
      measures(at, end + 1, [units, classifiers], cost + COST.more, add);
    joinedNumbers(at, end, cost, add);
    if (is(at, end, special.tenths) && length === 1) tenths(at, end + 1, add);
    if (is(at, end, special.discount) && length < 3) add(end + 1, COST.base + COST.discount);
    if (is(at, end, special.point)) digitsAfterPoint(at, end + 1, cost, add);
    if (length === 2 && is(at, i, special.tens) && is(at, end, special.plan))
      add(end + 1, COST.base + COST.plan);
    if (positional && is(at, end, special.year)) chineseDate(at, end + 1, COST.base + COST.measure, add);
    if (length < 3 && is(at, end, special.hour)) minutes(at, end + 1, add);
    if (length < 3 && is(at, end, special.month)) chineseDate(at, end, COST.base + COST.measure, add);
  });
  if (last === 0 && is(at, i, special.share)) last = i + 1;
  if (last > 0) fraction(at, last, add);
  if (last === i + 1) pairOff(at, i, add);
  if (is(at, i + 1, special.zero) && is(at, i + 2, special.since) && isDigit(at, i))
    add(i + 3, COST.base + COST.discount);
}

/** `三成`, `两成五`. */
function tenths(at: Stretch, end: number, add: AddNumber): void {
  add(end, COST.base + COST.tenths);
  if (end < at.limit && isDigit(at, end)) add(end + 1, COST.base + COST.tenths + COST.numeral);
}

/** `七五折`: two digits that only a discount joins. */
function pairOff(at: Stretch, i: number, add: AddNumber): void {
  if (i + 2 >= at.limit || !isDigit(at, i) || !isDigit(at, i + 1)) return;
  if (is(at, i + 2, at.numerals.special.discount)) add(i + 3, COST.base + COST.discount);
}

/** What follows the hour of `二时三十分`, `三点半`, `三点一刻`. */
function minutes(at: Stretch, start: number, add: AddNumber): void {
  const { half, minute, quarter } = at.numerals.special;
  if (is(at, start, half)) add(start + 1, COST.base + COST.measure);
  for (const marks of [minute, quarter]) {
    const end = part(at, start, marks);
    if (end > 0) add(end, COST.base + COST.measure);
  }
}

function fraction(at: Stretch, end: number, add: AddNumber): void {
  const { of } = at.numerals.special;
  if (end + 2 >= at.limit || at.folded[end] !== of[0] || at.folded[end + 1] !== of[1]) return;
  if (at.numerals.role[at.folded[end + 2]!] === Role.arabic) return add(figuresEnd(at, end + 2), COST.base);
  cardinalEnds(at, end + 2, (last) => {
    add(last, COST.base + COST.numeral);
    if (is(at, last, at.numerals.special.point)) digitsAfterPoint(at, last + 1, COST.base, add);
  });
}

function digitsAfterPoint(at: Stretch, start: number, cost: number, add: AddNumber): void {
  let end = start;
  while (end < at.limit && isDigit(at, end)) end++;
  if (end === start) return;
  add(end, cost + COST.measure);
  if (is(at, end, at.numerals.special.discount)) add(end + 1, cost + COST.measure);
}

/** What follows the year of `二〇二一年七月二十日`: the year alone, with its month, with its day. */
function chineseDate(at: Stretch, start: number, cost: number, add: AddNumber): void {
  const { month, day } = at.numerals.special;
  if (!is(at, start, month)) add(start, cost);
  const afterMonth = is(at, start, month) ? start + 1 : part(at, start, month);
  if (afterMonth === 0) return;
  if (afterMonth > start + 1) add(afterMonth, cost);
  const afterDay = part(at, afterMonth, day);
  if (afterDay > 0) add(afterDay, cost);
}

/** Where a Chinese number of at most three characters and one of these marks end, or 0. */
function part(at: Stretch, start: number, marks: readonly number[]): number {
  let found = 0;
  cardinalEnds(at, start, (end) => {
    if (end - start <= 3 && is(at, end, marks)) found = end + 1;
  });
  return found;
}

/** `第三`, `第12`, `第一季度`. */
function ordinal(at: Stretch, i: number, add: AddNumber): void {
  const { role, periods } = at.numerals;
  const take = (end: number, cost: number) => {
    add(end, cost);
    measures(at, end, [periods], cost, add);
  };
  if (i + 1 < at.limit && role[at.folded[i + 1]!] === Role.arabic)
    take(digitsEnd(at, i + 1), COST.arabicOrdinal);
  else cardinalEnds(at, i + 1, (end) => take(end, COST.ordinal));
}

function measures(
  at: Stretch,
  start: number,
  sets: readonly ReadonlySet<string>[],
  cost: number,
  add: AddNumber,
  shortest = 1,
): void {
  for (const set of sets)
    measureEnds(at, start, set, (end) => {
      if (end - start >= shortest) add(end, cost + COST.measure);
    });
}
