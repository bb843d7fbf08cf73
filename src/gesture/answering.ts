import type { Box, HandEvent, Sentence, Span } from "./hand.ts";
import { calm, hide, inside, LINGER, near, show, type Draft, type Pending } from "./state.ts";
import { wordAt, wordsOf } from "./walk.ts";

/** Pixels within which a notice is not drawn again. */
const NOTICE = 24;

/** An answer to a question: it counts only if nothing was asked since, and nothing made it needless. */
export function heard(
  now: Draft,
  event: Extract<HandEvent, { kind: "answered" | "nothing" | "failed" }>,
): void {
  const { pending, question } = now;
  if (!pending || event.question !== question) return;
  if (event.kind === "failed") return failed(now, pending);
  const span = event.kind === "answered" ? wordFor(pending, event.sentence, event.offset) : undefined;
  if (event.kind === "answered" && span)
    answered(now, pending, event.sentence, { start: span.start, end: span.end });
  else nothing(now, pending, event.time);
}

/** The card stands. */
export function drawn(now: Draft, { question, word, card }: Extract<HandEvent, { kind: "drawn" }>): void {
  if (now.shown?.question === question) now.shown = { ...now.shown, word, card };
}

/** After a scroll: a card that a pointer opened goes when its word has moved, any other follows. */
export function measured(now: Draft, word: readonly Box[]): void {
  const { shown, pointer } = now;
  if (!shown) return;
  if (word.length === 0) hide(now);
  else if (!sameBoxes(word, shown.word)) {
    if (shown.by === "pointer" && pointer?.over !== "card") hide(now);
    else now.intentions.push({ do: "follow" });
  }
}

function answered(now: Draft, pending: Pending, sentence: Sentence, span: Span): void {
  const { shown, muted, question, pointer } = now;
  const pointed = pending.by === "pointer";
  // The word that was closed may be one inside the word under the pointer.
  if (pointed && muted?.text === sentence.text && muted.span.start < span.end && span.start < muted.span.end)
    return calm(now);
  now.muted = undefined;
  const content = shown && typeof shown.content !== "string" ? shown.content : undefined;
  // Equal sentences may stand twice on a page: so the word is the same only if the pointer is on it.
  if (
    pointed &&
    content?.sentence.text === sentence.text &&
    same(content.span, span) &&
    inside(shown!.word, pending)
  ) {
    now.shown = { ...shown!, apex: pending };
    return calm(now);
  }
  now.still = pointed ? undefined : pointer;
  show(now, { question, by: pending.by, content: { sentence, span, home: span }, apex: pending });
}

/** No word stands there: the card lingers a moment, then goes. A walk that found no next sentence stays. */
function nothing(now: Draft, { by }: Pending, time: number): void {
  const { shown, hideAt } = now;
  calm(now);
  if (by === "pointer") {
    now.muted = undefined;
    if (shown) now.hideAt = Math.min(hideAt, time + LINGER);
  } else if (by === "touch" || shown?.content === "loading") hide(now);
}

/** The dictionary could not be read. */
function failed(now: Draft, pending: Pending): void {
  const { shown, question } = now;
  if (shown?.content === "trouble" && near(shown.apex, pending, NOTICE)) calm(now);
  else show(now, { question, by: pending.by, content: "trouble", apex: pending });
}

function wordFor({ by }: Pending, sentence: Sentence, offset: number): Span | undefined {
  if (by === "next") return wordsOf(sentence).find(({ start }) => start >= offset);
  if (by === "previous") return wordsOf(sentence).findLast(({ start }) => start <= offset);
  return wordAt(sentence, offset);
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function sameBoxes(a: readonly Box[], b: readonly Box[] = []): boolean {
  const close = (x: number, y: number) => Math.abs(x - y) < 1;
  return (
    a.length === b.length && a.every((box, i) => close(box.left, b[i]!.left) && close(box.top, b[i]!.top))
  );
}
