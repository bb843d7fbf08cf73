import { parseEntry } from "../dictionary/entry.ts";
import type { Reading } from "../reading/reading.ts";
import type { Script } from "./view.ts";

/** The script a sentence is written in: what most of its words are written in, else what the page says of itself. */
export function scriptOf(
  { text, words }: Reading,
  lines: (headword: string) => readonly string[],
  language: string,
): Script {
  let traditional = 0;
  for (const { start, end, kind } of words) {
    const written = text.slice(start, end);
    const [best] = kind === "other" ? [] : lines(written);
    const entry = best === undefined ? undefined : parseEntry(best);
    if (!entry || entry.traditional === entry.simplified) continue;
    traditional += entry.traditional === written ? 1 : -1;
  }
  if (traditional !== 0) return traditional > 0 ? "zh-Hant" : "zh-Hans";
  return /hant|tw|hk|mo/iu.test(language) ? "zh-Hant" : "zh-Hans";
}
