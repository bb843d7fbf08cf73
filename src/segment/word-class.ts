import table from "./word-classes.json" with { type: "json" };

/** Classes of what is no word of the dictionary, and of where a sentence begins. */
export const Class = {
  begin: 0,
  number: 1,
  other: 2,
  comma: 3,
  end: 4,
  unknown: 5,
  letters: 6,
  foreign: 7,
  person: 8,
  colon: 9,
  place: 10,
  /** Of surnames of two characters, which are read as `person`. */
  longSurname: 253,
  /** Of names of eras, which join with the year after them; read as `number`. */
  era: 252,
  /** Of what does not come between its neighbours, like a space: it takes on the class before it. */
  transparent: 254,
} as const;

/** The class of entries of the trie that are never taken for a word. */
export const NEVER = 255;

/** The names of all classes, in the order of their numbers. */
export function classNames(): string[] {
  const { fixed, own, tags, other, lengths } = table;
  const groups = [...new Set(tags.map(([, group]) => group!)), other];
  const sized = groups.flatMap((group) => Array.from({ length: lengths }, (_, i) => `${group}${i + 1}`));
  return [...fixed, "title", ...Array.from(own, (character) => `=${character}`), ...sized];
}

/** Gives the class of a word by its folded text and its tag in jieba's letters. */
export function wordClassifier(fold: (text: string) => string): (folded: string, tag: string) => number {
  const { tags, other, lengths, own } = table;
  const numbers = new Map(classNames().map((name, number) => [name, number]));
  const ownClass = new Map(Array.from(own, (character) => [fold(character), numbers.get(`=${character}`)!]));
  const titles = new Set(table.titles.split(" ").map(fold));
  const patterns = tags.map(([pattern, group]) => [new RegExp(`^${pattern}`), group!] as const);
  return (folded, tag) => {
    const itself = ownClass.get(folded);
    if (itself !== undefined) return itself;
    if (titles.has(folded)) return numbers.get("title")!;
    const group = patterns.find(([pattern]) => pattern.test(tag))?.[1] ?? other;
    return numbers.get(`${group}${Math.min(folded.length, lengths)}`)!;
  };
}
