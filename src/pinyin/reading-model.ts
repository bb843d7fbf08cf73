import type { Sections } from "../dictionary/sections.ts";
import { hashClass, mix } from "./feature-hash.ts";

/*
 * The sections of the model:
 *
 *   pinyin.targets   UTF-16: the targets, sorted by their units, each followed by a line feed
 *   pinyin.starts    u32: for each target where it begins in `pinyin.targets`; one more at the end
 *   pinyin.classes   u32: for each target where its readings begin in `pinyin.readings`; one more at the end
 *   pinyin.readings  bytes: for each target its readings, each followed by a line feed; a reading with weights begins
 *                    with `+`
 *   pinyin.marks     u16, a power of two of them: fingerprints of the weighted features; 0 is an empty cell
 *   pinyin.weights   i8: their weights, in 1/16 nats
 *
 * A feature is looked for from the cell its hash names onwards, up to the first empty one.
 */
/** The model that weighs the readings of a target. */
export interface ReadingModel {
  readonly targets: Uint16Array;
  readonly starts: Uint32Array;
  readonly classes: Uint32Array;
  readonly readings: Uint8Array;
  readonly marks: Uint16Array;
  readonly weights: Int8Array;
}

/** What the model knows of one target: its readings, and for each its class (0: nothing speaks for it or against it). */
export interface KnownTarget {
  readonly readings: readonly string[];
  readonly classes: Int32Array;
}

/** The model in the sections `pinyin.…`; throws DamagedAsset if they are not there. */
export function openReadingModel(sections: Sections): ReadingModel {
  const weights = sections.bytes("pinyin.weights");
  return {
    targets: sections.words16("pinyin.targets"),
    starts: sections.words32("pinyin.starts"),
    classes: sections.words32("pinyin.classes"),
    readings: sections.bytes("pinyin.readings"),
    marks: sections.words16("pinyin.marks"),
    weights: new Int8Array(weights.buffer, weights.byteOffset, weights.byteLength),
  };
}

/** What the model knows of a folded text, or undefined if it is no target. */
export function findTarget(model: ReadingModel, text: string): KnownTarget | undefined {
  let low = 0;
  for (let high = model.starts.length - 1; low < high;) {
    const middle = (low + high) >>> 1;
    const order = compare(model, middle, text);
    if (order === 0) return target(model, middle, text);
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

function target({ classes, readings }: ReadingModel, index: number, text: string): KnownTarget {
  const names = String.fromCharCode(...readings.subarray(classes[index], classes[index + 1]! - 1)).split(
    "\n",
  );
  const bare = names.map((name) => name.replace(/^\+/, ""));
  const hashes = names.map((name, i) => (name.startsWith("+") ? hashClass(text, bare[i]!) : 0));
  return { readings: bare, classes: Int32Array.from(hashes) };
}

/** What the features (their hashes, `count` of them) say for a class, in 1/16 nats. */
export function scoreOf(model: ReadingModel, classHash: number, hashes: Int32Array, count: number): number {
  const { marks, weights } = model;
  const mask = marks.length - 1;
  let score = 0;
  for (let i = 0; i < count; i++) {
    const hash = mix(hashes[i]!, classHash);
    const mark = hash >>> 16 || 1;
    for (let cell = hash & mask; marks[cell] !== 0; cell = (cell + 1) & mask) {
      if (marks[cell] !== mark) continue;
      score += weights[cell]!;
      break;
    }
  }
  return score;
}
