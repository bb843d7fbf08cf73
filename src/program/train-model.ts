import type { Target, Weight } from "../pinyin/model-text.ts";
import { UNITS_A_NAT } from "../pinyin/model-text.ts";
import { learn, type Example, type Learning } from "./log-linear.ts";
import type { TargetExample } from "./training-examples.ts";

/** Weights smaller than this, in 1/UNITS_A_NAT nats, are left out. */
const LEAST = 3;

/** Learns a model from examples; `readingsOf` gives the readings a target can have. */
export function trainModel(
  examples: readonly TargetExample[],
  readingsOf: (target: string) => readonly string[],
  learning: Learning,
): Target[] {
  const byTarget = new Map<string, TargetExample[]>();
  for (const example of examples) {
    const own = byTarget.get(example.target);
    if (own) own.push(example);
    else byTarget.set(example.target, [example]);
  }
  return [...byTarget]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([target, own]) => trainTarget(target, own, readingsOf(target), learning));
}

function trainTarget(
  target: string,
  examples: readonly TargetExample[],
  readings: readonly string[],
  learning: Learning,
): Target {
  const seen = new Set(examples.map(({ reading }) => reading));
  const classes = readings.filter((reading) => seen.has(reading));
  if (classes.length < 2) return { target, readings: classes.map((reading) => ({ reading, weights: [] })) };
  const numbers = new Map<string, number>();
  const numbered: Example[] = examples.map(({ features, reading, count }) => ({
    features: Int32Array.from(features, (feature) => numberOf(numbers, feature)),
    label: classes.indexOf(reading),
    count,
  }));
  const weights = learn(numbered, numbers.size, classes.length, learning);
  const names = [...numbers.keys()];
  return {
    target,
    readings: classes.map((reading, k) => ({
      reading,
      weights: weightsOf(weights, names, k, classes.length),
    })),
  };
}

function numberOf(numbers: Map<string, number>, feature: string): number {
  const known = numbers.get(feature);
  if (known !== undefined) return known;
  numbers.set(feature, numbers.size);
  return numbers.size - 1;
}

/** The weights of class `k`. Of two classes only the second has any: what speaks for one speaks against the other. */
function weightsOf(weights: Float64Array, names: readonly string[], k: number, classes: number): Weight[] {
  if (classes === 2 && k === 0) return [];
  const kept: Weight[] = [];
  names.forEach((name, feature) => {
    const own = weights[feature * classes + k]!;
    const nats = classes === 2 ? own - weights[feature * classes]! : own;
    const weight = Math.max(-127, Math.min(127, Math.round(nats * UNITS_A_NAT)));
    const space = name.indexOf(" ");
    if (Math.abs(weight) >= LEAST)
      kept.push({ kind: Number(name.slice(0, space)), text: name.slice(space + 1), weight });
  });
  return kept.sort((a, b) => a.kind - b.kind || (a.text < b.text ? -1 : 1));
}
