import { unitAt, type Context, type FeatureSink } from "./context.ts";

/** Stands between the two parts of a feature's text. */
export const BETWEEN = 0x5f;
/** Longest part of a feature's text, in units. */
export const PART = 12;
/** So many units before and after a sentence can be part of a feature. */
const AROUND = 8;
const PRIME = 0x9e3779b1;
/** Powers of PRIME modulo 2³². */
const POWERS = powers(PART + 1);

/**
 * Collects the hashes of the features it is shown, in `hashes` up to `count`. A text's hash is a polynomial of its units,
 * so that the hash of any stretch comes from two of the sums that `load` makes, however long the stretch is.
 */
export class HashSink implements FeatureSink {
  readonly hashes = new Int32Array(32);
  count = 0;
  readonly #context: Context;
  #sums = new Int32Array(1024);
  /** The place that the first sum stands for. */
  #first = 0;

  constructor(context: Context) {
    this.#context = context;
  }

  /** To be called whenever the context entered a sentence. */
  load(): void {
    const { from, to } = this.#context;
    const length = to - from + 2 * AROUND;
    if (length >= this.#sums.length) this.#sums = new Int32Array(2 * length);
    this.#first = from - AROUND;
    for (let i = 0, sum = 0; i < length; i++)
      this.#sums[i + 1] = sum = next(sum, unitAt(this.#context, this.#first + i));
  }

  units(kind: number, from: number, to: number, from2: number, to2: number): void {
    const hash = this.#stretch(from, to);
    this.hashes[this.count++] = finish(
      kind,
      to2 > from2 ? this.#stretch(from2, to2, next(hash, BETWEEN)) : hash,
    );
  }

  letters(kind: number, first: number, second: number): void {
    this.hashes[this.count++] = finish(kind, second > 0 ? next(first, second) : first);
  }

  #stretch(from: number, to: number, before = 0): number {
    const length = Math.min(to - from, PART);
    const at = from - this.#first;
    const sums = this.#sums;
    return (sums[at + length]! + Math.imul((before - sums[at]!) | 0, POWERS[length]!)) | 0;
  }
}

/** The hash of a feature by its kind and its text, the same as a sink makes of it. */
export function hashFeature(kind: number, text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = next(hash, text.charCodeAt(i));
  return finish(kind, hash);
}

function next(hash: number, unit: number): number {
  return (Math.imul(hash, PRIME) + unit) | 0;
}

function powers(count: number): Int32Array {
  const found = new Int32Array(count).fill(1);
  for (let i = 1; i < count; i++) found[i] = Math.imul(found[i - 1]!, PRIME);
  return found;
}

/**
 * Makes every bit of a hash depend on every other: its high bits and its low bits are used on their own. The same text in
 * another kind of feature gets another hash.
 */
function finish(kind: number, hash: number): number {
  const mixed = Math.imul(hash ^ Math.imul(kind + 1, 0x85ebca6b), 0xcc9e2d51);
  const again = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return again ^ (again >>> 16);
}
