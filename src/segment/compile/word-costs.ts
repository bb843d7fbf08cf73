import type { CompiledDictionary } from "../../dictionary/compile/dictionary.ts";
import { flagsOf, isProper } from "../../dictionary/compile/entry-kinds.ts";
import type { Entry } from "../../dictionary/entry.ts";
import { Flag } from "../../dictionary/flags.ts";
import { foldText } from "../../dictionary/fold.ts";
import { COST_LIMIT, COSTS_A_NAT } from "../../dictionary/lexicon.ts";
import type { Section } from "../../dictionary/sections.ts";
import { Class, NEVER, wordClassifier } from "../word-class.ts";
import forms from "../forms.json" with { type: "json" };
import names from "../name-parts.json" with { type: "json" };
import numerals from "../numerals.json" with { type: "json" };
import { costByText, type TextCounts } from "./text-counts.ts";
import table from "../word-classes.json" with { type: "json" };

/** Tags that the lists give to many a verb. */
const NOMINAL = /^(?:n|d|x|z|vn|nr|nz|l|b)$/;
/**
 * Added to the costs of words, in nats: headwords of two and of more units, loose ones, words that are no headwords,
 * and proper nouns that look like a noun with a place word (`湖里`).
 */
const COST = { two: -1.25, more: -1.7, loose: 7, added: 1.5, placed: 5, able: 132 } as const;

/**
 * Compiles each word's class and its cost to the segmenter. A headword is a little cheaper than its count says: readers
 * want the longest thing they can look up. But where it is a determiner and a classifier (`这个`, `一种`) it is loose:
 * shown as two words, and found around either.
 */
export function compileWordCosts({ words, usage, fold }: CompiledDictionary, text: TextCounts): Section[] {
  const classify = wordClassifier((text) => foldText(fold, text));
  const loose = looseTest((text) => foldText(fold, text));
  const isName = nameTest((text) => foldText(fold, text));
  const localisers = new Set(foldText(fold, table.localisers));
  const potential = potentialTest((text) => foldText(fold, text));
  const eras = new Set(numerals.eras.map((era) => foldText(fold, era)));
  const packed = new Uint16Array(words.length);
  words.forEach(({ key, entries, cost }, id) => {
    const headword = entries.length > 0;
    const able = headword && potential(key);
    const tag = able ? "v" : partOfSpeech(usage.get(key)?.tag ?? "x", entries);
    const length = key.length === 2 ? COST.two : key.length > 2 ? COST.more : 0;
    const nats = (headword ? length : COST.added + length) + (loose(key) ? COST.loose - length : 0);
    const placed = key.length === 2 && localisers.has(key[1]!) && headword && entries.every(isProper);
    const total = Math.max(
      0,
      Math.min(
        able ? COST.able : COST_LIMIT,
        Math.round(cost + costByText(text, key, cost) + COSTS_A_NAT * (nats + (placed ? COST.placed : 0))),
      ),
    );
    const isEra = eras.has(key);
    const longSurname = length !== 0 && (flagsOf(entries) & Flag.surname) !== 0;
    const kind = isEra
      ? Class.era
      : longSurname
        ? Class.longSurname
        : !headword && isName(key, tag)
          ? NEVER
          : classify(key, tag);
    packed[id] = total | (kind << 8);
  });
  return [{ name: "segment.words", data: packed }];
}

/** The list's tag of a word, corrected where CC-CEDICT's first sense shows that it is a verb, or is none. */
function partOfSpeech(tag: string, entries: readonly Entry[]): string {
  const verb = entries[0]?.senses[0]?.replace(/^(?:\([^)]*\) )+/, "").startsWith("to ");
  if (verb === undefined) return tag;
  if (verb) return NOMINAL.test(tag) ? "v" : tag;
  const never = entries.every(({ senses }) => !senses.some((sense) => sense.startsWith("to ")));
  return tag === "v" && never ? "n" : tag;
}

/** Tells verbs with a result that can or cannot be reached (`吃不下`): the lists hardly count them. */
function potentialTest(fold: (text: string) => string): (key: string) => boolean {
  const between = new Set(fold("不得"));
  const results = new Set(fold(forms.complement));
  return (key) => key.length === 3 && between.has(key[1]!) && results.has(key[2]!);
}

function looseTest(fold: (text: string) => string): (key: string) => boolean {
  const { determiners, classifiers, ordinal } = table.loose;
  const first = new Set(fold(determiners));
  const rest = new Set(classifiers.map(fold));
  return (key) => {
    const from = key[0] === fold(ordinal) && key.length > 2 ? 1 : 0;
    return (from > 0 || first.has(key[0]!)) && rest.has(key.slice(from + 1));
  };
}

/** The lists tag many a personal name as a noun. */
function nameTest(fold: (text: string) => string): (key: string, tag: string) => boolean {
  const surnames = new Set(fold(names.common));
  return (key, tag) => tag === "n" && key.length === 2 && surnames.has(key[0]!);
}
