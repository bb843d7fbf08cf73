import type { Memory, MemoryModel, Rating } from "./memory.ts";
import type { Rules } from "./rules.ts";

/** Where a card stands. */
export type Phase = "new" | "learning" | "review" | "relearning";

/** What is known of a card after its reviews. Folded from the log, never the truth itself. */
export interface CardState {
  readonly phase: Phase;
  /** Which of the short steps comes next, while learning. */
  readonly step: number;
  /** Undefined before the first answer. */
  readonly memory: Memory | undefined;
  readonly reviews: number;
  readonly lapses: number;
  /** The day of the first answer. */
  readonly firstDay: number | undefined;
  readonly last: LastAnswer | undefined;
}

/** The latest answer and how many days had gone by before it. */
interface LastAnswer {
  readonly at: number;
  readonly day: number;
  readonly rating: Rating;
  readonly elapsed: number;
}

/** One answer: when, on which of the reader's days, how well. */
export interface Answer {
  readonly at: number;
  readonly day: number;
  readonly rating: Rating;
}

/** A card that was never answered. */
export const NEW_CARD: CardState = {
  phase: "new",
  step: 0,
  memory: undefined,
  reviews: 0,
  lapses: 0,
  firstDay: undefined,
  last: undefined,
};

/** Days between the last answer and this day; none when a clock was set back in between. */
export function daysSince(state: CardState, day: number): number {
  return state.last ? Math.max(0, day - state.last.day) : 0;
}

/** The state after an answer. */
export function advance(before: CardState, answer: Answer, model: MemoryModel, rules: Rules): CardState {
  const elapsed = daysSince(before, answer.day);
  const { phase, step } = nextStep(before, answer.rating, rules);
  return {
    phase,
    step,
    memory: model.next(before.memory, elapsed, answer.rating),
    reviews: before.reviews + 1,
    lapses: before.lapses + (before.phase === "review" && answer.rating === 1 ? 1 : 0),
    firstDay: before.firstDay ?? answer.day,
    last: { at: answer.at, day: answer.day, rating: answer.rating, elapsed },
  };
}

/** The short steps of a phase, in minutes. */
export function stepsOf(phase: Phase, rules: Rules): readonly number[] {
  return phase === "new" || phase === "learning" ? rules.steps : rules.againSteps;
}

/** Learning goes through its short steps as ts-fsrs and Anki have it: again starts over, hard repeats, good goes on, easy ends. */
function nextStep({ phase, step }: CardState, rating: Rating, rules: Rules): { phase: Phase; step: number } {
  const steps = stepsOf(phase, rules);
  const short = phase === "review" || phase === "relearning" ? "relearning" : "learning";
  const done = { phase: "review", step: 0 } as const;
  if (phase === "review") return rating === 1 && steps.length > 0 ? { phase: short, step: 0 } : done;
  if (step >= steps.length || rating === 4) return done;
  if (rating === 1) return { phase: short, step: 0 };
  if (rating === 2) return { phase: short, step };
  return step + 1 < steps.length ? { phase: short, step: step + 1 } : done;
}
