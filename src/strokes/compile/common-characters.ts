/** A word list: word → how often it was counted. */
type WordCounts = ReadonlyMap<string, { readonly count: number }>;

const HAN = /\p{Script=Han}/u;

/** The most used Han characters of word lists, the most used first; each list weighs the same. */
export function commonCharacters(lists: readonly WordCounts[]): readonly string[] {
  const shares = new Map<string, number>();
  for (const list of lists) {
    let total = 0;
    for (const { count } of list.values()) total += count;
    for (const [word, { count }] of list)
      for (const character of word)
        if (HAN.test(character)) shares.set(character, (shares.get(character) ?? 0) + count / total);
  }
  return [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([character]) => character);
}
