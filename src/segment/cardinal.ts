import { Role, type Stretch } from "./numerals.ts";

/** No number in Chinese figures is read further (UTF-16 units): what is longer is a row of figures, not a number. */
const LONGEST = 32;

/**
 * Reports every place where a Chinese number that begins at `start` can end: numbers with scales (`一万二千`, `十四五`,
 * `数百万`, `两三`), and runs of at least three digits read one by one (`二〇二一`), which are `positional`.
 */
export function cardinalEnds(
  { folded, limit, numerals }: Stretch,
  start: number,
  found: (end: number, positional: boolean) => void,
): void {
  const { role } = numerals;
  /** Digits since the last scale; the scale before; whether this section of four digits has anything. */
  let pending = 0;
  let scale = 9;
  let filled = false;
  let digit = -1;
  let onlyDigits = true;
  /** Two digits in a row (`三四`), which only a scale or the end may follow. */
  let pair = true;
  const last = Math.min(limit, start + LONGEST);
  for (let i = start; i < last; i++) {
    const kind = role[folded[i]!]!;
    if (kind >= Role.digit && kind < Role.scale) {
      const value = kind - Role.digit;
      const approximate = pending === 1 && value === digit + 1 && digit > 0;
      pending++;
      pair = pending === 1 || approximate;
      digit = value;
      if (onlyDigits && pending > 2) found(i + 1, true);
      else if (value === 0) {
        // a zero only stands between a scale and a digit
        if (!onlyDigits && pending > 1) return;
        if (!onlyDigits) pending = 0;
      } else if (pending === 1 || approximate) found(i + 1, false);
      else if (!onlyDigits) return;
    } else if (kind === Role.some) {
      // 十几, 二十几: some at the end
      if (filled && pending === 0 && scale === 1) return found(i + 1, false);
      if (pending > 0) return;
      onlyDigits = false;
      pending = 1;
      digit = -1;
    } else if (kind > Role.scale && kind < Role.big) {
      const zeros = kind - Role.scale;
      const bare = zeros === 1 && pending === 0 && !filled;
      if ((pending === 0 && !bare) || pending > 2 || !pair || zeros >= scale) return;
      onlyDigits = false;
      scale = zeros;
      filled = true;
      pending = 0;
      found(i + 1, false);
    } else if (kind === Role.big) {
      if ((!filled && pending === 0) || pending > 2 || !pair) return;
      onlyDigits = false;
      scale = 9;
      filled = true;
      pending = 0;
      found(i + 1, false);
    } else return;
  }
}
