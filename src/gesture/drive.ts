import { step } from "./gesture.ts";
import type { HandEvent, Habits, Intention } from "./hand.ts";
import { atRest } from "./state.ts";

/**
 * Holds a gesture's state: returns the function that takes an event and performs, before it returns, all that
 * follows from it. `perform` may send further events (an answer from memory, a card drawn): they wait their turn.
 */
export function drive(
  habits: () => Habits,
  perform: (intention: Intention, cause: HandEvent) => void,
): (event: HandEvent) => void {
  let gesture = atRest;
  const waiting: HandEvent[] = [];
  let busy = false;
  return (event) => {
    waiting.push(event);
    if (busy) return;
    busy = true;
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        gesture = step(gesture, next, habits());
        for (const intention of gesture.intentions) perform(intention, next);
      }
    } finally {
      busy = false;
    }
  };
}
