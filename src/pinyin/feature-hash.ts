import { unitAt, type Context, type FeatureSink } from "./context.ts";

/** Stands between the two parts of a feature's text. */
export const BETWEEN = 0x5f;
/** Longest part of a feature's text, in units. */
export const PART = 12;
const PRIME = 0x9e3779b1;

/** Collects the hashes of the features it is shown, in `hashes` up to `count`. */
export class HashSink implements FeatureSink {
  readonly hashes = new Int32Array(32);
  count = 0;
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  units(kind: number, from: number, to: number, from2: number, to2: number): void {
    let hash = this.#part(seed(kind), from, to);
    if (to2 > from2) hash = this.#part(step(hash, BETWEEN), from2, to2);
    this.hashes[this.count++] = finish(hash);
  }

  letters(kind: number, first: number, second: number): void {
    let hash = seed(kind);
    if (first > 0) hash = step(hash, first);
    if (second > 0) hash = step(hash, second);
    this.hashes[this.count++] = finish(hash);
  }

  #part(hash: number, from: number, to: number): number {
    const end = Math.min(to, from + PART);
    for (let i = from; i < end; i++) hash = step(hash, unitAt(this.#context, i));
    return hash;
  }
}

/** The hash of a feature by its kind and its text, the same as a sink makes of it. */
export function hashFeature(kind: number, text: string): number {
  let hash = seed(kind);
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i));
  return finish(hash);
}

/** Makes every bit of a hash depend on every other: its high bits and its low bits are used on their own. */
function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return again ^ (again >>> 16);
}

/** Far apart for each kind, so that a kind and a unit never make up for each other. */
function seed(kind: number): number {
  return Math.imul(kind + 1, 0x85ebca6b);
}

function step(hash: number, unit: number): number {
  const next = Math.imul(hash ^ unit, PRIME);
  return next ^ (next >>> 15);
}
