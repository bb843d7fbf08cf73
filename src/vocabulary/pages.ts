import type { KeptWord } from "./kept-word.ts";

/** A page on which words were kept: the list that every article has by itself. */
export interface PageOfWords {
  readonly address: string;
  readonly title: string;
  readonly words: number;
  /** When a word was last met there, in milliseconds since 1970. */
  readonly last: number;
}

/** The pages that words were met on, the latest first. */
export function pagesOf(words: Iterable<KeptWord>): readonly PageOfWords[] {
  const pages = new Map<string, { address: string; title: string; words: Set<string>; last: number }>();
  for (const { id, contexts } of words)
    for (const { address, title, at } of contexts) {
      if (address === "") continue;
      const page = pages.get(address) ?? { address, title, words: new Set(), last: 0 };
      page.words.add(id);
      if (at > page.last) [page.last, page.title] = [at, title || page.title];
      pages.set(address, page);
    }
  return [...pages.values()]
    .sort((a, b) => b.last - a.last)
    .map((page) => ({ ...page, title: page.title || page.address, words: page.words.size }));
}
