import { parseEntry } from "../dictionary/entry.ts";
import { explainSenses } from "../dictionary/sense.ts";
import type { Facts } from "../facts/facts.ts";
import type { Correction } from "../reading/correction.ts";
import type { Reading, Span } from "../reading/reading.ts";
import type { CorrectionsOf } from "./corrections.ts";
import type { DictionaryState, ReadAnswer } from "./questions.ts";

/** The dictionary as the background uses it once it is open. */
export interface Dictionary {
  /** What it is; rejects while what failed before still cannot be read. */
  state(): Promise<DictionaryState>;
  /** Reads one text, with what its reader corrected; with `at`, what is needed for the word at that offset. Pure and synchronous. */
  read(text: string, corrections?: readonly Correction[], at?: number): Reading;
  /** A text as both scripts have it in common. */
  fold(text: string): string;
  /** What is known of a text as a word. Pure and synchronous. */
  facts(text: string): Facts;
  /** The CC-CEDICT lines of each headword, best first, `[]` for a text that is none; rejects when a block cannot be read. */
  lines(headwords: readonly string[]): Promise<readonly (readonly string[])[]>;
}

/**
 * Reads sentences and gathers the lines of every headword that their words name, and of the entries those refer
 * to; with `at`, only of the word at that offset.
 */
export async function lookUp(
  dictionary: Dictionary,
  sentences: readonly string[],
  at?: number,
  corrections: CorrectionsOf = () => [],
): Promise<ReadAnswer> {
  const readings = sentences.map((sentence) => dictionary.read(sentence, corrections(sentence), at));
  const entries = new Map<string, readonly string[]>();
  await gather(dictionary, headwordsOf(readings, at), entries);
  await gather(dictionary, targetsOf(entries.values()), entries);
  return { readings, entries: Object.fromEntries(entries) };
}

async function gather(
  dictionary: Dictionary,
  wanted: Iterable<string>,
  into: Map<string, readonly string[]>,
): Promise<void> {
  const missing = [...wanted].filter((headword) => !into.has(headword));
  if (missing.length === 0) return;
  const found = await dictionary.lines(missing);
  for (const [index, headword] of missing.entries()) into.set(headword, found[index] ?? []);
}

/** Every text that a card of these readings can show: the words, the shorter ones inside, the longer ones around; with `at`, what it shows first. */
function headwordsOf(readings: readonly Reading[], at: number | undefined): Set<string> {
  const headwords = new Set<string>();
  for (const { text, words } of readings)
    for (const word of words) {
      if (word.kind === "other" || !(at === undefined || (word.start <= at && at < word.end))) continue;
      const add = (span: Span) => headwords.add(text.slice(span.start, span.end));
      add(word);
      if (word.form) headwords.add(word.form.base);
      // At one place a headword is enough for the first sight; what is no headword is explained by its parts.
      if (at === undefined || word.kind !== "word") word.inner.forEach(add);
      if (at === undefined) word.outer.forEach(add);
    }
  return headwords;
}

/** Cheap to test, and in every sense that leans on another headword. */
const LEANS = /\b(?:variant|form|see|see also|abbr\.|short|used|same|equivalent|also written) /u;

/** The simplified form of every headword that a sense of these lines leans on. */
function targetsOf(found: Iterable<readonly string[]>): Set<string> {
  const targets = new Set<string>();
  for (const lines of found)
    for (const line of lines) {
      const entry = LEANS.test(line) ? parseEntry(line) : undefined;
      for (const { target } of entry ? explainSenses(entry.senses).senses : [])
        if (target) targets.add(target.simplified);
    }
  return targets;
}
