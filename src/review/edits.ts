import type { Deed } from "../vocabulary/event.ts";
import type { Shown } from "./shown.ts";

/** What a reader may rewrite of a word while reviewing. */
export type Edit = Partial<Pick<Shown, "pinyin" | "note" | "senses">>;

/** The deeds that make a word what the reader wrote; none for what stayed as it was. */
export function editDeeds(word: Shown, change: Edit): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const field of ["pinyin", "note"] as const) {
    const value = change[field];
    if (value !== undefined && value !== word[field])
      deeds.push({ do: "edited", word: word.id, field, value });
  }
  const { senses } = change;
  if (senses && senses.join("\n") !== word.senses.join("\n"))
    deeds.push({ do: "explained", word: word.id, senses });
  return deeds;
}
