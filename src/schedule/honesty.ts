import type { Prediction } from "./fold.ts";

/** How well probabilities foretold answers. */
export interface Honesty {
  readonly answers: number;
  /** Mean of −ln(probability of what happened): 0 is perfect. */
  readonly logLoss: number;
  /** The same for one constant guess, the share that was known. */
  readonly constant: number;
  /** Tenths of the predictions by what was expected, and what share was known. */
  readonly bins: readonly Bin[];
}

/** Predictions of about the same probability. */
interface Bin {
  readonly expected: number;
  readonly known: number;
  readonly answers: number;
}

const FLOOR = 1e-4;

/** What one prediction cost: −ln of the probability given to what happened. */
export function lossOf(expected: number, known: boolean): number {
  const bounded = Math.min(1 - FLOOR, Math.max(FLOOR, expected));
  return -Math.log(known ? bounded : 1 - bounded);
}

/** Judges predictions; undefined when there are none. */
export function judge(predictions: readonly Pick<Prediction, "expected" | "known">[]): Honesty | undefined {
  const answers = predictions.length;
  if (answers === 0) return undefined;
  const share = predictions.filter(({ known }) => known).length / answers;
  const mean = (of: (one: (typeof predictions)[number]) => number) =>
    predictions.reduce((sum, one) => sum + of(one), 0) / answers;
  return {
    answers,
    logLoss: mean(({ expected, known }) => lossOf(expected, known)),
    constant: mean(({ known }) => lossOf(share, known)),
    bins: binsOf(predictions),
  };
}

/** As many predictions in each bin as in another, so that none rests on a handful. */
function binsOf(predictions: readonly Pick<Prediction, "expected" | "known">[]): Bin[] {
  const sorted = predictions.toSorted((a, b) => a.expected - b.expected);
  const count = Math.min(10, Math.ceil(sorted.length / 20));
  return Array.from({ length: count }, (_, bin) => {
    const part = sorted.slice(
      Math.floor((bin * sorted.length) / count),
      Math.floor(((bin + 1) * sorted.length) / count),
    );
    const sum = part.reduce((all, { expected }) => all + expected, 0);
    return {
      expected: sum / part.length,
      known: part.filter(({ known }) => known).length / part.length,
      answers: part.length,
    };
  });
}
