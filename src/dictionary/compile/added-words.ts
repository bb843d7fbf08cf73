import type { Usage } from "./usage.ts";

/** Words that CC-CEDICT lacks are taken into the trie, as no headwords, from this count on. */
const LEAST_COUNT = 50;
/** Their parts of speech: names and nouns, terms of place and time, idioms. What jieba calls a verb is often two words. */
const TAGS = /^(?:n|vn|[bijst])/;

/**
 * Keys that the word lists add to the headwords: names and nouns that were counted often enough and that do not fall
 * into headwords of two units or more, which would tell a reader more.
 */
export function addedWords(usage: Usage, headwords: ReadonlySet<string>): string[] {
  const added: string[] = [];
  for (const [key, { count, tag }] of usage)
    if (count >= LEAST_COUNT && key.length > 1 && TAGS.test(tag) && !isTiled(key, headwords)) added.push(key);
  return added;
}

function isTiled(key: string, headwords: ReadonlySet<string>): boolean {
  const tiled = [true];
  for (let end = 1; end <= key.length; end++) {
    tiled[end] = false;
    for (let start = 0; start <= end - 2; start++)
      if (tiled[start] && headwords.has(key.slice(start, end))) tiled[end] = true;
  }
  return tiled[key.length]!;
}
