/** How often a word was counted, and its part of speech in jieba's letters (`n`, `v`, `nr`, …). */
export interface Counted {
  readonly count: number;
  readonly tag: string;
}

/** Tags of the traditional list → jieba's. */
const TRADITIONAL_TAGS: Readonly<Record<string, string>> = {
  N: "n",
  Vi: "v",
  Vt: "v",
  Nv: "vn",
  ADV: "d",
  A: "a",
  M: "m",
  C: "c",
  P: "p",
  T: "u",
  POST: "f",
  ASP: "u",
};

/** Reads jieba's list, one `word count tag` a line. */
export function readFrequencies(text: string): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const [, word, count, tag] of text.matchAll(/^(\S+) (\d+)(?: (\S+))?\s*$/gm))
    counted.set(word!, { count: Number(count), tag: jiebaTag(tag) });
  return counted;
}

function jiebaTag(tag = "x"): string {
  return TRADITIONAL_TAGS[tag] ?? (/^[a-z]+$/.test(tag) ? tag : "x");
}
