/**
 * Folding makes both scripts one: a UTF-16 unit → what to add (modulo 65,536) to reach the representative of
 * its simplified/traditional class. Lengths never change; surrogates fold to themselves.
 */
export type Fold = Uint16Array;

/** Number of entries in a fold: one a UTF-16 unit. */
export const UNITS = 0x10000;

/** The representative of a UTF-16 unit's class. */
export function foldUnit(fold: Fold, unit: number): number {
  return (unit + fold[unit]!) & 0xffff;
}

/** A text with every unit replaced by its representative; the length stays the same. */
export function foldText(fold: Fold, text: string): string {
  let first = 0;
  while (first < text.length && fold[text.charCodeAt(first)] === 0) first++;
  if (first === text.length) return text;
  let folded = text.slice(0, first);
  for (let i = first; i < text.length; i++) folded += String.fromCharCode(foldUnit(fold, text.charCodeAt(i)));
  return folded;
}
