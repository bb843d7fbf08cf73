import { describe, expect, test } from "vitest";
import { fitInitialStabilities } from "../../src/schedule/fit.ts";
import { foldReviews, type Prediction, type Review } from "../../src/schedule/fold.ts";
import { judge } from "../../src/schedule/honesty.ts";
import { createMemoryModel, PUBLISHED_WEIGHTS } from "../../src/schedule/memory.ts";
import { DEFAULT_RULES } from "../../src/schedule/rules.ts";

const DAY = 86_400_000;

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Cards answered easy, or forgotten, on their first day and looked at once later, by a memory with these stabilities. */
function learner(truth: { again: number; easy: number }, cards: number, seed: number): Review[] {
  const random = seeded(seed);
  const model = createMemoryModel({ ...DEFAULT_RULES, fuzz: false });
  return Array.from({ length: cards }, (_, at): Review[] => {
    const easy = random() < 0.6;
    const days = 1 + Math.floor(random() * 12);
    const recall = model.retrievability({ stability: easy ? truth.easy : truth.again, difficulty: 5 }, days);
    const first = { card: `word ${at}`, at: at * 60_000, zone: 0, rating: easy ? 4 : 1 } as const;
    return [first, { ...first, at: first.at + days * DAY, rating: random() < recall ? 3 : 1 }];
  }).flat();
}

describe("fitting the first stabilities", () => {
  test("finds another reader's memory, and foretells held-out answers better", () => {
    const fit = fitInitialStabilities(learner({ again: 2, easy: 40 }, 3_000, 7), DEFAULT_RULES)!;
    expect(fit.better).toBe(true);
    expect(fit.fitted).toBeLessThan(fit.published - 0.01);
    expect(fit.weights[0]!).toBeGreaterThan(1.4);
    expect(fit.weights[0]!).toBeLessThan(2.8);
    expect(fit.weights[3]!).toBeGreaterThan(28);
    expect(fit.weights[3]!).toBeLessThan(57);
    expect(fit.weights.slice(4)).toEqual(PUBLISHED_WEIGHTS.slice(4));
  });

  test("few answers change little, and none at all say nothing", () => {
    const fit = fitInitialStabilities(learner({ again: 0.212, easy: 8.2956 }, 60, 3), DEFAULT_RULES)!;
    for (const at of [0, 1, 2, 3])
      expect(Math.abs(Math.log(fit.weights[at]! / PUBLISHED_WEIGHTS[at]!))).toBeLessThan(1.2);
    expect(fitInitialStabilities(learner({ again: 1, easy: 9 }, 20, 3), DEFAULT_RULES)).toBeUndefined();
    expect(fitInitialStabilities([], DEFAULT_RULES)).toBeUndefined();
  });

  test("a better first answer never means a weaker memory", () => {
    const { weights } = fitInitialStabilities(learner({ again: 30, easy: 1 }, 800, 5), DEFAULT_RULES)!;
    expect(weights.slice(0, 4)).toEqual(weights.slice(0, 4).toSorted((a, b) => a - b));
  });
});

describe("the schedule's honesty", () => {
  test("is told of every answer a day or more after another, and of no other", () => {
    const told: Prediction[] = [];
    const at = Date.parse("2026-11-01T12:00:00Z");
    const review = (days: number, rating: 1 | 3 | 4, more = 0) => ({
      card: "word",
      rating,
      at: at + days * DAY + more,
      zone: 0,
    });
    foldReviews(
      [review(0, 4), review(8, 3), review(8, 3, 1_000), review(30, 1)],
      createMemoryModel(DEFAULT_RULES),
      DEFAULT_RULES,
      (one) => told.push(one),
    );
    expect(told.map(({ known, elapsed }) => [known, elapsed])).toEqual([
      [true, 8],
      [false, 22],
    ]);
    expect(told[0]!.expected).toBeCloseTo(0.9, 1);
  });

  test("a schedule that knows is better than a constant guess, one that does not is worse", () => {
    const random = seeded(1);
    const answers = Array.from({ length: 2_000 }, () => {
      const expected = 0.2 + 0.79 * random();
      return { expected, known: random() < expected };
    });
    const honest = judge(answers)!;
    expect(honest.logLoss).toBeLessThan(honest.constant);
    expect(honest.bins).toHaveLength(10);
    for (const { expected, known } of honest.bins) expect(Math.abs(expected - known)).toBeLessThan(0.12);
    const wrong = judge(answers.map(({ expected, known }) => ({ expected: 1 - expected, known })))!;
    expect(wrong.logLoss).toBeGreaterThan(wrong.constant);
    expect(judge([])).toBeUndefined();
    expect(judge([{ expected: 1, known: false }])!.logLoss).toBeLessThan(10);
  });
});
