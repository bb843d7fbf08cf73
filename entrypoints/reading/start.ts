import type { StartReading } from "../../src/extension/only-one.ts";
import { prepareAtHand } from "../../src/extension/at-hand.ts";
import { watchBackground } from "../../src/extension/awake.ts";
import { createMemory } from "../../src/extension/memory.ts";
import { isAlive } from "../../src/extension/ask.ts";
import { say } from "../../src/extension/say.ts";
import { createSentences } from "../../src/extension/sentences.ts";
import { whenCalled } from "../../src/extension/call.ts";
import { watchSettings } from "../../src/extension/settings.ts";
import { drive } from "../../src/gesture/drive.ts";
import type { HandEvent, Happening } from "../../src/gesture/hand.ts";
import { Card } from "../../src/gloss/card.ts";
import { rehearse } from "../../src/gloss/rehearse.ts";
import type { Say } from "../../src/gloss/say.ts";
import { unmarkWord } from "../../src/page/mark.ts";
import { watchSentences } from "../../src/page/watch.ts";
import { migrate } from "../../src/settings/migrate.ts";
import { startPoint } from "./caret.ts";
import { createAsking } from "./asking.ts";
import { findAt, rootOf } from "./find.ts";
import { habitsOf } from "./habits.ts";
import { listenToHand } from "./hand.ts";
import { createKnowing } from "./known.ts";
import { lateDeeds } from "./late-deeds.ts";
import { createMore, type More } from "./more.ts";
import { performer } from "./perform.ts";
import { Stage } from "./stage.ts";

/**
 * Reads what the hand points at in this frame until the life ends: the hand's events go to the gesture, and what
 * the gesture wants is done by `perform.ts`. `over` ends everything for good: the extension was updated under this
 * page.
 */
export const startReading: StartReading = (hand, life, over, pointer, stored) => {
  let settings = migrate(stored);
  let cause: Event | undefined;
  const sentences = createSentences(createMemory(), watchBackground(life, prepareAtHand));
  const card = new Card({
    document,
    say: say as Say,
    choose: (span) => tell({ kind: "chosen", span }),
    lookInside: (text) => deeds.lookInside(text),
    press: (button) => deeds.press(button),
    more: (layer, view, by) => more.draw(layer, view, by),
    moved: (box, dragged) => {
      stage.drawn(box);
      if (dragged) tell({ kind: "pinned", on: true });
    },
    signal: life,
  });
  const knowing = createKnowing(card, life);
  const stage = new Stage({
    card,
    knowing: () => knowing,
    more: () => more,
    sentences,
    settings: () => settings,
    tell,
  });
  const asking = createAsking({ sentences, tell, over, life });
  const more: More = createMore(
    () => settings,
    () => stage.drawn(card.redraw()),
  );
  const deeds = lateDeeds({ stage, card, knowing, more, sentences, settings: () => settings, tell });
  const perform = performer({ stage, card, asking, deeds, hear, tell, swallow: () => swallow(cause), life });
  const gesture = drive(() => habitsOf(settings), perform);
  const swallow = listenToHand(hand, hear, (event) => card.contains(event), life);
  life.addEventListener("abort", unmarkWord, { once: true });
  card.dress(settings, settings.place);
  watchSettings((now) => {
    settings = now;
    card.dress(now, now.place);
    stage.redraw();
  }, life);
  whenCalled(() => {
    const point = startPoint();
    if (point) tell({ kind: "called", ...point });
  }, life);
  watchSentences({
    rootOf,
    isOwn: (node) => card.owns(node),
    isKnown: sentences.isKnown,
    onSentences: sentences.readAhead,
    signal: life,
  });
  const rehearseAll = () => {
    if (life.aborted) return;
    rehearse(document, say as Say);
    findAt(innerWidth / 2, innerHeight / 3);
  };
  requestIdleCallback(rehearseAll, { timeout: 1_000 });
  if (pointer)
    tell({ kind: "moved", x: pointer.clientX, y: pointer.clientY, over: "page", pressed: false, held: [] });

  function hear(event: HandEvent, from?: Event): void {
    if (!isAlive()) return over();
    cause = from;
    // The page took our element away: what the gesture thinks is shown is not.
    if (stage.shown && !card.stands()) gesture({ kind: "lost", time: event.time });
    gesture(event);
    cause = undefined;
  }

  function tell(happening: Happening): void {
    gesture({ ...happening, time: performance.now() });
  }
};
