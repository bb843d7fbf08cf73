import { UNITS } from "../dictionary/fold.ts";
import type { Sections } from "../dictionary/sections.ts";

/**
 * What a character costs in each place of a name, in the lexicon's unit: of a Chinese name its surname, the first and
 * second character of a given name of two, the only one of a given name; of a transliterated name its begin, inside and
 * end; of a place name its first character, one in the middle, and the ending (`村`); of any word of two characters the first and
 * the second, dearer the more often the character stands alone. The section `names.costs` has these columns one after the
 * other, each with one byte for characters that names do not have, then one for each character of `names.units` (folded).
 */
export const NAME_COLUMNS = [
  "surname",
  "first",
  "second",
  "only",
  "begin",
  "inside",
  "end",
  "stem",
  "middle",
  "ending",
  "head",
  "tail",
] as const;

type Column = (typeof NAME_COLUMNS)[number];

/** Costs of characters in names. */
export interface Names extends Readonly<Record<Column, Uint8Array>> {
  /** Folded unit → row of the columns; row 0 is for characters that names do not have. */
  readonly row: Uint16Array;
}

/** Opens the sections `names.units` and `names.costs`. */
export function openNames(sections: Sections): Names {
  const units = sections.words16("names.units");
  const costs = sections.bytes("names.costs");
  const row = new Uint16Array(UNITS);
  for (let i = 0; i < units.length; i++) row[units[i]!] = i + 1;
  const rows = units.length + 1;
  const columns = NAME_COLUMNS.map((name, at) => [name, costs.subarray(at * rows, (at + 1) * rows)]);
  return { row, ...(Object.fromEntries(columns) as Record<Column, Uint8Array>) };
}
