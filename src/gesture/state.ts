import type { Box, HandEvent, Intention, Point, Sentence, Span } from "./hand.ts";

/** Milliseconds until the card goes once the pointer is over nothing: long enough to cross a comma. */
export const LINGER = 150;

/** Milliseconds after which an answer that has not come is announced. */
export const PATIENCE = 150;

/** A stretch of a sentence that is shown, and the word at whose place it was chosen. */
export interface Content {
  readonly sentence: Sentence;
  readonly span: Span;
  readonly home: Span;
}

/** What stands beside the text: a word, or a notice that it is being read or cannot be. */
export interface Shown {
  /** The question whose place it stands at. */
  readonly question: number;
  readonly by: "pointer" | "hand";
  readonly content: Content | "loading" | "trouble";
  /** Boxes of the word, and of the card once it is drawn. */
  readonly word: readonly Box[];
  readonly card: Box | undefined;
  /** Where the pointer last was on the word. */
  readonly apex: Point;
}

/** Where the mouse is, and how many moves in a row were fast. */
export interface Pointer extends Point {
  readonly time: number;
  readonly over: "page" | "card";
  readonly fast: number;
}

/** A question that has no answer yet. */
export interface Pending extends Point {
  readonly by: "pointer" | "touch" | "next" | "previous";
}

/** When something is due, on the events' clock. */
export interface Due {
  readonly ask?: number;
  readonly hide?: number;
  readonly loading?: number;
}

/** Everything a gesture remembers. */
export interface Gesture {
  /** Number of the last question; an answer to any other is late. */
  readonly question: number;
  readonly pending: Pending | undefined;
  readonly shown: Shown | undefined;
  readonly pointer: Pointer | undefined;
  /** The word that was closed by key: it stays closed until the pointer has been elsewhere. */
  readonly muted: { readonly text: string; readonly span: Span } | undefined;
  /** Trembling around this point is no movement. */
  readonly still: Point | undefined;
  readonly due: Due;
}

/** The gesture before anything happened. */
export const atRest: Gesture = {
  question: 0,
  pending: undefined,
  shown: undefined,
  pointer: undefined,
  muted: undefined,
  still: undefined,
  due: {},
};

/** The state after an event, and what to do about it. */
export interface Step {
  readonly gesture: Gesture;
  readonly intentions: readonly Intention[];
}

/** A step that does nothing. */
export function rest(gesture: Gesture): Step {
  return { gesture, intentions: [] };
}

/** Takes the card away (if one stands), and forgets what was asked. */
export function hide(gesture: Gesture): Step {
  const gone: Gesture = { ...gesture, shown: undefined, pending: undefined, due: {} };
  return { gesture: gone, intentions: gesture.shown ? [{ do: "hide" }] : [] };
}

/** Asks what stands at a point; whatever was asked before is late from now on. */
export function ask(gesture: Gesture, at: Point, by: "pointer" | "touch", time: number): Step {
  const question = gesture.question + 1;
  const { hide: hiding } = gesture.due;
  const due: Due = { loading: time + PATIENCE, ...(hiding === undefined ? {} : { hide: hiding }) };
  const asked = { ...gesture, question, pending: { x: at.x, y: at.y, by }, due };
  return { gesture: asked, intentions: [{ do: "ask", question, x: at.x, y: at.y }] };
}

/** Shows a stretch of a sentence that answered `question`. */
export function show(gesture: Gesture, shown: Omit<Shown, "word" | "card">): Step {
  const next: Gesture = {
    ...gesture,
    shown: { ...shown, word: [], card: undefined },
    pending: undefined,
    due: {},
  };
  const { content, question } = shown;
  if (typeof content === "string") return { gesture: next, intentions: [{ do: content, question }] };
  return { gesture: next, intentions: [{ do: "show", question, ...content }] };
}

/** The earliest time that something is due, or undefined. */
export function nextDue(due: Due): number | undefined {
  const times = [due.ask, due.hide, due.loading].filter((time) => time !== undefined);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Whether a point lies in one of the boxes, borders and `slack` pixels around them included. */
export function inside(boxes: readonly Box[], { x, y }: Point, slack: number): boolean {
  return boxes.some(
    (box) =>
      x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack,
  );
}

/** The handler of one kind of event. */
export type Handler<Kind extends HandEvent["kind"]> = (
  gesture: Gesture,
  event: Extract<HandEvent, { kind: Kind }>,
) => Step;
