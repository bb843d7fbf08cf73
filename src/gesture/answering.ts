import type { Box, HandEvent, Point, Sentence, Span } from "./hand.ts";
import { hide, inside, LINGER, rest, show, type Gesture, type Pending, type Step } from "./state.ts";
import { wordAt, wordBefore, wordFrom } from "./walk.ts";

/** Pixels within which a notice is not drawn again. */
const NOTICE = 24;

/** A sentence came back; only the answer to the last question counts. */
export function answered(gesture: Gesture, event: Extract<HandEvent, { kind: "answered" }>): Step {
  const { pending } = gesture;
  if (!pending || event.question !== gesture.question) return rest(gesture);
  const { sentence, question } = event;
  const span = wordFor(pending, sentence, event.offset);
  if (!span) return nothing(gesture, question, event.time);
  if (isMuted(gesture, sentence, span)) return rest({ ...gesture, pending: undefined, due: {} });
  const heard: Gesture = { ...gesture, muted: undefined };
  const { shown } = gesture;
  if (shown && pending.by === "pointer" && isShown(gesture, sentence, span, pending))
    return rest({ ...heard, shown: { ...shown, apex: pending }, pending: undefined, due: {} });
  const here = { start: span.start, end: span.end };
  const content = { sentence, span: here, home: here };
  const by = pending.by === "pointer" ? "pointer" : "hand";
  const still = by === "hand" ? gesture.pointer : undefined;
  return show({ ...heard, still }, { question, by, content, apex: { x: pending.x, y: pending.y } });
}

/** No word stands there: the card lingers a moment, then goes. A walk that found no next sentence stays. */
export function nothing(gesture: Gesture, question: number, time: number): Step {
  const { pending, shown, due } = gesture;
  if (!pending || question !== gesture.question) return rest(gesture);
  const calm: Gesture = { ...gesture, pending: undefined, due: {} };
  if (pending.by === "next" || pending.by === "previous")
    return shown?.content === "loading" ? hide(calm) : rest(calm);
  if (pending.by === "touch") return hide(calm);
  const elsewhere: Gesture = { ...calm, muted: undefined };
  return rest(shown ? { ...elsewhere, due: { hide: due.hide ?? time + LINGER } } : elsewhere);
}

/** The dictionary could not be read. */
export function failed(gesture: Gesture, question: number): Step {
  const { pending, shown } = gesture;
  if (!pending || question !== gesture.question) return rest(gesture);
  const { x, y } = pending;
  if (shown?.content === "trouble" && Math.hypot(shown.apex.x - x, shown.apex.y - y) < NOTICE)
    return rest({ ...gesture, pending: undefined, due: {} });
  const by = pending.by === "pointer" ? "pointer" : "hand";
  return show(gesture, { question, by, content: "trouble", apex: { x, y } });
}

/** The card stands. */
export function drawn(gesture: Gesture, event: Extract<HandEvent, { kind: "drawn" }>): Step {
  const { shown } = gesture;
  if (!shown || shown.question !== event.question) return rest(gesture);
  return rest({ ...gesture, shown: { ...shown, word: event.word, card: event.card } });
}

/** After a scroll: a card that a pointer opened goes when its word has moved, any other follows. */
export function measured(gesture: Gesture, word: readonly Box[]): Step {
  const { shown } = gesture;
  if (!shown) return rest(gesture);
  if (word.length === 0) return hide(gesture);
  if (sameBoxes(word, shown.word)) return rest(gesture);
  if (shown.by === "pointer" && gesture.pointer?.over !== "card") return hide(gesture);
  return { gesture, intentions: [{ do: "follow" }] };
}

function wordFor(pending: Pending, sentence: Sentence, offset: number): Span | undefined {
  if (pending.by === "next") return wordFrom(sentence, offset);
  if (pending.by === "previous") return wordBefore(sentence, offset);
  return wordAt(sentence, offset);
}

function isMuted({ muted, pending }: Gesture, sentence: Sentence, { start, end }: Span): boolean {
  if (!muted || pending?.by !== "pointer" || muted.text !== sentence.text) return false;
  // The word closed may be one inside the word under the pointer.
  return muted.span.start < end && start < muted.span.end;
}

/** The same word at the same place: equal sentences may stand twice on a page. */
function isShown({ shown }: Gesture, sentence: Sentence, { start, end }: Span, at: Point): boolean {
  if (!shown || typeof shown.content === "string" || shown.content.sentence.text !== sentence.text)
    return false;
  const { span } = shown.content;
  return span.start === start && span.end === end && inside(shown.word, at, 1);
}

function sameBoxes(a: readonly Box[], b: readonly Box[]): boolean {
  const close = (x: number, y: number) => Math.abs(x - y) < 1;
  return (
    a.length === b.length && a.every((box, i) => close(box.left, b[i]!.left) && close(box.top, b[i]!.top))
  );
}
