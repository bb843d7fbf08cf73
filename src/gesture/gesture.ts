import { drawn, heard, measured } from "./answering.ts";
import type { HandEvent, Habits } from "./hand.ts";
import { corrected, choose, keyed, pin } from "./keyboard.ts";
import { called, clicked, left, moved, tapped, ticked } from "./pointing.ts";
import { calm, hide, type Draft, type Gesture } from "./state.ts";

/** The gesture after an event, with what to do about it. Pure: the same events always mean the same. */
export function step(before: Gesture, event: HandEvent, habits: Habits): Gesture {
  const now: Draft = { ...before, intentions: [] };
  react(now, event, habits);
  const due = nextDue(now);
  // A timer may ring a little early: then it is wound again.
  if (due !== nextDue(before) || (event.kind === "ticked" && due < Infinity))
    now.intentions.push({ do: "wait", ms: due < Infinity ? Math.max(0, due - event.time) : undefined });
  return now;
}

function nextDue({ askAt, hideAt, loadAt }: Gesture): number {
  return Math.min(askAt, hideAt, loadAt);
}

function react(now: Draft, event: HandEvent, habits: Habits): void {
  switch (event.kind) {
    case "moved":
      return moved(now, event, habits);
    case "left":
      return left(now, event.time);
    case "tapped":
      return now.pinned ? undefined : tapped(now, event);
    case "clicked":
      return clicked(now, event, habits);
    case "called":
      return called(now, event);
    case "pinned":
      return pin(now, event.on);
    case "key":
      return keyed(now, event, habits);
    case "chosen":
      return choose(now, event.span);
    case "corrected":
      return corrected(now, event);
    case "scrolled":
      if (!now.shown) calm(now);
      else if (!now.pinned) now.intentions.push({ do: "measure" });
      return;
    case "pressed":
      now.still = now.pointer;
      return now.pinned || habits.asking === "click" ? undefined : hide(now);
    case "interrupted":
      return now.pinned ? undefined : hide(now);
    case "lost":
      return hide(now);
    case "ticked":
      return ticked(now, event.time);
    case "answered":
    case "nothing":
    case "failed":
      return heard(now, event);
    case "drawn":
      return drawn(now, event);
    case "measured":
      return measured(now, event.word);
  }
}
