import type { Box, Intention, Point, Sentence, Span } from "./hand.ts";

/** Milliseconds until the card goes once the pointer is over nothing: long enough to cross a comma. */
export const LINGER = 150;

/** Milliseconds after which an answer that has not come is announced. */
export const PATIENCE = 150;

/** What brought a card or a question: a mouse, a finger, or keys on the card. */
type Cause = "pointer" | "touch" | "next" | "previous" | "keys";

/** A stretch of a sentence that is shown, and the word at whose place it was chosen. */
interface Content {
  readonly sentence: Sentence;
  readonly span: Span;
  readonly home: Span;
}

/** What stands beside the text: a word, or a notice that it is being read or cannot be. */
export interface Shown {
  /** The question whose place it stands at. */
  readonly question: number;
  readonly by: Cause;
  readonly content: Content | "loading" | "trouble";
  /** Where the pointer last was on the word. */
  readonly apex: Point;
  /** Boxes of the word and of the card, once it is drawn. */
  readonly word?: readonly Box[];
  readonly card?: Box;
}

/** Where the mouse is, and how many moves in a row were fast. */
export interface Pointer extends Point {
  readonly time: number;
  readonly over: "page" | "card";
  readonly fast: number;
}

/** A question that has no answer yet. */
export interface Pending extends Point {
  readonly by: Cause;
}

/** Everything a gesture remembers. Times are on the events' clock, `Infinity` for never. */
export interface Gesture {
  /** Number of the last question; an answer to any other is late. */
  readonly question: number;
  readonly pending: Pending | undefined;
  readonly shown: Shown | undefined;
  readonly pointer: Pointer | undefined;
  /** Whether the card shown stays until it is closed. */
  readonly pinned: boolean;
  /** The word that was closed by key: it stays closed until the pointer has been elsewhere. */
  readonly muted: { readonly text: string; readonly span: Span } | undefined;
  /** Trembling around this point is no movement. */
  readonly still: Point | undefined;
  /** Whether the reader walks by keys, without a pointer: the page scrolls along. */
  readonly walking: boolean;
  /** The tap on a link that was used to read it: the next one there goes where the link leads. */
  readonly tap: Point | undefined;
  readonly askAt: number;
  readonly hideAt: number;
  readonly loadAt: number;
  /** What the last event means: to be done in this order. */
  readonly intentions: readonly Intention[];
}

/** The gesture after an event, while it is being thought out: a copy that handlers may change. */
export type Draft = { -readonly [Key in keyof Gesture]: Gesture[Key] } & { readonly intentions: Intention[] };

/** The gesture before anything happened. */
export const atRest: Gesture = {
  question: 0,
  pending: undefined,
  shown: undefined,
  pointer: undefined,
  pinned: false,
  muted: undefined,
  still: undefined,
  walking: false,
  tap: undefined,
  askAt: Infinity,
  hideAt: Infinity,
  loadAt: Infinity,
  intentions: [],
};

/** Forgets what was asked and what is due. */
export function calm(now: Draft): void {
  now.pending = undefined;
  now.askAt = now.hideAt = now.loadAt = Infinity;
}

/** Takes the card away, if one stands. */
export function hide(now: Draft): void {
  if (now.shown) now.intentions.push({ do: "hide" });
  now.shown = undefined;
  now.pinned = false;
  calm(now);
}

/** Asks what stands at a point; whatever was asked before is late from now on. */
export function ask(now: Draft, { x, y }: Point, by: "pointer" | "touch", time: number): void {
  const { hideAt } = now;
  calm(now);
  now.hideAt = hideAt;
  now.loadAt = time + PATIENCE;
  now.pending = { x, y, by };
  now.walking = false;
  now.intentions.push({ do: "ask", question: ++now.question, x, y });
}

/** Shows a word or a notice. */
export function show(now: Draft, shown: Shown): void {
  now.shown = shown;
  calm(now);
  const { content, question } = shown;
  now.intentions.push(
    typeof content === "string" ? { do: content, question } : { do: "show", question, ...content },
  );
}

/** Whether a point lies in one of the boxes, or a pixel beside it. */
export function inside(boxes: readonly Box[] | undefined, { x, y }: Point): boolean {
  return !!boxes?.some(
    ({ left, top, right, bottom }) => x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1,
  );
}

/** Whether two points are no further apart than so many pixels. */
export function near(a: Point, b: Point, pixels: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= pixels;
}
