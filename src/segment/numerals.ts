import { foldText, foldUnit, UNITS, type Fold } from "../dictionary/fold.ts";
import table from "./numerals.json" with { type: "json" };

/** Roles a folded unit can play in a number. */
export const Role = {
  none: 0,
  /** A digit 0–9, `〇` to `九` or `两`: the role is `digit` plus its value. */
  digit: 1,
  /** `十`, `百`, `千`: the role is `scale` plus the number of zeros. */
  scale: 16,
  /** `万`, `亿`, `兆`. */
  big: 32,
  /** `几`, `数`: some, before a scale. */
  some: 33,
  /** `余`, `多`: and more, after a number. */
  more: 34,
  /** An Arabic digit. */
  arabic: 35,
} as const;

type Special = keyof typeof table.special;

/** The characters and words of numbers, folded. */
export interface Numerals {
  /** Folded unit → role. */
  readonly role: Uint8Array;
  readonly special: Readonly<Record<Special, readonly number[]>>;
  /** Folded words of measure: after any number, and those only Arabic numbers join with. */
  readonly units: ReadonlySet<string>;
  readonly classifiers: ReadonlySet<string>;
  /** Measures that join with round Chinese numbers (`十几个|人`, `三十多年|来`). */
  readonly rounded: ReadonlySet<string>;
  /** Measures that digits may follow (`三块五`), each with the lesser ones that may follow those. */
  readonly divided: readonly (readonly [unit: string, lesser: ReadonlySet<string>])[];
  /** Measures that a half may follow (`两年半`), and those that one comes before (`一个半小时`). */
  readonly halved: ReadonlySet<string>;
  readonly halfOf: ReadonlySet<string>;
  readonly hours: ReadonlySet<string>;
  readonly minutes: ReadonlySet<string>;
  /** Measures of what may be below zero. */
  readonly degrees: ReadonlySet<string>;
  /** Stretches of a year that an ordinal joins with (`第一季度`). */
  readonly periods: ReadonlySet<string>;
  /** By the low bits of a folded unit (`GOES_ON`): whether one like it may follow in a number, or begin a measure. */
  readonly goesOn: Uint8Array;
}

/** The low bits of a unit that `goesOn` looks at. */
export const GOES_ON = 0xfff;

/** A stretch of folded text that is looked at. */
export interface Stretch {
  readonly folded: Uint16Array;
  readonly limit: number;
  readonly numerals: Numerals;
}

/** Longest word of measure, in UTF-16 units. */
export const LONGEST_MEASURE = Math.max(...table.units.map((unit) => unit.length));

/** The table of numerals for a fold. */
export function openNumerals(fold: Fold): Numerals {
  const role = new Uint8Array(UNITS);
  const unitOf = (character: string) => foldUnit(fold, character.charCodeAt(0));
  const assign = (characters: Iterable<string>, value: number) => {
    for (const character of characters) role[unitOf(character)] = value;
  };
  for (const [character, value] of Object.entries(table.digits)) assign([character], Role.digit + value);
  for (const [character, value] of Object.entries(table.scales))
    assign([character], Role.scale + Math.log10(value));
  assign(Object.keys(table.bigScales), Role.big);
  assign(table.some, Role.some);
  assign(table.more, Role.more);
  assign("0123456789０１２３４５６７８９", Role.arabic);
  const foldAll = (words: readonly string[]) => new Set(words.map((word) => foldText(fold, word)));
  const special = Object.fromEntries(
    Object.entries(table.special).map(([name, characters]) => [name, [...characters].map(unitOf)]),
  ) as Record<Special, number[]>;
  const measures = {
    units: foldAll(table.units),
    classifiers: foldAll(table.classifiers),
    rounded: foldAll(table.rounded),
    halved: foldAll(table.halved),
    halfOf: foldAll(table.halfOf),
    hours: foldAll(table.hours),
    minutes: foldAll(table.minutes),
    degrees: foldAll(table.degrees),
    periods: foldAll(table.periods),
  };
  const divided = Object.entries(table.divided).map(
    ([unit, lesser]) => [foldText(fold, unit), foldAll(lesser)] as const,
  );
  const goesOn = new Uint8Array(GOES_ON + 1);
  for (let unit = 0; unit < UNITS; unit++) if (role[unit] !== Role.none) goesOn[unit & GOES_ON] = 1;
  for (const units of Object.values(special)) for (const unit of units) goesOn[unit & GOES_ON] = 1;
  for (const words of [...Object.values(measures), ...divided.flatMap(([unit, lesser]) => [[unit], lesser])])
    for (const word of words) goesOn[word.charCodeAt(0) & GOES_ON] = 1;
  return { role, special, ...measures, divided, goesOn };
}
