import { daysSince } from "./card-state.ts";
import type { Due, Scheduled } from "./due.ts";
import type { MemoryModel } from "./memory.ts";

/** Nobody was asked: reading past a word gains this share of the days that knowing it in a review would. */
const SHARE = 0.3;

/** A word was met while reading on this day, and passed by or looked up. */
export interface Met {
  readonly day: number;
  readonly lookedUp: boolean;
}

/**
 * When a card comes again after its word was met while reading. Weak evidence moves the day and leaves the memory
 * alone, so that the next real answer, after the days that truly went by, says what it is worth. Looked up, the card
 * is due at once. Passed by when due, it waits for a share of the next interval. Before it is due nothing changes.
 */
export function dueAfterReading(
  { card, state, due }: Scheduled,
  met: Met,
  model: MemoryModel,
): Due | undefined {
  if (!due || !("day" in due) || !state.memory || met.day <= state.last!.day) return due;
  if (met.lookedUp) return met.day < due.day ? { day: met.day } : due;
  if (met.day < due.day) return due;
  const elapsed = daysSince(state, met.day);
  const { stability } = model.next(state.memory, elapsed, 3);
  const days = model.interval(stability, elapsed, `${card}/${state.reviews + 1}`);
  return { day: met.day + Math.max(1, Math.round(SHARE * days)) };
}
