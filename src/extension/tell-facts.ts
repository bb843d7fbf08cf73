import type { Facts } from "../facts/facts.ts";
import type { Dictionary } from "./look-up.ts";

/** What is known of a word, and the CC-CEDICT lines of each word and character that it names, best first. */
export interface ToldFacts {
  readonly facts: Facts;
  readonly entries: Readonly<Record<string, readonly string[]>>;
}

/** The longest text that is told of (UTF-16 units). */
export const LONGEST_WORD = 64;

/** Tells what is known of a word beyond its entries; rejects when a block cannot be read. */
export async function tellFacts(dictionary: Dictionary, text: string): Promise<ToldFacts> {
  const facts = dictionary.facts(text);
  const named = new Set(facts.characters.flatMap(({ components, words }) => [...components, ...words]));
  const lines = await dictionary.lines([...named]);
  return { facts, entries: Object.fromEntries([...named].map((one, index) => [one, lines[index] ?? []])) };
}
