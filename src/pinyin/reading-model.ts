import type { Sections } from "../dictionary/sections.ts";
import { filterOf, hashBitsFor, type WeightTable } from "./weight-table.ts";

/*
 * The sections of the model:
 *
 *   pinyin.targets   UTF-16: the targets, sorted by their units, each followed by a line feed
 *   pinyin.starts    u32: for each target where it begins in `pinyin.targets`; one more at the end
 *   pinyin.classes   u32: for each target where its readings begin in `pinyin.readings`; one more at the end
 *   pinyin.readings  bytes: for each target its readings, each followed by a line feed; a reading with weights begins
 *                    with `+`
 *   pinyin.kinds     u32: for each target the kinds of feature it knows, one bit each
 *   pinyin.tables    u32, two for each target: its first bucket and its first weight; two more at the end
 *   pinyin.buckets   u16: for each bucket of a target where its weights begin, counted from the target's first weight;
 *                    one more at the end of each target
 *   pinyin.marks     u16: for each weight the low bits of its feature's hash, the lowest of them replaced by the number
 *                    of the reading it speaks for, among the target's readings with weights
 *   pinyin.weights   i8: the weights, in 1/16 nats
 *
 * Features are looked up target by target: the high 16 bits of a feature's hash name the bucket, of which a target has
 * so many that three weights share one. So all a decision touches lies together, and no cell is empty.
 */
/** The model that weighs the readings of a target. */
export interface ReadingModel {
  readonly targets: Uint16Array;
  readonly starts: Uint32Array;
  readonly classes: Uint32Array;
  readonly readings: Uint8Array;
  readonly kinds: Uint32Array;
  readonly tables: Uint32Array;
  readonly buckets: Uint16Array;
  readonly marks: Uint16Array;
  readonly weights: Int8Array;
  /** The targets that were asked for, by number. */
  readonly known: Map<number, KnownTarget>;
}

/** What the model knows of one target: its readings, for each the number of its class (-1: nothing speaks for it or against it), its weights. */
export interface KnownTarget {
  readonly readings: readonly string[];
  readonly classes: readonly number[];
  readonly table: WeightTable;
}

/** The bucket, of so many, that a feature's hash names. */
export function bucketOf(hash: number, buckets: number): number {
  return ((hash >>> 16) * buckets) >>> 16;
}

/** The model in the sections `pinyin.…`; throws DamagedAsset if they are not there. */
export function openReadingModel(sections: Sections): ReadingModel {
  const weights = sections.bytes("pinyin.weights");
  return {
    targets: sections.words16("pinyin.targets"),
    starts: sections.words32("pinyin.starts"),
    classes: sections.words32("pinyin.classes"),
    readings: sections.bytes("pinyin.readings"),
    kinds: sections.words32("pinyin.kinds"),
    tables: sections.words32("pinyin.tables"),
    buckets: sections.words16("pinyin.buckets"),
    marks: sections.words16("pinyin.marks"),
    weights: new Int8Array(weights.buffer, weights.byteOffset, weights.byteLength),
    known: new Map(),
  };
}

/** What the model knows of a folded text, or undefined if it is no target. */
export function findTarget(model: ReadingModel, text: string): KnownTarget | undefined {
  let low = 0;
  for (let high = model.starts.length - 1; low < high;) {
    const middle = (low + high) >>> 1;
    const order = compare(model, middle, text);
    if (order === 0) {
      const known = model.known.get(middle) ?? targetAt(model, middle);
      model.known.set(middle, known);
      return known;
    }
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

function compare({ targets, starts }: ReadingModel, index: number, text: string): number {
  const start = starts[index]!;
  const length = starts[index + 1]! - start - 1;
  for (let i = 0; i < length && i < text.length; i++) {
    const difference = targets[start + i]! - text.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return length - text.length;
}

function targetAt({ classes, readings, kinds, tables, marks }: ReadingModel, index: number): KnownTarget {
  const names = String.fromCharCode(...readings.subarray(classes[index], classes[index + 1]! - 1)).split(
    "\n",
  );
  let weighted = 0;
  const numbers = names.map((name) => (name.startsWith("+") ? weighted++ : -1));
  const bucket = tables[2 * index]!;
  const weight = tables[2 * index + 1]!;
  const hashBits = hashBitsFor(weighted);
  return {
    readings: names.map((name) => name.replace(/^\+/, "")),
    classes: numbers,
    table: {
      bucket,
      buckets: tables[2 * index + 2]! - bucket - 1,
      weight,
      hashBits,
      kinds: kinds[index]!,
      ...filterOf(marks.subarray(weight, tables[2 * index + 3]), hashBits),
    },
  };
}

/** Adds to each class's score, by its number, what the features (their hashes, `count` of them) say for it, in 1/16 nats. */
export function addScores(
  model: ReadingModel,
  table: WeightTable,
  hashes: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  const { buckets, marks, weights } = model;
  const { bucket, weight, hashBits } = table;
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]!;
    const at = bucket + bucketOf(hash, table.buckets);
    const end = weight + buckets[at + 1]!;
    for (let cell = weight + buckets[at]!; cell < end; cell++) {
      const mark = marks[cell]!;
      if (((mark ^ hash) & hashBits) === 0) scores[mark & ~hashBits]! += weights[cell]!;
    }
  }
}
