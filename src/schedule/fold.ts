import { advance, type CardState, daysSince, NEW_CARD } from "./card-state.ts";
import { dayOf } from "./day.ts";
import { type Due, dueAfter, type Scheduled } from "./due.ts";
import { dueAfterReading, type Met } from "./evidence.ts";
import type { Memory, MemoryModel, Rating } from "./memory.ts";
import type { Rules } from "./rules.ts";

/** One thing that happened to a card, as the log has it. */
export interface Review {
  /** The card: a word and one skill. */
  readonly card: string;
  readonly rating: Rating;
  /** Milliseconds since 1970, and minutes east of Greenwich then and there. */
  readonly at: number;
  readonly zone: number;
  /** Set when nobody asked: the word was met in a page and passed by (rating 3) or looked up there (rating 1). */
  readonly reading?: boolean | undefined;
}

/** What the schedule expected of an answer, before it was given. */
export interface Prediction {
  readonly card: string;
  readonly at: number;
  /** The day of the answer, as `dayOf`. */
  readonly day: number;
  /** The probability with which it was expected to be known. */
  readonly expected: number;
  readonly known: boolean;
  /** Days since the answer before. */
  readonly elapsed: number;
  readonly before: Memory;
}

/**
 * Folds reviews, each card's in the order of the log, into the state of every card that they name. Reviews that were
 * undone are left out by the caller. `tell` hears what was expected of each answer that came a day or more after
 * another.
 */
export function foldReviews(
  reviews: Iterable<Review>,
  model: MemoryModel,
  rules: Rules,
  tell?: (prediction: Prediction) => void,
): Map<string, Scheduled> {
  const folding = new Map<string, { before: CardState; state: CardState; met: Met[] }>();
  for (const { card, rating, reading, ...moment } of reviews) {
    const known = folding.get(card);
    const day = dayOf(moment, rules.dayStart);
    if (reading) {
      if (rules.reading === "applied") known?.met.push({ day, lookedUp: rating === 1 });
      continue;
    }
    const before = known?.state ?? NEW_CARD;
    if (tell) predict(card, before, { at: moment.at, day, rating }, model, tell);
    const state = advance(before, { at: moment.at, day, rating }, model, rules);
    folding.set(card, { before, state, met: [] });
  }
  const folded = new Map<string, Scheduled>();
  for (const [card, { before, state, met }] of folding) {
    let due: Due | undefined = dueAfter(card, before, state, model, rules);
    for (const one of met) due = dueAfterReading({ card, state, due }, one, model);
    folded.set(card, { card, state, due });
  }
  return folded;
}

function predict(
  card: string,
  before: CardState,
  { at, day, rating }: { readonly at: number; readonly day: number; readonly rating: Rating },
  model: MemoryModel,
  tell: (prediction: Prediction) => void,
): void {
  const elapsed = daysSince(before, day);
  if (!before.memory || elapsed === 0) return;
  const expected = model.retrievability(before.memory, elapsed);
  tell({ card, at, day, expected, known: rating > 1, elapsed, before: before.memory });
}
