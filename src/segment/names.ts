import { COST_LIMIT } from "../dictionary/lexicon.ts";
import { UNITS } from "../dictionary/fold.ts";
import type { Sections } from "../dictionary/sections.ts";

/**
 * What a character costs in each place of a name, in the lexicon's unit: of a Chinese name its surname, the first and
 * second character of a given name of two, the only one of a given name; of a transliterated name its begin, inside and
 * end; of a place name its first character, one in the middle, and the ending (`村`). The section `names.costs` has these columns, one row a character of `names.units` (folded).
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
  units.forEach((unit, index) => (row[unit] = index + 1));
  const column = (at: number) => {
    const values = new Uint8Array(units.length + 1).fill(COST_LIMIT);
    for (let i = 0; i < units.length; i++) values[i + 1] = costs[i * NAME_COLUMNS.length + at]!;
    return values;
  };
  const columns = Object.fromEntries(NAME_COLUMNS.map((name, at) => [name, column(at)]));
  return { row, ...(columns as Record<Column, Uint8Array>) };
}
