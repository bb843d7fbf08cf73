import { NEW_CARD } from "../../src/schedule/card-state.ts";
import { answerCard, unanswered } from "../../src/schedule/due.ts";
import { lossOf } from "../../src/schedule/honesty.ts";
import { createMemoryModel, type MemoryModel } from "../../src/schedule/memory.ts";
import { DEFAULT_RULES, type Rules } from "../../src/schedule/rules.ts";
import type { Scheduler } from "./learner.ts";

/** What a schedule foretold, summed up. */
export interface Foretold {
  answers: number;
  known: number;
  loss: number;
}

/** Our schedule with the published weights and a wanted retention, telling what it foretold. */
export function ours(retention: number, foretold: Foretold): (card: string) => Scheduler {
  const rules = { ...DEFAULT_RULES, retention };
  const model = createMemoryModel(rules);
  return (card) => oursFor(card, rules, model, foretold);
}

function oursFor(card: string, rules: Rules, model: MemoryModel, foretold: Foretold): Scheduler {
  let state = unanswered(card, NEW_CARD);
  let day = 0;
  return {
    answer(rating, elapsed) {
      day += elapsed;
      const { memory } = state.state;
      if (memory && elapsed > 0) {
        foretold.answers++;
        if (rating > 1) foretold.known++;
        foretold.loss += lossOf(model.retrievability(memory, elapsed), rating > 1);
      }
      state = answerCard(card, state.state, { at: day * 86_400_000, day, rating }, model, rules);
      return "day" in state.due! ? state.due.day - day : 0;
    },
  };
}

/** SM-2 as Anki had it: steps of minutes, 1 day, 6 days, then by the ease, which answers raise and lower. */
export function superMemo2(): Scheduler {
  let [ease, interval, steps] = [2.5, 0, 0];
  return {
    answer(rating) {
      if (rating === 1) {
        if (interval > 0) ease = Math.max(1.3, ease - 0.2);
        [interval, steps] = [0, 1];
        return 0;
      }
      if (interval === 0) {
        if (rating < 4 && steps === 0) {
          steps = 1;
          return 0;
        }
        interval = rating === 4 ? 4 : 1;
        return interval;
      }
      const grown = rating === 2 ? interval * 1.2 : interval * ease * (rating === 4 ? 1.3 : 1);
      if (rating !== 3) ease = Math.max(1.3, ease + (rating === 2 ? -0.15 : 0.15));
      interval = Math.max(interval + 1, Math.round(interval === 1 && rating === 3 ? 6 : grown));
      return interval;
    },
  };
}

const LADDER = [1, 3, 7, 14, 30, 60, 120] as const;

/** A fixed ladder of intervals, from the start again after a lapse. */
export function fixedLadder(): Scheduler {
  let [rung, steps] = [-1, 0];
  return {
    answer(rating) {
      if (rating === 1) {
        [rung, steps] = [-1, 1];
        return 0;
      }
      if (rung < 0 && steps === 0 && rating < 4) {
        steps = 1;
        return 0;
      }
      rung = Math.min(LADDER.length - 1, rung + 1);
      return LADDER[rung]!;
    },
  };
}
