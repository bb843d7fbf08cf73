import type { CompiledDictionary } from "../../dictionary/compile/dictionary.ts";
import { foldText } from "../../dictionary/fold.ts";
import type { Section } from "../../dictionary/sections.ts";
import { COMPONENTS } from "../components.ts";
import { HSK, Level } from "../hsk-levels.ts";
import { readDecomposition } from "./decomposition.ts";

/** The sections of a word list with levels (the first list is level 1) and of a decomposition, for some characters. */
export function compileFacts(
  { words, fold }: Pick<CompiledDictionary, "words" | "fold">,
  levels: readonly (readonly string[])[],
  decomposition: string,
  characters: readonly string[],
): Section[] {
  const byKey = new Map<string, number>();
  for (const [index, list] of levels.entries())
    for (const word of list) {
      const key = foldText(fold, word);
      byKey.set(key, Math.min(index + 1, byKey.get(key) ?? Infinity));
    }
  const parts = readDecomposition(decomposition);
  const records = characters
    .filter((character) => character.length === 1)
    .toSorted((a, b) => a.charCodeAt(0) - b.charCodeAt(0))
    .flatMap((character) => {
      const components = parts(character);
      return components.length > 0 ? [...unitsOf(character + components.join("")), 0] : [];
    });
  return [
    { name: HSK, data: levelSteps(words.map(({ key }) => byKey.get(key) ?? 0)) },
    { name: COMPONENTS, data: Uint16Array.from(records) },
  ];
}

function levelSteps(levels: readonly number[]): Uint16Array {
  const steps: number[] = [];
  let last = -1;
  for (const [word, level] of levels.entries()) {
    if (level === 0 && word - last < Level.longest) continue;
    steps.push(((word - last) << Level.bits) | level);
    last = word;
  }
  return Uint16Array.from(steps);
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
