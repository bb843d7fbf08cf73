import { foldText, type Fold } from "../fold.ts";
import table from "./new-words.json" with { type: "json" };
import type { Usage } from "./usage.ts";

/** Words that CC-CEDICT lacks are taken into the trie, as no headwords, from this count on. */
const LEAST_COUNT = 12;

/**
 * Keys that the word lists add to the headwords, if they look like one thing to a reader: nouns and the like of two
 * characters, and of three that a suffix ends (`综合体`). What jieba calls a verb is often two words.
 */
export function addedWords(usage: Usage, headwords: ReadonlySet<string>, fold: Fold): string[] {
  const tags = new Set(table.tags.split(" "));
  const [first, last, suffixes] = [table.first, table.last, table.suffixes].map(
    (characters) => new Set(foldText(fold, characters)),
  ) as [Set<string>, Set<string>, Set<string>];
  const added: string[] = [];
  for (const [key, { count, tag }] of usage) {
    if (count < LEAST_COUNT || headwords.has(key) || key.length < 2 || key.length > 3) continue;
    const suffixed = key.length === 3 && suffixes.has(key[2]!);
    if ((key.length === 3 && !suffixed) || first.has(key[0]!) || last.has(key.at(-1)!)) continue;
    // the lists take many a thing (智能化) for a person
    if (tags.has(tag) || (tag === "nr" && suffixed && headwords.has(key.slice(0, 2)))) added.push(key);
  }
  return added;
}
