import { Class, classNames } from "../word-class.ts";
import type { TrainLattice } from "./train-lattice.ts";

/** How often a pair must be seen before much is made of it, and the strongest a pair can be, in nats. */
const SMOOTHING = 5;
const LIMIT = 4;

/** Half a number or a foreign name beside the other half is no pair, and what else stands beside them says little. */
const NEUTRAL: ReadonlySet<number> = new Set([Class.foreign, Class.number]);

/** Scores of class pairs (row left, column right), in nats: positive for neighbours that go together. */
export type PairScores = Float64Array;

/** No pair better than another. */
export function noPairs(): PairScores {
  return new Float64Array(classNames().length ** 2);
}

/**
 * One round of expectation-maximisation over unmarked text: with the pairs as they are, counts how likely each class
 * pair is in all tilings of each text, and returns how much more often each occurs than its two classes would by chance.
 */
export function nextPairs(lattices: readonly TrainLattice[], pairs: PairScores): PairScores {
  const classes = classNames().length;
  const counts = new Float64Array(classes * classes);
  for (const lattice of lattices) addExpected(lattice, pairs, classes, counts, 1);
  const left = new Float64Array(classes);
  const right = new Float64Array(classes);
  let all = 0;
  counts.forEach((count, i) => {
    left[Math.floor(i / classes)]! += count;
    right[i % classes]! += count;
    all += count;
  });
  return counts.map((count, i) => {
    const [row, column] = [Math.floor(i / classes), i % classes];
    if (NEUTRAL.has(row) || NEUTRAL.has(column)) return 0;
    const chance = (left[row]! * right[column]!) / all;
    return Math.max(-LIMIT, Math.min(LIMIT, Math.log((count + SMOOTHING) / (chance + SMOOTHING))));
  });
}

/**
 * Adds to `counts`, times `weight`, how often each class pair is expected in the tilings of a text; `allowed` leaves
 * only some edges. `extra` is added to the score of each edge. Returns the log-likelihood, or NaN if nothing tiles it.
 */
function addExpected(
  lattice: TrainLattice,
  pairs: PairScores,
  classes: number,
  counts: Float64Array,
  weight: number,
  allowed?: readonly boolean[],
  extra?: Float64Array,
): number {
  const { from, kind, cost, ending, length } = lattice;
  const edges = from.length;
  const forward = new Float64Array(edges).fill(-Infinity);
  const own = (edge: number) => -cost[edge]! + (extra ? extra[edge]! : 0);
  for (let edge = 0; edge < edges; edge++) {
    if (allowed && !allowed[edge]) continue;
    let sum = -Infinity;
    if (from[edge] === 0) sum = pairs[Class.begin * classes + kind[edge]!]!;
    else
      for (const before of ending[from[edge]!]!)
        sum = logAdd(sum, forward[before]! + pairs[kind[before]! * classes + kind[edge]!]!);
    forward[edge] = sum + own(edge);
  }
  let whole = -Infinity;
  for (const edge of ending[length]!) whole = logAdd(whole, forward[edge]!);
  if (whole === -Infinity) return Number.NaN;
  const backward = new Float64Array(edges).fill(-Infinity);
  for (const edge of ending[length]!) backward[edge] = 0;
  for (let edge = edges - 1; edge >= 0; edge--) {
    if (forward[edge] === -Infinity || backward[edge] === -Infinity) continue;
    if (from[edge] === 0) {
      counts[Class.begin * classes + kind[edge]!]! +=
        weight * Math.exp(forward[edge]! + backward[edge]! - whole);
      continue;
    }
    for (const before of ending[from[edge]!]!) {
      const cell = kind[before]! * classes + kind[edge]!;
      const after = pairs[cell]! + own(edge) + backward[edge]!;
      backward[before] = logAdd(backward[before]!, after);
      counts[cell]! += weight * Math.exp(forward[before]! + after - whole);
    }
  }
  return whole;
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
