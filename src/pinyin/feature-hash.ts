import { FEATURE_KINDS, unitAt, type Context, type FeatureSink } from "./context.ts";
import { mayKnow, type WeightTable } from "./weight-table.ts";

/** Stands between the two parts of a feature's text. */
export const BETWEEN = 0x5f;
/** Longest part of a feature's text, in units. */
export const PART = 12;
/** So many units before and after a sentence can be part of a feature. */
const AROUND = 8;
const PRIME = 0x9e3779b1;
/** Powers of PRIME modulo 2³². */
const POWERS = powers(PART + 1);
/** What sets the kinds of feature apart. */
const SALTS = Int32Array.from(FEATURE_KINDS, (_, kind) => Math.imul(kind + 1, 0x85ebca6b));

/**
 * Collects the hashes of the features it is shown; `pick` leaves those that the target may know in `hashes`. A text's hash is a
 * polynomial of its units, so that the hash of any stretch comes from two of the sums that `load` makes, however long the stretch is.
 */
export class HashSink implements FeatureSink {
  readonly hashes = new Int32Array(FEATURE_KINDS.length);
  kinds = 0;
  readonly #context: Context;
  /** Hashes that are not spread yet. */
  readonly #shown = new Int32Array(FEATURE_KINDS.length);
  #count = 0;
  #sums = new Int32Array(1024);
  #units = new Uint16Array(1024);
  /** The place that the first sum stands for. */
  #first = 0;

  constructor(context: Context) {
    this.#context = context;
  }

  /** To be called whenever the context entered a sentence. */
  load(): void {
    const { from, to } = this.#context;
    const length = to - from + 2 * AROUND;
    if (length >= this.#sums.length) {
      this.#sums = new Int32Array(2 * length);
      this.#units = new Uint16Array(2 * length);
    }
    this.#first = from - AROUND;
    for (let i = 0, sum = 0; i < length; i++) {
      const unit = unitAt(this.#context, this.#first + i);
      this.#units[i] = unit;
      this.#sums[i + 1] = sum = next(sum, unit);
    }
  }

  /** Turns to a target, whose features are shown from now on. */
  aim({ kinds }: WeightTable): void {
    this.kinds = kinds;
    this.#count = 0;
  }

  /** Puts those of the hashes that a target may know first, without a branch that no processor could foresee; tells how many. */
  pick({ filter, shift }: WeightTable): number {
    const { hashes } = this;
    const shown = this.#shown;
    let count = 0;
    for (let i = 0; i < this.#count; i++) {
      const hash = spread(shown[i]!);
      hashes[count] = hash;
      count += mayKnow(filter, shift, hash);
    }
    return count;
  }

  unit(kind: number, at: number): void {
    this.#shown[this.#count++] = this.#units[at - this.#first]! ^ SALTS[kind]!;
  }

  units(kind: number, from: number, to: number): void {
    this.#shown[this.#count++] = this.#stretch(from, to, 0) ^ SALTS[kind]!;
  }

  around(kind: number, from: number, to: number, from2: number, to2: number): void {
    const before = next(this.#stretch(from, to, 0), BETWEEN);
    this.#shown[this.#count++] = this.#stretch(from2, to2, before) ^ SALTS[kind]!;
  }

  letters(kind: number, first: number, second: number): void {
    this.#shown[this.#count++] = (second > 0 ? next(first, second) : first) ^ SALTS[kind]!;
  }

  #stretch(from: number, to: number, before: number): number {
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
  return spread(hash ^ SALTS[kind]!);
}

function next(hash: number, unit: number): number {
  return (Math.imul(hash, PRIME) + unit) | 0;
}

function powers(count: number): Int32Array {
  const found = new Int32Array(count).fill(1);
  for (let i = 1; i < count; i++) found[i] = Math.imul(found[i - 1]!, PRIME);
  return found;
}

/** Spreads a hash over all bits: its high and its low ones are used on their own. */
function spread(hash: number): number {
  const mixed = Math.imul(hash, 0xcc9e2d51);
  return mixed ^ (mixed >>> 15);
}
