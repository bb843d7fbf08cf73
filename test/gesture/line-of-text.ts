import type {
  Box,
  HandEvent,
  Habits,
  Intention,
  Modifier,
  Sentence,
  WordSpan,
} from "../../src/gesture/hand.ts";
import { step } from "../../src/gesture/gesture.ts";
import { atRest, type Gesture } from "../../src/gesture/state.ts";
import keys from "../../src/gesture/keys.json" with { type: "json" };

/** The default habits: no delay, our keys. */
export const habits: Habits = { delay: 0, asking: "pointer", modifier: "none", keys };

/** Width and height of a character of the line, in pixels; the line's top left corner is at 0, 100. */
const CHARACTER = 20;
/** The top of the line of text. */
const LINE_TOP = 100;

/** A sentence from words separated by `|`; `inner` gives spans inside or around a word, by the word's index. */
export function sentence(
  tiled: string,
  more: Record<number, Partial<Pick<WordSpan, "inner" | "outer">>> = {},
): Sentence {
  let start = 0;
  const words = tiled.split("|").map((text, index): WordSpan => {
    const span = { start, end: (start += text.length) };
    const kind = /^\p{Script=Han}+$/u.test(text) ? "word" : "other";
    return { ...span, kind, inner: [], outer: [], ...more[index] };
  });
  return { text: tiled.replaceAll("|", ""), words };
}

/** The box of a span of the line. */
export function boxOf({ start, end }: { start: number; end: number }): Box {
  return { left: start * CHARACTER, top: LINE_TOP, right: end * CHARACTER, bottom: LINE_TOP + CHARACTER };
}

/** A window with one line of text and a card of 200 × 150 below the word: does what the content script does. */
export function lineOfText(line: Sentence, like: Habits = habits, answers: "at once" | "later" = "at once") {
  let gesture: Gesture = atRest;
  let now = 0;
  let due: number | undefined;
  const done: Intention[] = [];
  const later: HandEvent[] = [];

  function perform(intention: Intention): void {
    done.push(intention);
    if (intention.do === "wait") due = intention.ms === undefined ? undefined : now + intention.ms;
    if (intention.do === "ask") {
      const offset = Math.floor(intention.x / CHARACTER);
      const hit = intention.y >= LINE_TOP && intention.y < LINE_TOP + CHARACTER && offset < line.text.length;
      const { question } = intention;
      const answer: HandEvent = hit
        ? { kind: "answered", question, sentence: line, offset, time: now }
        : { kind: "nothing", question, time: now };
      if (answers === "at once") send(answer);
      else later.push(answer);
    }
    if (intention.do === "show") {
      const word = boxOf(intention.span);
      const card = {
        left: word.left,
        top: word.bottom + 6,
        right: word.left + 200,
        bottom: word.bottom + 156,
      };
      send({ kind: "drawn", question: intention.question, word: [word], card, time: now });
    }
  }

  function send(event: HandEvent): void {
    gesture = step(gesture, event, like);
    for (const intention of gesture.intentions) perform(intention);
  }

  /** Lets time pass, timers ringing when they are due. */
  function pass(ms: number): void {
    const until = now + ms;
    while (due !== undefined && due <= until) {
      now = due;
      due = undefined;
      send({ kind: "ticked", time: now });
    }
    now = until;
  }

  return {
    pass,
    /** Moves the pointer there, a while after the last event. */
    move(
      x: number,
      y: number,
      {
        over = "page" as "page" | "card",
        pressed = false,
        after = 60,
        held = [] as readonly Modifier[],
      } = {},
    ) {
      pass(after);
      send({ kind: "moved", x, y, over, pressed, held, time: now });
    },
    key(key: string, more: { held?: readonly Modifier[]; editing?: boolean; code?: string } = {}) {
      pass(60);
      const before = done.length;
      send({ kind: "key", key, code: "", held: [], editing: false, ...more, time: now });
      return done.slice(before).map((intention) => intention.do);
    },
    send: (event: Partial<HandEvent> & { kind: HandEvent["kind"] }) =>
      send({ time: now, ...event } as HandEvent),
    /** Delivers the answers held back. */
    deliver: () => later.splice(0).forEach(send),
    later,
    done,
    /** The text shown, or undefined. */
    shows(): string | undefined {
      const content = gesture.shown?.content;
      if (content === undefined || typeof content === "string") return content;
      return content.sentence.text.slice(content.span.start, content.span.end);
    },
    count: (what: Intention["do"]) => done.filter((intention) => intention.do === what).length,
  };
}
