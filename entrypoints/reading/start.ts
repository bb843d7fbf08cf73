import type { StartReading } from "../../src/extension/only-one.ts";
import { createMemory, type Remembered } from "../../src/extension/memory.ts";
import { isAlive } from "../../src/extension/ask.ts";
import { watchBackground } from "../../src/extension/awake.ts";
import { say } from "../../src/extension/say.ts";
import { createSentences } from "../../src/extension/sentences.ts";
import { drive } from "../../src/gesture/drive.ts";
import type { HandEvent, Happening, Intention } from "../../src/gesture/hand.ts";
import { createCard } from "../../src/gloss/card.ts";
import { cardView } from "../../src/gloss/card-view.ts";
import type { Say } from "../../src/gloss/say.ts";
import type { Box } from "../../src/page/box.ts";
import { markWord, unmarkWord } from "../../src/page/mark.ts";
import { watchSentences } from "../../src/page/watch.ts";
import { anchorAt, anchorOf } from "./anchor.ts";
import { findAt, findBeside, rootOf, type Found } from "./find.ts";
import { HABITS } from "./habits.ts";
import { listenToHand } from "./hand.ts";

/** A found sentence, the question it was found for, and what is known of it. */
interface Asked {
  readonly question: number;
  readonly found: Found;
  known: Remembered | undefined;
}

/**
 * Reads what the hand points at in this frame until the life ends: the hand's events go to the gesture, and what
 * the gesture wants is done here. `over` ends everything for good: the extension was updated under this page.
 */
export const startReading: StartReading = (hand, life, over, pointer) => {
  const sentences = createSentences(createMemory(), watchBackground(life));
  const gesture = drive(() => HABITS, perform);
  const card = createCard({
    document,
    say: say as Say,
    choose: (span) => tell({ kind: "chosen", span }),
    moved: (box) => drawn(box),
    signal: life,
  });
  let asked: Asked | undefined;
  let shown:
    { readonly by: Asked; readonly span: { readonly start: number; readonly end: number } } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cause: Event | undefined;
  life.addEventListener("abort", () => (clearTimeout(timer), unmarkWord()), { once: true });
  const swallow = listenToHand(hand, hear, (event) => card.contains(event), life);
  watchSentences({ rootOf, isKnown: sentences.isKnown, onSentences: sentences.readAhead, signal: life });
  if (pointer) tell({ kind: "moved", x: pointer.clientX, y: pointer.clientY, over: "page", pressed: false });

  function hear(event: HandEvent, from?: Event): void {
    if (!isAlive()) return over();
    cause = from;
    // The page took our element away: what the gesture thinks is shown is not.
    if (shown && !card.stands()) gesture({ kind: "interrupted", time: event.time });
    gesture(event);
    cause = undefined;
  }

  function tell(happening: Happening): void {
    gesture({ ...happening, time: performance.now() });
  }

  function perform(intention: Intention): void {
    switch (intention.do) {
      case "ask":
        return look(intention.question, findAt(intention.x, intention.y));
      case "turn":
        return look(intention.question, shown && findBeside(shown.by.found, intention.to));
      case "show":
        return show(intention);
      case "loading":
      case "trouble":
        return drawn(asked && card.show({ what: intention.do }, anchorAt(asked.found)), intention.question);
      case "hide":
        return hide();
      case "measure":
        return tell({ kind: "measured", word: wordBoxes() });
      case "follow": {
        const anchor = shown && anchorOf(shown.by.found, shown.span);
        return drawn(anchor && card.follow(anchor));
      }
      case "place":
        return drawn(card.nextPlace());
      case "shift":
        return drawn(card.shift(intention.by));
      case "expand":
        return drawn(card.expand());
      case "swallow":
        return swallow(cause);
      case "wait":
        clearTimeout(timer);
        if (intention.ms !== undefined)
          timer = setTimeout(() => hear({ kind: "ticked", time: performance.now() }), intention.ms);
    }
  }

  /** Answers from memory in this very frame, or asks the background. */
  function look(question: number, found: Found | undefined): void {
    if (!found) return tell({ kind: "nothing", question });
    const mine: Asked = { question, found, known: sentences.recall(found.sentence.text) };
    asked = mine;
    if (mine.known) return answer(mine);
    void sentences.fetch(found.sentence.text, found.offset).then((reply) => {
      if (life.aborted || reply === undefined) return;
      if (reply === "outdated") return over();
      if (typeof reply === "string") return tell({ kind: "failed", question });
      mine.known = reply;
      sentences.readAhead([found.sentence.text]); // the hand will go on along it
      answer(mine);
    });
  }

  function answer({ question, found, known }: Asked): void {
    if (known) tell({ kind: "answered", question, sentence: known.reading, offset: found.offset });
  }

  function show({ question, span, home }: Extract<Intention, { do: "show" }>): void {
    const by = asked?.question === question ? asked : shown?.by;
    const anchor = by && anchorOf(by.found, span);
    // What was fetched for one place may meanwhile be known as a whole.
    const known = by && (sentences.recall(by.found.sentence.text) ?? by.known);
    if (!known || !anchor) return tell({ kind: "interrupted" });
    shown = { by, span };
    const { paragraph, sentence } = by.found;
    markWord(paragraph.ranges(sentence.start + span.start, sentence.start + span.end));
    drawn(
      card.show(cardView(known, { span, home, language: languageOf(by.found.element) }), anchor),
      question,
    );
  }

  function hide(): void {
    shown = undefined;
    card.hide();
    unmarkWord();
  }

  function drawn(box: Box | undefined, question = shown?.by.question): void {
    if (box && question !== undefined) tell({ kind: "drawn", question, word: wordBoxes(), card: box });
  }

  function wordBoxes(): readonly Box[] {
    if (!shown) return [];
    const { start } = shown.by.found.sentence;
    return shown.by.found.paragraph.boxes(start + shown.span.start, start + shown.span.end);
  }
};

function languageOf(element: Element): string {
  return element.closest("[lang]")?.getAttribute("lang") ?? "";
}
