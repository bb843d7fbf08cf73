import { dayOf } from "./day.ts";
import { foldReviews, type Review } from "./fold.ts";
import { lossOf } from "./honesty.ts";
import {
  createMemoryModel,
  type Memory,
  type MemoryModel,
  PUBLISHED_WEIGHTS,
  type Rating,
} from "./memory.ts";
import type { Rules } from "./rules.ts";

/** What fitting found, on answers that the fit had not seen. */
export interface Fit {
  readonly weights: readonly number[];
  /** Log loss of the published and of the fitted weights, on the same held-out answers. */
  readonly published: number;
  readonly fitted: number;
  readonly heldOut: number;
  /** Whether the fitted weights foretold better: only then are they to be used. */
  readonly better: boolean;
}

/** Each part is held out once. */
const PARTS = 5;
/** What a stability pays for leaving the published one (times the squared logarithm): few answers change little. */
const TRUST = 2;
/** Fewer answers than this say nothing. */
const FEWEST = 50;

/** First days that went alike: the answers, how long until the next day with one, and how it went then. */
interface FirstDays {
  readonly answers: readonly Rating[];
  readonly days: number;
  known: number;
  forgotten: number;
}

/**
 * Fits the four stabilities after a first answer to a reader's own reviews (the other weights stay as published),
 * and compares both on cards that were held out, five times over. Undefined when there are too few reviews.
 */
export function fitInitialStabilities(reviews: readonly Review[], rules: Rules): Fit | undefined {
  const parts = Array.from({ length: PARTS }, (): Review[][] => []);
  for (const [card, own] of byCard(reviews)) parts[partOf(card)]!.push(own);
  let [published, fitted, heldOut] = [0, 0, 0];
  parts.forEach((held, part) => {
    const weights = weightsFrom(parts.filter((_, other) => other !== part).flat(), rules);
    const before = lossesOf(held, PUBLISHED_WEIGHTS, rules);
    published += before.sum;
    fitted += lossesOf(held, weights, rules).sum;
    heldOut += before.count;
  });
  if (heldOut < FEWEST) return undefined;
  return {
    weights: weightsFrom(parts.flat(), rules),
    published: published / heldOut,
    fitted: fitted / heldOut,
    heldOut,
    better: fitted < published,
  };
}

function byCard(reviews: readonly Review[]): Map<string, Review[]> {
  const cards = new Map<string, Review[]>();
  for (const review of reviews) {
    if (review.reading) continue;
    const own = cards.get(review.card);
    if (own) own.push(review);
    else cards.set(review.card, [review]);
  }
  return cards;
}

/** A number from 0 to `PARTS` − 1 that depends on the card's name alone (FNV-1a). */
function partOf(card: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < card.length; at++) hash = Math.imul(hash ^ card.charCodeAt(at), 16_777_619);
  return (hash >>> 8) % PARTS;
}

function lossesOf(cards: readonly Review[][], weights: readonly number[], rules: Rules) {
  const model = createMemoryModel({ ...rules, weights });
  let [sum, count] = [0, 0];
  foldReviews(cards.flat(), model, rules, ({ expected, known }) => {
    sum += lossOf(expected, known);
    count++;
  });
  return { sum, count };
}

function weightsFrom(cards: readonly Review[][], rules: Rules): number[] {
  const model = createMemoryModel({ ...rules, weights: undefined });
  const days = alike(cards, rules);
  const fitted = ([1, 2, 3, 4] as const).map((rating) => {
    const usual = PUBLISHED_WEIGHTS[rating - 1]!;
    const own = days.filter(({ answers }) => answers[0] === rating);
    const doubt = (stability: number) => TRUST * Math.log(stability / usual) ** 2;
    return leastBetween(
      (stability) => own.reduce((sum, one) => sum + lossAfter(stability, one, model), doubt(stability)),
      0.1,
      100,
    );
  });
  // A better first answer never means a weaker memory.
  for (let at = 1; at < 4; at++) fitted[at] = Math.max(fitted[at]!, fitted[at - 1]!);
  return [...fitted, ...PUBLISHED_WEIGHTS.slice(4)];
}

function lossAfter(
  stability: number,
  { answers, days, known, forgotten }: FirstDays,
  model: MemoryModel,
): number {
  const { difficulty } = model.next(undefined, 0, answers[0]!);
  let memory: Memory = { stability, difficulty };
  for (const rating of answers.slice(1)) memory = model.next(memory, 0, rating);
  const expected = model.retrievability(memory, days);
  return known * lossOf(expected, true) + forgotten * lossOf(expected, false);
}

/** Counts cards whose first day went alike, so that a long log costs no more than a short one. */
function alike(cards: readonly Review[][], { dayStart }: Rules): FirstDays[] {
  const groups = new Map<string, FirstDays>();
  for (const reviews of cards) {
    const from = dayOf(reviews[0]!, dayStart);
    const second = reviews.findIndex((review) => dayOf(review, dayStart) > from);
    if (second < 1) continue;
    const answers = reviews.slice(0, second).map(({ rating }) => rating);
    const days = dayOf(reviews[second]!, dayStart) - from;
    const key = `${answers.join("")} ${days}`;
    const group = groups.get(key) ?? { answers, days, known: 0, forgotten: 0 };
    if (reviews[second]!.rating > 1) group.known++;
    else group.forgotten++;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Where a function of one valley is least between two positive numbers: golden section on their logarithms. */
function leastBetween(of: (value: number) => number, least: number, most: number): number {
  const GOLDEN = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(least), Math.log(most)];
  while (high - low > 1e-3) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (of(Math.exp(left)) < of(Math.exp(right))) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}
