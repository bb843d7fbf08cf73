import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readCedict } from "../dictionary/compile/cedict.ts";
import { foldText } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { readSources } from "./sources.ts";

/** A folded word and its syllables in lower case, one a character. */
export interface WordReading {
  readonly word: string;
  readonly syllables: readonly string[];
}

const TONES = ["\u0304", "\u0301", "\u030c", "\u0300"];

/** The headwords of CC-CEDICT that have one reading only. */
export function cedictReadings({ fold }: Lexicon): WordReading[] {
  const readings = new Map<string, Set<string>>();
  for (const { traditional, simplified, pinyin } of readCedict(readSources().cedict))
    for (const form of [traditional, simplified]) {
      const word = foldText(fold, form);
      readings.set(word, (readings.get(word) ?? new Set()).add(pinyin.toLowerCase()));
    }
  return [...readings].flatMap(([word, found]) => (found.size === 1 ? aligned(word, [...found][0]!) : []));
}

/** The words of pinyin-pro's complete dictionary. It applies the tone changes of 一 and 不, CC-CEDICT does not. */
export function pinyinProReadings({ fold }: Lexicon): WordReading[] {
  const path = createRequire(import.meta.url).resolve("@pinyin-pro/data/complete.json");
  const words = JSON.parse(readFileSync(path, "utf8")) as Record<string, readonly [string, number]>;
  return Object.entries(words).flatMap(([word, [marked]]) =>
    aligned(foldText(fold, word), marked.split(" ").map(numbered).join(" ")),
  );
}

function aligned(word: string, pinyin: string): WordReading[] {
  const syllables = pinyin.split(" ");
  return syllables.length === word.length ? [{ word, syllables }] : [];
}

/** `lǜ` → `lu:4`. */
function numbered(marked: string): string {
  const letters = marked.normalize("NFD");
  const tone = TONES.findIndex((mark) => letters.includes(mark)) + 1;
  return `${letters.replace(/[\u0304\u0301\u030c\u0300]/g, "").replaceAll("u\u0308", "u:")}${tone || 5}`;
}
