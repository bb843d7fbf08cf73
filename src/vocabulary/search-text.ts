import type { KeptWord } from "./kept-word.ts";
import { markedPinyin, plainEndings } from "./pinyin-text.ts";

/** All that a word can be found by, in lower case, a line a field. */
export function searchText(word: KeptWord): string {
  const { traditional, simplified, pinyin, senses, note, contexts, tags } = word;
  const sounds = [
    ...plainEndings(pinyin),
    pinyin.replaceAll(" ", ""),
    markedPinyin(pinyin).replaceAll(" ", ""),
  ];
  const met = contexts.flatMap(({ sentence, title }) => [sentence, title]);
  return `\n${[simplified, traditional, ...sounds, ...senses, note, ...tags.keys(), ...met].join("\n")}`
    .normalize("NFC")
    .toLowerCase();
}

/** What is looked for, as `searchText` is written: pinyin may stand with marks, figures, spaces or none of these. */
export function searchTerm(term: string): string {
  return term.normalize("NFC").toLowerCase().replaceAll("u:", "v").replaceAll("ü", "v");
}

/** Whether a term stands in a search text; Latin letters only from where a word or a syllable begins. */
export function matches(text: string, term: string): boolean {
  return nextMatch(text, term, 0) >= 0;
}

/** Where a term stands next in a search text; -1 when it does not. */
export function nextMatch(text: string, term: string, from: number): number {
  const latin = /^[a-z]/u.test(term);
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) {
    const before = latin ? text.charCodeAt(at - 1) : 0;
    if (!(before >= 97 && before <= 122)) return at;
  }
  return -1;
}
