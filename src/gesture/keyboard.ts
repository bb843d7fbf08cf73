import { keyName } from "./key-name.ts";
import type { HandEvent, Intention, KeyAction, KeyPress, Habits, Span } from "./hand.ts";
import { ask, calm, hide, PATIENCE, show, type Draft } from "./state.ts";
import { choices, stopsOf, wordAt, wordsOf } from "./walk.ts";

/** Pixels by which one key press shifts the card, as Zhongwen does. */
const SHIFT = 20;

/** What a key does by the reader's habits; undefined when it is not ours. */
export function actionOf(press: KeyPress, { keys }: Habits): KeyAction | undefined {
  if (press.editing) return undefined;
  const name = keyName(press);
  const found = Object.entries(keys).find(([, key]) => key === name);
  return found?.[0] as KeyAction | undefined;
}

/** A key went down: acts only while a card shows, and swallows only what it uses. */
export function keyed(now: Draft, event: Extract<HandEvent, { kind: "key" }>, habits: Habits): void {
  if (!now.shown && event.key.toLowerCase() === habits.modifier && !event.editing)
    return held(now, event.time, habits);
  const action = now.shown && actionOf(event, habits);
  if (!action) return;
  act(now, action, event.time);
  if (now.intentions.length > 0) now.intentions.unshift({ do: "swallow" });
}

/** The key that asks went down: asks where the pointer rests. The page gets the key all the same. */
function held(now: Draft, time: number, { asking }: Habits): void {
  if (asking === "pointer" && now.pointer?.over === "page") ask(now, now.pointer, "pointer", time);
}

/** A word inside or around the one shown was chosen: shows it at the same place. */
export function choose(now: Draft, span: Span | undefined): void {
  const { shown } = now;
  if (!shown || typeof shown.content === "string" || !span || same(span, shown.content.span)) return;
  const { sentence, home } = shown.content;
  const word = wordAt(sentence, home.start);
  const kept = word && choices(word).some((choice) => same(choice, span));
  const content = {
    sentence,
    span: bare(span),
    home: kept ? home : bare(wordAt(sentence, span.start) ?? span),
  };
  now.still = now.pointer;
  show(now, { question: shown.question, by: "keys", content, apex: shown.apex });
}

/** The sentence shown is read anew: shows the word that stands there now. */
export function corrected(now: Draft, { sentence, span }: Extract<HandEvent, { kind: "corrected" }>): void {
  const { shown } = now;
  if (!shown || typeof shown.content === "string" || shown.content.sentence.text !== sentence.text) return;
  const content = { sentence, span: bare(span), home: bare(span) };
  now.still = now.pointer;
  show(now, { question: shown.question, by: "keys", content, apex: shown.apex });
}

function act(now: Draft, action: KeyAction, time: number): void {
  const { content } = now.shown!;
  now.still = now.pointer;
  if (action === "close") {
    // The same word does not come back under a resting or trembling hand.
    now.muted = typeof content === "string" ? undefined : { text: content.sentence.text, span: content.span };
    return hide(now);
  }
  if (typeof content === "string") return;
  const { sentence, span, home } = content;
  const others = choices(wordAt(sentence, home.start) ?? { ...home, kind: "", inner: [], outer: [] });
  const at = others.findIndex((choice) => same(choice, span));
  switch (action) {
    case "nextWord":
      return go(
        now,
        wordsOf(sentence).find(({ start }) => start >= span.end),
        "next",
        time,
      );
    case "previousWord":
      return go(
        now,
        wordsOf(sentence).findLast(({ end }) => end <= span.start),
        "previous",
        time,
      );
    case "nextSentence":
      return turn(now, "next", "start", time);
    case "previousSentence": {
      const first = wordsOf(sentence)[0];
      return first && first.start < span.start ? choose(now, first) : turn(now, "previous", "start", time);
    }
    case "nextCharacter":
      return go(
        now,
        stopsOf(sentence).find(({ start }) => start > span.start),
        "next",
        time,
      );
    case "previousCharacter":
      return go(
        now,
        stopsOf(sentence).findLast(({ start }) => start < span.start),
        "previous",
        time,
      );
    case "shorter":
      return choose(now, others[at + 1]);
    case "longer":
      return choose(now, others[at - 1]);
    case "pin":
      return pin(now, !now.pinned);
    case "otherPlace":
    case "up":
    case "down":
      now.intentions.push(MOVES[action]);
      return;
    default:
      now.intentions.push({ do: "card", action });
  }
}

const MOVES: Readonly<Record<"otherPlace" | "up" | "down", Intention>> = {
  otherPlace: { do: "place" },
  up: { do: "shift", by: -SHIFT },
  down: { do: "shift", by: SHIFT },
};

/** A pinned card stays, whatever the pointer does, until it is closed or let go. */
export function pin(now: Draft, on: boolean): void {
  if (!now.shown || typeof now.shown.content === "string" || now.pinned === on) return;
  calm(now);
  now.pinned = on;
  now.intentions.push({ do: "pin", on });
}

/** To a word of this sentence, or on to the sentence beside it. */
function go(now: Draft, span: Span | undefined, to: "next" | "previous", time: number): void {
  if (span) return choose(now, span);
  turn(now, to, to === "next" ? "start" : "end", time);
}

/** To the first or the last word of the sentence beside this one. */
function turn(now: Draft, to: "next" | "previous", at: "start" | "end", time: number): void {
  const { walking } = now;
  calm(now);
  now.pending = { ...now.shown!.apex, by: at === "start" ? "next" : "previous" };
  now.loadAt = time + PATIENCE;
  now.intentions.push({ do: "turn", question: ++now.question, to, at, beyond: walking });
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
