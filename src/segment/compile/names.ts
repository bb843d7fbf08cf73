import type { CompiledDictionary } from "../../dictionary/compile/dictionary.ts";
import { flagsOf, isProper } from "../../dictionary/compile/entry-kinds.ts";
import { foldText } from "../../dictionary/fold.ts";
import { Flag } from "../../dictionary/flags.ts";
import { COST_LIMIT, COSTS_A_NAT } from "../../dictionary/lexicon.ts";
import type { Section } from "../../dictionary/sections.ts";
import { NAME_COLUMNS } from "../names.ts";
import table from "../name-parts.json" with { type: "json" };
import { learnForeignNames } from "./foreign-names.ts";
import { learnPersonalNames } from "./personal-names.ts";
import { learnPositions } from "./positions.ts";

const HAN = /^\p{Script=Han}+$/u;
const DOT = "·";
/** A character that stands alone more often than this is no part of an unknown word of two; how much dearer, in nats, one is that always does. */
const MOST_ALONE = 0.35;
const ALONE = 8;
/** What is added to the logarithm of a surname's probability: the lists take many a word for a name. */
const SURNAME = { common: 1, rare: -4 } as const;

/**
 * Compiles what names are made of, learned from CC-CEDICT's proper nouns and the names in jieba's list, into the
 * sections that `openNames` reads.
 */
export function compileNames(dictionary: CompiledDictionary): Section[] {
  const { words, usage } = dictionary;
  const proper = words
    .filter(({ entries }) => entries.length > 0 && entries.every(isProper))
    .map(({ key }) => key);
  const dotted = proper.filter((key) => key.includes(DOT)).flatMap((key) => key.split(DOT));
  const tagged = (pattern: RegExp) =>
    [...usage].filter(([, { tag }]) => pattern.test(tag)).map(([key]) => key);
  const names = (keys: readonly string[]) =>
    [...new Set(keys)].filter((key) => key.length > 1 && HAN.test(key)).sort();

  const seed = names([...dotted, ...tagged(/^nrt$/).filter((key) => key.length > 2)]);
  const pool = names([...proper, ...dotted, ...tagged(/^n[rsz]/)]);
  const foreign = learnForeignNames(seed, pool, backgroundOf(dictionary));
  const surnames = new Set(
    words.filter(({ entries }) => (flagsOf(entries) & Flag.surname) !== 0).map(({ key }) => key),
  );
  const personal = learnPersonalNames(
    names(tagged(/^nr$/)).filter((name) => !foreign.names.has(name)),
    surnames,
  );
  const common = new Set(foldText(dictionary.fold, table.common));
  const surname = (character: string) =>
    personal.surname(character) + (common.has(character) ? SURNAME.common : SURNAME.rare);
  const places = learnPlaces(
    names([...proper, ...tagged(/^ns/)]),
    new Set(foldText(dictionary.fold, table.placeEndings)),
  );
  const columns: Record<(typeof NAME_COLUMNS)[number], (character: string) => number> = {
    surname: (character) => (surnames.has(character) ? surname(character) : -Infinity),
    first: personal.first,
    second: personal.second,
    only: personal.only,
    begin: (character) => foreign.model(character, "begin"),
    inside: (character) => foreign.model(character, "inside"),
    end: (character) => foreign.model(character, "end"),
    ...places,
    ...learnPairs(dictionary),
  };
  return tabulate(charactersOf([...pool, ...surnames, ...names(tagged(/^nr$/))]), columns);
}

/** How likely characters are before the ending of a place name, and as the ending (natural logarithms). */
function learnPlaces(names: readonly string[], endings: ReadonlySet<string>) {
  const places = names.filter(
    (name) => (name.length === 3 || name.length === 4) && endings.has(name.at(-1)!),
  );
  const model = learnPositions(places);
  return {
    stem: (character: string) => model(character, "begin"),
    middle: (character: string) => model(character, "inside"),
    ending: (character: string) => (endings.has(character) ? model(character, "end") : -Infinity),
  };
}

/**
 * How likely characters are to begin and to end a word of two (natural logarithms); the more they stand alone, the less.
 */
function learnPairs({ usage }: CompiledDictionary) {
  const alone = new Map<string, number>();
  const all = new Map<string, number>();
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  const more = (counts: Map<string, number>, key: string, by: number) =>
    counts.set(key, (counts.get(key) ?? 0) + by);
  let words = 0;
  for (const [key, { count }] of usage) {
    if (!HAN.test(key)) continue;
    for (const character of key) more(all, character, count);
    if (key.length === 1) more(alone, key, count);
    if (key.length !== 2) continue;
    more(first, key[0]!, 1);
    more(second, key[1]!, 1);
    words++;
  }
  const share = (character: string) => ((alone.get(character) ?? 0) + 1) / ((all.get(character) ?? 0) + 2);
  const cost = (counts: Map<string, number>) => (character: string) =>
    share(character) > MOST_ALONE
      ? -Infinity
      : Math.log(((counts.get(character) ?? 0) + 0.5) / words) - ALONE * share(character);
  return { head: cost(first), tail: cost(second) };
}

function charactersOf(names: readonly string[]): string[] {
  return [...new Set(names.join(""))]
    .filter((character) => character.length === 1 && HAN.test(character))
    .sort();
}

function tabulate(
  characters: readonly string[],
  columns: Readonly<Record<string, (character: string) => number>>,
): Section[] {
  const costs = NAME_COLUMNS.flatMap((column) => [
    COST_LIMIT,
    ...characters.map((character) =>
      Math.min(COST_LIMIT, Math.round(-COSTS_A_NAT * columns[column]!(character))),
    ),
  ]);
  return [
    { name: "names.units", data: Uint16Array.from(characters, (character) => character.charCodeAt(0)) },
    { name: "names.costs", data: Uint8Array.from(costs) },
  ];
}

/** How likely a character is in running text (natural logarithm). */
function backgroundOf({ usage }: CompiledDictionary): (character: string) => number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [key, { count }] of usage)
    for (const character of key) {
      counts.set(character, (counts.get(character) ?? 0) + count);
      total += count;
    }
  return (character) => Math.log(((counts.get(character) ?? 0) + 1) / total);
}
