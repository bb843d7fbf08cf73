import type { KeptWord } from "./kept-word.ts";
import type { Searchable } from "./query.ts";

/** What words can be sorted by. */
export const SORTS = ["newest", "oldest", "pinyin", "hanzi", "seen", "reviewed"] as const;

/** One of the orders. */
export type Sort = (typeof SORTS)[number];

/** Words in an order; equal ones newest first. The words given stay as they are. */
export function sortWords<Item extends Searchable>(items: readonly Item[], sort: Sort): readonly Item[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item.word, sort) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : b.item.word.keptAt - a.item.word.keptAt));
  return keyed.map(({ item }) => item);
}

/** In how many places a word was met. */
export function timesSeen({ contexts }: KeptWord): number {
  return Math.max(1, contexts.length);
}

function keyOf(word: KeptWord, sort: Sort): string | number {
  switch (sort) {
    case "newest":
      return -word.keptAt;
    case "oldest":
      return word.keptAt;
    case "pinyin":
      return word.pinyin.toLowerCase();
    case "hanzi":
      return word.simplified;
    case "seen":
      return -timesSeen(word);
    case "reviewed":
      return -(word.reviews.at(-1)?.at ?? 0);
  }
}
