import type { Section } from "../../dictionary/sections.ts";
import { classNames } from "../word-class.ts";

/**
 * Compiles the table of class pairs, a row of 256 bytes for each right class with a column for each left one, from its text: after lines that begin with `#`, a line of class names, then a line
 * for each class: its name and what each class costs after it, in the lexicon's unit (tab-separated). Throws when its
 * classes are not those of this program.
 */
export function compilePairs(text: string): Section[] {
  const [head, ...rows] = text
    .trimEnd()
    .split("\n")
    .filter((line) => !line.startsWith("#"));
  const names = classNames();
  if (head !== names.join("\t") || rows.length !== names.length)
    throw new Error("the table of class pairs is for other classes: train it again");
  const costs = rows.flatMap((row, index) => {
    const [name, ...values] = row.split("\t");
    if (name !== names[index] || values.length !== names.length) throw new Error(`row ${name} is not whole`);
    return values.map(Number);
  });
  const pairs = new Int8Array(names.length << 8);
  for (let left = 0; left < names.length; left++)
    for (let right = 0; right < names.length; right++)
      pairs[(right << 8) | left] = costs[left * names.length + right]!;
  return [{ name: "segment.pairs", data: pairs }];
}

/** The text of a table of class pairs, row after row. */
export function pairsText(costs: ArrayLike<number>, note: string): string {
  const names = classNames();
  const row = (name: string, from: number) => {
    const values = names.map((_, i) => Math.max(-127, Math.min(127, Math.round(costs[from + i]!))));
    return `${name}\t${values.join("\t")}`;
  };
  const rows = names.map((name, index) => row(name, index * names.length));
  return [`# ${note}`, names.join("\t"), ...rows, ""].join("\n");
}
