import type { Box } from "./place.ts";

/** What the card stands beside: the boxes of a word in the window, in CSS pixels. */
export interface Anchor {
  /** At least one box. */
  readonly word: readonly Box[];
  /** Where the pointer is; the card lines up with the box under it. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
  /** Whether lines run from top to bottom here. */
  readonly vertical: boolean;
  /** A node of the page at the word: the card has to stand where it can be reached from there. */
  readonly node: Node;
}
