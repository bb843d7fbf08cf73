import { answered, drawn, failed, measured, nothing } from "./answering.ts";
import type { HandEvent, Habits, Intention } from "./hand.ts";
import { choose, keyed } from "./keyboard.ts";
import { left, moved, tapped, ticked } from "./pointing.ts";
import { hide, nextDue, rest, type Gesture, type Step } from "./state.ts";

/** The state after an event and what to do about it. Pure: the same events always mean the same. */
export function step(gesture: Gesture, event: HandEvent, habits: Habits): Step {
  const after = react(gesture, event, habits);
  const until = nextDue(after.gesture.due);
  // A timer may ring a little early: then it is wound again.
  if (until === nextDue(gesture.due) && (event.kind !== "ticked" || until === undefined)) return after;
  const wait: Intention = {
    do: "wait",
    ms: until === undefined ? undefined : Math.max(0, until - event.time),
  };
  return { gesture: after.gesture, intentions: [...after.intentions, wait] };
}

function react(gesture: Gesture, event: HandEvent, habits: Habits): Step {
  switch (event.kind) {
    case "moved":
      return moved(gesture, event, habits);
    case "left":
      return left(gesture, event.time);
    case "tapped":
      return tapped(gesture, event);
    case "key":
      return keyed(gesture, event, habits);
    case "chosen":
      return choose(gesture, event.span);
    case "scrolled":
      return gesture.shown ? { gesture, intentions: [{ do: "measure" }] } : rest({ ...gesture, due: {} });
    case "pressed":
      return hide({ ...gesture, still: gesture.pointer });
    case "interrupted":
      return hide(gesture);
    case "ticked":
      return ticked(gesture, event.time);
    case "answered":
      return answered(gesture, event);
    case "nothing":
      return nothing(gesture, event.question, event.time);
    case "failed":
      return failed(gesture, event.question);
    case "drawn":
      return drawn(gesture, event);
    case "measured":
      return measured(gesture, event.word);
  }
}
