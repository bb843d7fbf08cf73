import { DEFAULT_RULES } from "../../src/schedule/rules.ts";
import type { Figure } from "./figure.ts";
import { createLearner, liveYear, type Scheduler, type Year } from "./learner.ts";
import { fixedLadder, type Foretold, ours, superMemo2 } from "./schedulers.ts";

const LEARNERS = 10_000;
const WORDS = 10;

/** 10,000 simulated learners, each with ten words for a year: what it costs and what is remembered, beside SM-2 and a fixed ladder. */
export function benchSchedule(): Figure[] {
  const foretold: Foretold = { answers: 0, known: 0, loss: 0 };
  const own = live(LEARNERS, ours(DEFAULT_RULES.retention, foretold));
  const sm2 = live(LEARNERS, superMemo2);
  const fixed = live(LEARNERS, fixedLadder);
  const likeSm2 = live(LEARNERS, ours(retentionFor(sm2.answers), { answers: 0, known: 0, loss: 0 }));
  const figures = (who: string, mine: Year): Figure[] => {
    const figure = (what: string, unit: string, of: (mean: Year) => number, goal: string): Figure => ({
      what: `${who}: ${what}`,
      unit,
      ours: of(mine),
      beside: [
        { name: "SM-2", value: of(sm2) },
        { name: "fixed ladder", value: of(fixed) },
      ],
      goal,
    });
    return [
      figure("answers a word in a year", "answers", ({ answers }) => answers, ""),
      figure("true recall, mean of the year", "%", ({ recall }) => 100 * recall, "more for as many answers"),
      figure("true recall at its end", "%", ({ atEnd }) => 100 * atEnd, "more for as many answers"),
      figure("words fading at its end (recall under 80 %)", "%", ({ fading }) => 100 * fading, "fewer"),
    ];
  };
  const share = foretold.known / foretold.answers;
  const constant = -(share * Math.log(share) + (1 - share) * Math.log(1 - share));
  return [
    ...figures("as it ships", own),
    ...figures("with as many answers as SM-2", likeSm2),
    {
      what: "log loss of what was foretold",
      unit: "nats",
      ours: foretold.loss / foretold.answers,
      beside: [{ name: "constant guess", value: constant }],
      goal: "below the constant guess",
    },
  ];
}

/** The retention at which our schedule asks so many answers, found on a part of the learners. */
function retentionFor(answers: number): number {
  let [low, high] = [0.75, 0.97];
  for (let step = 0; step < 7; step++) {
    const middle = (low + high) / 2;
    const asked = live(LEARNERS / 20, ours(middle, { answers: 0, known: 0, loss: 0 })).answers;
    if (asked > answers) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function live(learners: number, scheduler: (card: string) => Scheduler): Year {
  const sum = { answers: 0, recall: 0, atEnd: 0, fading: 0 };
  for (let who = 0; who < learners; who++) {
    const learner = createLearner(who);
    for (let word = 0; word < WORDS; word++) {
      const year = liveYear(learner, scheduler(`${who} ${word}`));
      for (const key of ["answers", "recall", "atEnd", "fading"] as const) sum[key] += year[key];
    }
  }
  const count = learners * WORDS;
  return {
    answers: sum.answers / count,
    recall: sum.recall / count,
    atEnd: sum.atEnd / count,
    fading: sum.fading / count,
  };
}
