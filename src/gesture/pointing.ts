import { inCorridor } from "./corridor.ts";
import type { HandEvent, Habits, Modifier } from "./hand.ts";
import { ask, calm, hide, inside, LINGER, near, show, type Draft, type Pointer } from "./state.ts";

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
export function moved(now: Draft, event: Extract<HandEvent, { kind: "moved" }>, habits: Habits): void {
  const before = now.pointer;
  // After a scroll browsers send a move that is none.
  if (before?.x === event.x && before.y === event.y && before.over === event.over) return;
  now.pointer = travel(before, event);
  // On the card nothing is asked, and what was asked on the way is late.
  if (event.over === "card") {
    now.still = undefined;
    return calm(now);
  }
  if (now.pinned) return undefined;
  if (event.pressed) return now.shown?.by === "pointer" ? hide(now) : calm(now);
  if (now.still && near(now.still, event, TREMBLE)) return;
  now.still = undefined;
  if (asks(habits, "pointer", event.held)) return aim(now, now.pointer, habits.delay);
  calm(now);
  if (now.shown?.by === "pointer" && !inside(now.shown.word, event)) now.hideAt = event.time + LINGER;
}

/** Whether the reader asks for cards in this way. */
function asks({ asking, modifier }: Habits, by: Habits["asking"], held: readonly Modifier[]): boolean {
  return asking === by && (modifier === "none" || held.includes(modifier));
}

/** A mouse clicked: asks there if that is how the reader asks; a second click on the word closes it. */
export function clicked(now: Draft, event: Extract<HandEvent, { kind: "clicked" }>, habits: Habits): void {
  if (now.pinned || habits.asking !== "click") return;
  if (asks(habits, "click", event.held)) tapped(now, event);
  else hide(now);
}

/** The place of the caret: asks there. */
export function called(now: Draft, event: Extract<HandEvent, { kind: "called" }>): void {
  if (now.pinned) return;
  now.muted = undefined;
  ask(now, event, "touch", event.time);
  now.walking = true;
}

/** The pointer left the window. */
export function left(now: Draft, time: number): void {
  now.pointer = undefined;
  calm(now);
  if (now.shown?.by === "pointer" && !now.pinned) now.hideAt = time + LINGER;
}

/**
 * A finger tapped: asks there, and a second tap on the word closes it. The first tap on a link reads what stands there;
 * the second one, on the same word or where no word was found, follows it.
 */
export function tapped(now: Draft, event: Extract<HandEvent, { kind: "tapped" | "clicked" }>): void {
  const { tap } = now;
  now.tap = undefined;
  if (inside(now.shown?.word, event) || (tap && near(tap, event, TREMBLE))) return hide(now);
  now.muted = undefined;
  ask(now, event, "touch", event.time);
  if (event.kind !== "tapped" || !event.link) return;
  now.tap = { x: event.x, y: event.y };
  now.intentions.push({ do: "hold", question: now.question });
}

/** Something that was waited for is due. */
export function ticked(now: Draft, time: number): void {
  const { pointer, pending, question } = now;
  if (now.hideAt <= time) return hide(now);
  if (now.askAt <= time) {
    now.askAt = Infinity;
    if (!pointer) return;
    now.pointer = { ...pointer, fast: 0 };
    ask(now, pointer, "pointer", time);
  } else if (pending && now.loadAt <= time) {
    show(now, { question, by: pending.by, content: "loading", apex: pending });
    now.pending = pending;
  }
}

function aim(now: Draft, pointer: Pointer, delay: number): void {
  const { shown, hideAt } = now;
  const { time } = pointer;
  const onTheWay = shown?.card && inCorridor(shown.apex, pointer, shown.card);
  const travelling = pointer.fast >= 2;
  if (!onTheWay && !travelling && (shown || delay === 0)) return ask(now, pointer, "pointer", time);
  calm(now);
  now.askAt = time + (onTheWay ? WAY : travelling ? ARRIVAL : delay);
  if (shown && !onTheWay) now.hideAt = Math.min(hideAt, time + LINGER);
}

function travel(before: Pointer | undefined, { x, y, time, over }: Omit<Pointer, "fast">): Pointer {
  const passed = before ? Math.max(1, time - before.time) : JOURNEY;
  const fast = before && passed < JOURNEY && !near(before, { x, y }, FAST * passed);
  return { x, y, time, over, fast: fast ? before.fast + 1 : 0 };
}
