import { default_w, FSRSAlgorithm } from "ts-fsrs";

/** How well an answer was known: 1 forgotten, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4;

/** What is believed of one memory: stability in days (until recall falls to 90 %), difficulty from 1 to 10. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
}

/** FSRS-6 with one set of weights. */
export interface MemoryModel {
  /** The memory after an answer `days` (whole, not negative) after the one before; the first has none before it. */
  next(memory: Memory | undefined, days: number, rating: Rating): Memory;
  /** The probability (0 to 1) of recalling after so many days. */
  retrievability(memory: Memory, days: number): number;
  /** Whole days until recall has fallen to the wanted retention, spread a little by `seed` so that words kept together part. */
  interval(stability: number, elapsed: number, seed: string): number;
}

/** What a model is made of. */
export interface ModelChoice {
  /** The probability of recall at which a card becomes due, from 0.7 to 0.99. */
  readonly retention: number;
  /** No interval is longer, in days. */
  readonly longest: number;
  /** The 21 weights of FSRS-6; without them, the published ones. */
  readonly weights?: readonly number[] | undefined;
  /** False leaves intervals as computed, without spread. */
  readonly fuzz?: boolean;
}

/** The published weights of FSRS-6, fitted to many readers; the first four are the stabilities after a first answer. */
export const PUBLISHED_WEIGHTS: readonly number[] = default_w;

/**
 * FSRS-6 as ts-fsrs computes it. This file alone meets ts-fsrs, which patches `Date.prototype`: no page may load it.
 * Throws on weights that are not 21 finite numbers.
 */
export function createMemoryModel({ retention, longest, weights, fuzz = true }: ModelChoice): MemoryModel {
  if (weights && (weights.length !== default_w.length || !weights.every(Number.isFinite)))
    throw new RangeError("FSRS-6 has 21 weights");
  const algorithm = new FSRSAlgorithm({
    request_retention: Math.min(0.99, Math.max(0.7, retention)),
    maximum_interval: Math.max(1, Math.round(longest)),
    enable_fuzz: fuzz,
    ...(weights && { w: weights }),
  });
  return {
    next: (memory, days, rating) => algorithm.next_state(memory ?? null, days, rating),
    retrievability: (memory, days) => algorithm.forgetting_curve(days, memory.stability),
    interval(stability, elapsed, seed) {
      algorithm.seed = seed;
      return algorithm.next_interval(stability, elapsed);
    },
  };
}
