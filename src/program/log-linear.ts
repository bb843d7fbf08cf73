/** An example of a target: its features (numbers of the target's own), the class it belongs to, and how much it counts. */
export interface Example {
  readonly features: Int32Array;
  readonly label: number;
  readonly count: number;
}

/** How a target's weights are learnt. */
export interface Learning {
  readonly rounds: number;
  readonly rate: number;
  /** Strength of the pull to zero (L1), in examples. */
  readonly sparse: number;
}

/**
 * Learns the weights of a log-linear model, `weights[feature * classes + class]`, by dual averaging with adaptive
 * steps, which leaves most at exactly zero. The same input and seed give the same output.
 */
export function learn(
  examples: readonly Example[],
  features: number,
  classes: number,
  { rounds, rate, sparse }: Learning,
): Float64Array {
  const weights = new Float64Array(features * classes);
  const sums = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length);
  const order = Array.from(examples, (_, i) => i);
  const scores = new Float64Array(classes);
  const random = generator(20_260_101);
  const total = rounds * examples.length;
  for (let time = 1; time <= total; time++) {
    const turn = (time - 1) % examples.length;
    if (turn === 0) shuffle(order, random);
    const { features: active, label, count } = examples[order[turn]!]!;
    for (const feature of active)
      for (let at = feature * classes, k = 0; k < classes; k++, at++) {
        const excess = Math.abs(sums[at]!) - (sparse * time) / examples.length;
        weights[at] =
          excess <= 0 ? 0 : (-Math.sign(sums[at]!) * rate * excess) / Math.sqrt(squares[at]! + 0.01);
      }
    probabilities(weights, active, scores);
    for (let k = 0; k < classes; k++) {
      const gradient = (scores[k]! - (k === label ? 1 : 0)) * count;
      for (const feature of active) {
        const at = feature * classes + k;
        sums[at]! += gradient;
        squares[at]! += gradient * gradient;
      }
    }
  }
  for (let at = 0; at < weights.length; at++) {
    const excess = Math.abs(sums[at]!) - sparse * rounds;
    weights[at] = excess <= 0 ? 0 : (-Math.sign(sums[at]!) * rate * excess) / Math.sqrt(squares[at]! + 0.01);
  }
  return weights;
}

/** Fills `scores` with the probability of each class. */
function probabilities(weights: Float64Array, active: Int32Array, scores: Float64Array): void {
  const classes = scores.length;
  scores.fill(0);
  for (const feature of active)
    for (let k = 0; k < classes; k++) scores[k]! += weights[feature * classes + k]!;
  const most = Math.max(...scores);
  let sum = 0;
  for (let k = 0; k < classes; k++) sum += scores[k] = Math.exp(scores[k]! - most);
  for (let k = 0; k < classes; k++) scores[k]! /= sum;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** Park and Miller's generator: numbers from 0 up to 1. */
function generator(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
