import { COSTS_A_NAT } from "../../dictionary/lexicon.ts";

/** How often words are expected in a text, by folded key, and how many words of any kind it has. */
export interface TextCounts {
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** What the text weighs beside the word lists, and how much cheaper at most it makes a word, in the lexicon's unit. */
const WEIGHT = 0.5;
const MOST = 3;

/** Reads a table of counts: after lines that begin with `#`, the number of all words, then a word and its count a line. */
export function readTextCounts(text: string): TextCounts {
  const [total, ...rows] = text
    .trimEnd()
    .split("\n")
    .filter((line) => !line.startsWith("#"));
  const counts = rows.map((row) => row.split("\t") as [string, string]);
  return { total: Number(total), counts: new Map(counts.map(([word, count]) => [word, Number(count)])) };
}

/** The text of a table of counts, rounded; words that are hardly there are left out. */
export function textCountsText({ total, counts }: TextCounts, note: string): string {
  const rows = [...counts]
    .map(([word, count]) => [word, Math.round(count)] as const)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return [`# ${note}`, Math.round(total), ...rows.map((row) => row.join("\t")), ""].join("\n");
}

/**
 * What is added to the cost of a word, in the lexicon's unit, when what the lists say (`cost`) is mixed with what the
 * text says. The lists count what their makers took for words; a text tells which headwords stand together.
 */
export function costByText({ total, counts }: TextCounts, key: string, cost: number): number {
  if (total === 0) return 0;
  const listed = Math.exp(-cost / COSTS_A_NAT);
  const mixed = (1 - WEIGHT) * listed + (WEIGHT * (counts.get(key) ?? 0)) / total;
  return Math.max(-MOST, -COSTS_A_NAT * Math.log(mixed / listed));
}
