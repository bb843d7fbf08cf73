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
 * Collects the hashes of the features it is shown that its target may know, in `hashes` up to `count`. A text's hash is a
 * polynomial of its units, so that the hash of any stretch comes from two of the sums that `load` makes, however long the stretch is.
 */
export class HashSink implements FeatureSink {
  readonly hashes = new Int32Array(FEATURE_KINDS.length);
  count = 0;
  kinds = 0;
  readonly #context: Context;
  #table: WeightTable | undefined;
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
  aim(table: WeightTable): void {
    this.#table = table;
    this.kinds = table.kinds;
    this.count = 0;
  }

  unit(kind: number, at: number): void {
    this.#take(finish(kind, this.#units[at - this.#first]!));
  }

  units(kind: number, from: number, to: number): void {
    this.#take(finish(kind, this.#stretch(from, to, 0)));
  }

  around(kind: number, from: number, to: number, from2: number, to2: number): void {
    this.#take(finish(kind, this.#stretch(from2, to2, next(this.#stretch(from, to, 0), BETWEEN))));
  }

  letters(kind: number, first: number, second: number): void {
    this.#take(finish(kind, second > 0 ? next(first, second) : first));
  }

  /** Without a branch: whether a target knows a feature is nothing that a processor can foresee. */
  #take(hash: number): void {
    this.hashes[this.count] = hash;
    this.count += mayKnow(this.#table!, hash);
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
 * Spreads a hash over all bits: its high and its low ones are used on their own. The same text in another kind of feature
 * gets another hash.
 */
function finish(kind: number, hash: number): number {
  const mixed = Math.imul(hash ^ SALTS[kind]!, 0xcc9e2d51);
  return mixed ^ (mixed >>> 15);
}
