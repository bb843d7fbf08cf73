import { inCorridor } from "./corridor.ts";
import type { HandEvent, Habits, Point } from "./hand.ts";
import { ask, hide, inside, LINGER, rest, show, type Gesture, type Pointer, type Step } from "./state.ts";

/** Pixels of trembling after a key that are no movement. */
const TREMBLE = 12;
/** Pixels a millisecond above which a move is travel, not aim: about a character a frame. */
const FAST = 1.5;
/** Moves further apart than this (ms) are not one journey: a jump is answered at once. */
const JOURNEY = 50;
/** Milliseconds of rest after which a traveller has arrived. */
const ARRIVAL = 40;
/** Milliseconds that a pointer may rest on its way to the card. */
const WAY = 250;

/** A mouse or pen moved. */
export function moved(gesture: Gesture, event: Extract<HandEvent, { kind: "moved" }>, habits: Habits): Step {
  const before = gesture.pointer;
  // After a scroll browsers send a move that is none.
  if (before && before.x === event.x && before.y === event.y && before.over === event.over)
    return rest(gesture);
  const pointer = travel(before, event);
  const here: Gesture = { ...gesture, pointer };
  // On the card nothing is asked, and what was asked on the way is late.
  if (event.over === "card") return rest({ ...here, pending: undefined, still: undefined, due: {} });
  if (event.pressed) return gesture.shown?.by === "pointer" ? hide(here) : rest({ ...here, due: {} });
  if (here.still && near(here.still, event, TREMBLE)) return rest(here);
  return aim({ ...here, still: undefined }, pointer, habits);
}

/** The pointer left the window. */
export function left(gesture: Gesture, time: number): Step {
  const away: Gesture = { ...gesture, pointer: undefined, pending: undefined, due: {} };
  return rest(gesture.shown?.by === "pointer" ? { ...away, due: { hide: time + LINGER } } : away);
}

/** A finger tapped: asks there, and a second tap on the word closes it. */
export function tapped(gesture: Gesture, event: Extract<HandEvent, { kind: "tapped" }>): Step {
  if (gesture.shown && inside(gesture.shown.word, event, 1)) return hide(gesture);
  return ask({ ...gesture, muted: undefined }, event, "touch", event.time);
}

/** Something that was waited for is due. */
export function ticked(gesture: Gesture, time: number): Step {
  const { due, pointer, pending } = gesture;
  if (due.hide !== undefined && due.hide <= time) return hide(gesture);
  if (due.ask !== undefined && due.ask <= time) return arrive(gesture, pointer, time);
  if (due.loading === undefined || due.loading > time || !pending) return rest(gesture);
  const { question } = gesture;
  const by = pending.by === "pointer" ? "pointer" : "hand";
  const waiting = show(gesture, { question, by, content: "loading", apex: { x: pending.x, y: pending.y } });
  return { gesture: { ...waiting.gesture, pending }, intentions: waiting.intentions };
}

function arrive(gesture: Gesture, pointer: Pointer | undefined, time: number): Step {
  if (!pointer || pointer.over === "card") return rest({ ...gesture, due: {} });
  return ask({ ...gesture, pointer: { ...pointer, fast: 0 } }, pointer, "pointer", time);
}

function aim(gesture: Gesture, pointer: Pointer, habits: Habits): Step {
  const { shown, due } = gesture;
  const { time } = pointer;
  if (shown?.card && inCorridor(shown.apex, pointer, shown.card))
    return rest({ ...gesture, pending: undefined, due: { ask: time + WAY } });
  if (pointer.fast >= 2) {
    const goes = shown ? { hide: due.hide ?? time + LINGER } : {};
    return rest({ ...gesture, pending: undefined, due: { ...goes, ask: time + ARRIVAL } });
  }
  if (!shown && habits.delay > 0)
    return rest({ ...gesture, pending: undefined, due: { ask: time + habits.delay } });
  return ask(gesture, pointer, "pointer", time);
}

function travel(before: Pointer | undefined, event: Extract<HandEvent, { kind: "moved" }>): Pointer {
  const { x, y, time, over } = event;
  if (!before) return { x, y, time, over, fast: 0 };
  const passed = Math.max(1, time - before.time);
  const fast = passed < JOURNEY && Math.hypot(x - before.x, y - before.y) / passed > FAST;
  return { x, y, time, over, fast: fast ? before.fast + 1 : 0 };
}

function near(a: Point, b: Point, radius: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= radius;
}
