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

/** What is expected in all tilings of texts: class pairs (row left, column right), and words by their ids. */
export interface Expected {
  readonly pairs: Float64Array;
  readonly words: Map<number, number>;
  total: number;
}

/** Counts, with the pairs as they are, how likely each class pair and each word is in all tilings of each text. */
export function expect(lattices: readonly TrainLattice[], pairs: PairScores): Expected {
  const expected: Expected = { pairs: new Float64Array(pairs.length), words: new Map(), total: 0 };
  const classes = classNames().length;
  for (const lattice of lattices) addExpected(lattice, pairs, classes, expected);
  return expected;
}

/**
 * One round of expectation-maximisation over unmarked text: how much more often each pair occurs than its two classes
 * would by chance.
 */
export function nextPairs({ pairs: counts }: Expected): PairScores {
  const classes = classNames().length;
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

/** Adds what is expected in the tilings of one text; a text that nothing tiles adds nothing. */
function addExpected(lattice: TrainLattice, pairs: PairScores, classes: number, expected: Expected): void {
  const { from, kind, cost, what, ending, length } = lattice;
  const edges = from.length;
  const forward = new Float64Array(edges).fill(-Infinity);
  for (let edge = 0; edge < edges; edge++) {
    let sum = -Infinity;
    if (from[edge] === 0) sum = pairs[Class.begin * classes + kind[edge]!]!;
    else
      for (const before of ending[from[edge]!]!)
        sum = logAdd(sum, forward[before]! + pairs[kind[before]! * classes + kind[edge]!]!);
    forward[edge] = sum - cost[edge]!;
  }
  let whole = -Infinity;
  for (const edge of ending[length]!) whole = logAdd(whole, forward[edge]!);
  if (whole === -Infinity) return;
  const backward = new Float64Array(edges).fill(-Infinity);
  for (const edge of ending[length]!) backward[edge] = 0;
  for (let edge = edges - 1; edge >= 0; edge--) {
    if (forward[edge] === -Infinity || backward[edge] === -Infinity) continue;
    const here = Math.exp(forward[edge]! + backward[edge]! - whole);
    expected.total += here;
    if (what[edge]! >= 0) expected.words.set(what[edge]!, (expected.words.get(what[edge]!) ?? 0) + here);
    if (from[edge] === 0) {
      expected.pairs[Class.begin * classes + kind[edge]!]! += here;
      continue;
    }
    for (const before of ending[from[edge]!]!) {
      const cell = kind[before]! * classes + kind[edge]!;
      const after = pairs[cell]! - cost[edge]! + backward[edge]!;
      backward[before] = logAdd(backward[before]!, after);
      expected.pairs[cell]! += Math.exp(forward[before]! + after - whole);
    }
  }
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
