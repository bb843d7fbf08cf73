import type { Settings } from "../../settings/schema.ts";
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

/** Draws what a layer adds to the card of a word. */
export type DrawMore = (layer: Layer, view: WordView, about: About, by: Drawing) => readonly HTMLElement[];

declare global {
  /** The part of the card that is loaded when a first card stands: details, the sentence, the keys. */
  var qiaoMore: DrawMore | undefined;
}
