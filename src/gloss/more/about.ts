import type { Settings } from "../../settings/schema.ts";
import type { Facts } from "../../facts/facts.ts";
import type { DrawnStroke } from "../../strokes/glyph.ts";
import type { Known, Looked } from "../card-view.ts";
import type { Drawing, Layer } from "../draw.ts";
import type { Manner } from "../manner.ts";
import type { WordView } from "../view.ts";

/** What a word on the card was drawn from, and how the reader likes things. */
export interface About {
  readonly known: Known;
  readonly looked: Looked;
  readonly manner: Manner;
  readonly settings: Pick<Settings, "keys" | "links">;
}

/** What the background tells of a word, see `tellFacts`. */
export interface WordFacts {
  readonly facts: Facts;
  readonly entries: Readonly<Record<string, readonly string[]>>;
}

/** What the layers ask for. */
export interface MoreNeeds {
  /** What is known of a word: at once where it was asked before; undefined where nothing can be told. */
  factsOf(text: string): WordFacts | undefined | Promise<WordFacts | undefined>;
  /** How a character is written; rejects when that cannot be read. */
  strokesOf(character: string): Promise<readonly DrawnStroke[] | undefined>;
}

/** Draws what a layer adds to the card of a word. */
export type DrawMore = (layer: Layer, view: WordView, about: About, by: Drawing) => readonly HTMLElement[];

declare global {
  /** The part of the card that is loaded when a first card stands: details, the sentence, the keys. */
  var qiaoMore: { readonly draw: DrawMore; readonly prepare: (text: string) => void } | undefined;
}
