import type { Span } from "../reading/reading.ts";
import type { Drawing, Layer } from "./draw.ts";
import type { Box } from "./place.ts";
import type { Say } from "./say.ts";
import type { WordView } from "./view.ts";

/** What can be hidden until it is asked for. */
export const HIDEABLE = ["readings", "definitions"] as const;
/** Milliseconds of rest before a card is read out: nobody wants to hear every word that a pointer crosses. */
export const HEARD_AFTER = 400;
/** Milliseconds that a word on what was done stands. */
export const TOLD_FOR = 1_800;

/** What a reader can do with the card by a click; keys do the same. */
export type CardButton =
  | "fix"
  | "join"
  | "split"
  | "reading"
  | "details"
  | "copy"
  | "keep"
  | "speak"
  | "speakSentence"
  | "sentence"
  | "pin"
  | "back"
  | "close"
  | "definitions"
  | "pinyin";

/** What was done with a word, or why nothing was. */
export type Told =
  | "fixed"
  | "fixedHere"
  | "fixedEverywhere"
  | "unfixed"
  | "unfixable"
  | "copied"
  | "uncopied"
  | "kept"
  | "unkept"
  | "private"
  | "unstored"
  | "silent";

/** What a card needs; the signal ends it all. */
export interface CardNeeds {
  readonly document: Document;
  readonly say: Say;
  /** A word inside or around that was clicked in the strip. */
  readonly choose: (span: Span) => void;
  /** A Chinese word that was clicked in the card's text. */
  readonly lookInside: (text: string) => void;
  readonly press: (button: CardButton) => void;
  /** What a layer adds to the card of a word; nothing while it is not loaded. */
  readonly more: (layer: Layer, view: WordView, by: Drawing) => readonly HTMLElement[];
  /** The card has changed its box without being asked from outside; `dragged` by the hand. */
  readonly moved: (box: Box, dragged: boolean) => void;
  readonly signal: AbortSignal;
}
