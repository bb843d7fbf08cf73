import type { HandEvent, Intention, KeyAction, KeyPress, Habits, Sentence, Span } from "./hand.ts";
import { hide, PATIENCE, rest, show, type Gesture, type Shown, type Step } from "./state.ts";
import { choices, neighbour, wordAt, wordFrom } from "./walk.ts";

/** Pixels by which one key press shifts the card, as Zhongwen does. */
const SHIFT = 20;

/** What a key does by the reader's habits; undefined when it is not ours. */
export function actionOf(press: KeyPress, { keys }: Habits): KeyAction | undefined {
  if (!press.plain || press.editing) return undefined;
  const key = press.key.toLowerCase();
  if (Object.hasOwn(keys, key)) return keys[key];
  // On a keyboard without Latin letters (注音, Cyrillic) the key's place decides.
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase();
  const foreign = !/^[\p{ASCII}]$/u.test(press.key) && [...press.key].length === 1;
  return letter && foreign && Object.hasOwn(keys, letter) ? keys[letter] : undefined;
}

/** A key went down: acts only while a card shows, and swallows only what it uses. */
export function keyed(gesture: Gesture, event: Extract<HandEvent, { kind: "key" }>, habits: Habits): Step {
  const { shown } = gesture;
  const action = shown && actionOf(event, habits);
  if (!shown || !action) return rest(gesture);
  const step = act(gesture, shown, action, event.time);
  if (step.intentions.length === 0) return step;
  return { gesture: step.gesture, intentions: [{ do: "swallow" }, ...step.intentions] };
}

/** A word inside or around the one shown was chosen: shows it at the same place. */
export function choose(gesture: Gesture, span: Span | undefined): Step {
  const { shown } = gesture;
  if (!shown || typeof shown.content === "string" || !span) return rest(gesture);
  if (same(span, shown.content.span)) return rest(gesture);
  const { sentence, home } = shown.content;
  const at = wordAt(sentence, home.start);
  const near = at !== undefined && choices(at).some((choice) => same(choice, span));
  const content = {
    sentence,
    span: plain(span),
    home: near ? home : plain(wordAt(sentence, span.start) ?? span),
  };
  const held = { ...gesture, still: gesture.pointer };
  return show(held, { question: shown.question, by: "hand", content, apex: shown.apex });
}

function act(gesture: Gesture, shown: Shown, action: KeyAction, time: number): Step {
  if (action === "close") return close(gesture, shown);
  if (typeof shown.content === "string") return rest(gesture);
  const { sentence, span, home } = shown.content;
  switch (action) {
    case "nextWord":
      return go(gesture, wordFrom(sentence, span.end), "next", time);
    case "nextCharacter":
      return go(gesture, neighbour(sentence, span, 1), "next", time);
    case "previousCharacter":
      return go(gesture, neighbour(sentence, span, -1), "previous", time);
    case "shorter":
      return choose(gesture, other(sentence, span, home, 1));
    case "longer":
      return choose(gesture, other(sentence, span, home, -1));
    default:
      return { gesture: { ...gesture, still: gesture.pointer }, intentions: [MOVES[action]] };
  }
}

const MOVES: Readonly<Record<"otherPlace" | "up" | "down" | "expand", Intention>> = {
  otherPlace: { do: "place" },
  up: { do: "shift", by: -SHIFT },
  down: { do: "shift", by: SHIFT },
  expand: { do: "expand" },
};

/** Closes by key: the same word does not come back under a resting or trembling hand. */
function close(gesture: Gesture, { content }: Shown): Step {
  const muted = typeof content === "string" ? undefined : { text: content.sentence.text, span: content.span };
  return hide({ ...gesture, muted, still: gesture.pointer });
}

/** To a word of this sentence, or on to the sentence beside it. */
function go(gesture: Gesture, span: Span | undefined, to: "next" | "previous", time: number): Step {
  if (span) return choose(gesture, span);
  const question = gesture.question + 1;
  const place = gesture.shown!.apex;
  const pending = { x: place.x, y: place.y, by: to };
  const due = { loading: time + PATIENCE };
  return { gesture: { ...gesture, question, pending, due }, intentions: [{ do: "turn", question, to }] };
}

/** The next shorter (1) or longer (-1) stretch that can be read here. */
function other(sentence: Sentence, span: Span, home: Span, step: 1 | -1): Span | undefined {
  const word = wordAt(sentence, home.start);
  if (!word) return undefined;
  const all = choices(word);
  const at = all.findIndex((choice) => same(choice, span));
  return at < 0 ? undefined : all[at + step];
}

function plain({ start, end }: Span): Span {
  return { start, end };
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
