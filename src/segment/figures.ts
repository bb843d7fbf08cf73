import { GOES_ON, LONGEST_MEASURE, Role, type Stretch } from "./numerals.ts";

/** Where `1,234.5`, `3.5-4.5`, `10:30`, `010-68667266` ends. */
export function figuresEnd(at: Stretch, i: number): number {
  const { decimal, comma, range } = at.numerals.special;
  let end = digitsEnd(at, i);
  for (;;) {
    const joins = is(at, end, decimal) || is(at, end, range) || is(at, end, comma);
    const next = joins ? digitsEnd(at, end + 1) : 0;
    if (next <= end + 1 || (is(at, end, comma) && next !== end + 4)) return end;
    end = next;
  }
}

/** Where a run of Arabic digits ends. */
export function digitsEnd(at: Stretch, i: number): number {
  let end = i;
  while (end < at.limit && at.numerals.role[at.folded[end]!] === Role.arabic) end++;
  return end;
}

/** Whether one of these marks stands at a place. */
export function is(at: Stretch, i: number, marks: readonly number[]): boolean {
  return i < at.limit && marks.includes(at.folded[i]!);
}

/** Whether a Chinese digit stands at a place. */
export function isDigit(at: Stretch, i: number): boolean {
  if (i >= at.limit) return false;
  const role = at.numerals.role[at.folded[i]!]!;
  return role >= Role.digit && role < Role.scale;
}

/** Whether a role is that of a scale, small or big. */
export function isScale(role: number): boolean {
  return role >= Role.scale && role <= Role.big;
}

/** Whether what stands at a place may be part of a number or begin a measure; asked first, since it mostly is not. */
export function goesOn({ folded, limit, numerals }: Stretch, i: number): boolean {
  return i < limit && numerals.goesOn[folded[i]! & GOES_ON] === 1;
}

/** Reports where the words of measure end that begin at a place. */
export function measureEnds(
  at: Stretch,
  start: number,
  measures: ReadonlySet<string>,
  found: (end: number) => void,
): void {
  if (!goesOn(at, start)) return;
  let word = "";
  for (let end = start; end < at.limit && end - start < LONGEST_MEASURE;) {
    word += String.fromCharCode(at.folded[end++]!);
    if (measures.has(word)) found(end);
  }
}
