/** Bits of a word's flags. */
export const Flag = {
  /** CC-CEDICT has an entry for it; without this bit the word only stands in a word list. */
  headword: 1,
  /** All its entries are proper nouns (their pinyin begins with a capital). */
  proper: 2,
  /** One of its entries is a surname. */
  surname: 4,
  /** All its entries are only variants of other headwords, or archaic. */
  minor: 8,
  /** One of its entries is an idiom. */
  idiom: 16,
} as const;
