import { foldUnit } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { findWord } from "../dictionary/trie.ts";
import { placeOf } from "../dictionary/place-of.ts";
import { unitAt, type Context } from "./context.ts";
import { startOf } from "./cut-text.ts";

/*
 * The sections of surnames:
 *
 *   surname.words     u32: word ids of the surnames, ascending
 *   surname.readings  bytes: how each is read as a surname, each followed by a line feed
 *   surname.titles    u32: word ids of what people are called by after their surname, ascending
 */
/** Surnames, and the titles that follow them. */
export interface Surnames {
  readonly words: Uint32Array;
  /** Word id → 1 for titles. */
  readonly isTitle: Uint8Array;
  /** The readings, decoded when first needed. */
  readonly readings: () => readonly string[];
  /** The folded 姓, after which a surname is told. */
  readonly called: number;
}

/** The surnames in the sections `surname.…`. */
export function openSurnames({ sections, fold }: Lexicon): Surnames {
  const letters = sections.bytes("surname.readings");
  const titles = sections.words32("surname.titles");
  const isTitle = new Uint8Array((titles.at(-1) ?? 0) + 1);
  for (const title of titles) isTitle[title] = 1;
  let readings: readonly string[] | undefined;
  return {
    words: sections.words32("surname.words"),
    isTitle,
    readings: () =>
      (readings ??= letters.reduce((text, letter) => text + String.fromCharCode(letter), "").split("\n")),
    called: foldUnit(fold, "姓".charCodeAt(0)),
  };
}

/** How a word is read as a surname, with a capital; undefined if it is none. */
export function surnameReading(surnames: Surnames, word: number): string | undefined {
  const at = placeOf(surnames.words, word);
  return at < 0 ? undefined : surnames.readings()[at];
}

/** Whether the piece `k` stands where a surname is likely: before a title, or after 姓. */
export function isSurnamePlace(context: Context, { isTitle, called }: Surnames, k: number): boolean {
  const { cut } = context;
  const after = k + 1 < cut.length ? cut.what[k + 1]! : -1;
  if (after >= 0 && after < isTitle.length && isTitle[after] === 1) return true;
  return unitAt(context, startOf(cut, k) - 1) === called;
}

/** Whether the name from `start` up to `end` can be a Chinese one: foreign names have dots or are long. */
export function isPersonalName(context: Context, start: number, end: number): boolean {
  return end - start <= 4 && !isDot(unitAt(context, start - 1)) && !isDot(unitAt(context, end));
}

/** How the surname of two characters is read that the name from `start` up to `end` begins with, if it does. */
export function longSurname(
  context: Context,
  surnames: Surnames,
  start: number,
  end: number,
): string | undefined {
  if (end - start < 3) return undefined;
  const folded = String.fromCharCode(...context.units.subarray(start, start + 2));
  return surnameReading(surnames, findWord(context.lexicon.trie, folded));
}

function isDot(unit: number): boolean {
  return unit === 0xb7 || unit === 0x2022 || unit === 0x30fb;
}
