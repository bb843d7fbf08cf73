import { advance, type Answer, type CardState, daysSince, stepsOf } from "./card-state.ts";
import type { MemoryModel, Rating } from "./memory.ts";
import type { Rules } from "./rules.ts";

/** When a card comes again: at a time (ms) while it is learned, later on one of the reader's days. */
export type Due = { readonly at: number } | { readonly day: number };

/** A card's id, its state and when it comes again; new cards may come at any time. */
export interface Scheduled {
  readonly card: string;
  readonly state: CardState;
  readonly due: Due | undefined;
}

/** A card that was never answered, as the schedule sees it. */
export function unanswered(card: string, state: CardState): Scheduled {
  return { card, state, due: undefined };
}

/** The card after an answer, with its next due time. */
export function answerCard(
  card: string,
  before: CardState,
  answer: Answer,
  model: MemoryModel,
  rules: Rules,
): Scheduled {
  const state = advance(before, answer, model, rules);
  return { card, state, due: dueAfter(card, before, state, model, rules) };
}

/** When a card comes again that went from one state to the next by one answer. */
export function dueAfter(
  card: string,
  before: CardState,
  after: CardState,
  model: MemoryModel,
  rules: Rules,
): Due {
  const { at, day, rating } = after.last!;
  if (after.phase !== "review") return { at: at + minutesUntil(after, stepsOf(after.phase, rules)) * 60_000 };
  return { day: day + daysUntil(card, before, day, rating, model) };
}

/** Again and good wait for the step they are on; hard for the middle of the first two, or half as long again. */
function minutesUntil({ step, last }: CardState, steps: readonly number[]): number {
  const first = steps[0] ?? 1;
  if (last!.rating !== 2) return steps[step] ?? first;
  return Math.round(steps.length > 1 ? (first + steps[1]!) / 2 : first * 1.5);
}

/**
 * Whole days until the next review. The fuzz depends on the card and its repetition alone, so every device
 * computes the same day. Hard, good and easy keep their order, as in ts-fsrs.
 */
function daysUntil(card: string, before: CardState, day: number, rating: Rating, model: MemoryModel): number {
  const elapsed = daysSince(before, day);
  const seed = `${card}/${before.reviews + 1}`;
  const alone = (rating: Rating) =>
    model.interval(model.next(before.memory, elapsed, rating).stability, elapsed, seed);
  if (before.phase !== "review" || rating === 1) return alone(rating);
  const hard = Math.min(alone(2), alone(3));
  if (rating === 2) return hard;
  const good = Math.max(alone(3), hard + 1);
  return rating === 3 ? good : Math.max(alone(4), good + 1);
}

/** For each button what it would lead to: minutes while learning, days later. */
export function afterEachButton(
  card: string,
  state: CardState,
  now: { readonly at: number; readonly day: number },
  model: MemoryModel,
  rules: Rules,
): readonly { readonly rating: Rating; readonly minutes?: number; readonly days?: number }[] {
  return ([1, 2, 3, 4] as const).map((rating) => {
    const { due } = answerCard(card, state, { ...now, rating }, model, rules);
    return "at" in due!
      ? { rating, minutes: Math.round((due.at - now.at) / 60_000) }
      : { rating, days: due!.day - now.day };
  });
}
