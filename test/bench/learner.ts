import {
  createMemoryModel,
  type Memory,
  type MemoryModel,
  PUBLISHED_WEIGHTS,
  type Rating,
} from "../../src/schedule/memory.ts";
import { DEFAULT_RULES } from "../../src/schedule/rules.ts";

/** A schedule under test: after an answer, days until the next one; 0 is ten minutes later. */
export interface Scheduler {
  answer(rating: Rating, elapsed: number): number;
}

/** What a year with one word cost and gave. */
export interface Year {
  readonly answers: number;
  /** Mean true probability of recall over the days of the year, and on its last day. */
  readonly recall: number;
  readonly atEnd: number;
  /** Whether recall on that day is under 80 %: 1 or 0. */
  readonly fading: number;
}

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One person: how fast this memory fades and grows is known here, and to no schedule. */
export interface Learner {
  readonly truth: MemoryModel;
  readonly random: () => number;
}

/** A learner whose memory differs from the published one: stabilities by a factor, gains and losses by others. */
export function createLearner(seed: number): Learner {
  const random = seeded(seed);
  const about = (spread: number) => Math.exp(spread * normal(random));
  const whole = about(0.5);
  const weights = PUBLISHED_WEIGHTS.map((weight, at) => {
    if (at < 4) return Math.min(100, weight * whole * about(0.2));
    if (at === 20) return Math.min(0.5, Math.max(0.1, weight * about(0.2)));
    return at === 4 ? weight : weight * about(0.08);
  });
  return { truth: createMemoryModel({ ...DEFAULT_RULES, weights, fuzz: false }), random };
}

/** Lives a year with one word; its memory is this learner's, and better or worse for this very word. */
export function liveYear({ truth, random }: Learner, schedule: Scheduler): Year {
  const luck = Math.exp(0.4 * normal(random));
  const started = Math.floor(random() * 30);
  let memory: Memory | undefined;
  let [answers, recall, days, atEnd] = [0, 0, 0, 0];
  let next = started;
  let last = started;
  for (let day = started; day < started + 365; day++) {
    while (next <= day && answers < 2_000) {
      const elapsed = day - last;
      const known = memory && random() < (elapsed === 0 ? 0.93 : recallOf(memory, elapsed));
      const rating = memory ? ratingOf(known!, random) : firstRating(random);
      const from = memory && { ...memory };
      memory = truth.next(from, elapsed, rating);
      answers++;
      next = day + schedule.answer(rating, elapsed);
      last = day;
    }
    atEnd = recallOf(memory!, day + 1 - last);
    recall += atEnd;
    days++;
  }
  return { answers, recall: recall / days, atEnd, fading: atEnd < 0.8 ? 1 : 0 };

  function recallOf({ stability, difficulty }: Memory, elapsed: number): number {
    return truth.retrievability({ stability: stability * luck, difficulty }, elapsed);
  }
}

function firstRating(random: () => number): Rating {
  const chance = random();
  return chance < 0.25 ? 1 : chance < 0.4 ? 2 : chance < 0.85 ? 3 : 4;
}

function ratingOf(known: boolean, random: () => number): Rating {
  if (!known) return 1;
  const chance = random();
  return chance < 0.12 ? 2 : chance < 0.88 ? 3 : 4;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
