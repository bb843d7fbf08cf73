import type { Section } from "../../dictionary/sections.ts";
import { hashFeature } from "../feature-hash.ts";
import type { Target } from "../model-text.ts";
import { bucketOf } from "../reading-model.ts";
import { hashBitsFor, MOST_CLASSES } from "../weight-table.ts";

/** So many weights share a bucket, in the mean. */
const WEIGHTS_A_BUCKET = 3;

/** Writes the sections `pinyin.…` (see reading-model.ts) of a model. Throws RangeError for a weight that does not fit. */
export function compileReadingModel(model: readonly Target[]): Section[] {
  const sorted = model.toSorted((a, b) => (a.target < b.target ? -1 : 1));
  const starts = [0];
  const classes = [0];
  let targets = "";
  let readings = "";
  for (const target of sorted) {
    targets += `${target.target}\n`;
    for (const { reading, weights } of target.readings)
      readings += `${weights.length > 0 ? "+" : ""}${reading}\n`;
    starts.push(targets.length);
    classes.push(readings.length);
  }
  return [
    { name: "pinyin.targets", data: Uint16Array.from(targets, (unit) => unit.charCodeAt(0)) },
    { name: "pinyin.starts", data: Uint32Array.from(starts) },
    { name: "pinyin.classes", data: Uint32Array.from(classes) },
    { name: "pinyin.readings", data: Uint8Array.from(readings, (letter) => letter.charCodeAt(0)) },
    { name: "pinyin.kinds", data: Uint32Array.from(sorted, kindsOf) },
    ...compileWeights(sorted),
  ];
}

/** A bit for each kind of feature that speaks for or against any reading of a target. */
function kindsOf({ readings }: Target): number {
  let kinds = 0;
  for (const { weights } of readings) for (const { kind } of weights) kinds |= 1 << kind;
  return kinds;
}

function compileWeights(model: readonly Target[]): Section[] {
  const tables: number[] = [];
  const buckets: number[] = [];
  const marks: number[] = [];
  const values: number[] = [];
  for (const target of model) {
    tables.push(buckets.length, marks.length);
    const first = marks.length;
    const rows = weightRows(target);
    const count = Math.ceil(rows.length / WEIGHTS_A_BUCKET);
    const bucketed = Array.from({ length: count }, (): WeightRow[] => []);
    for (const row of rows) bucketed[bucketOf(row.hash, count)]!.push(row);
    for (const bucket of bucketed) {
      buckets.push(marks.length - first);
      for (const { mark, weight } of bucket.toSorted((a, b) => a.mark - b.mark)) {
        marks.push(mark);
        values.push(weight);
      }
    }
    buckets.push(marks.length - first);
  }
  tables.push(buckets.length, marks.length);
  return [
    { name: "pinyin.tables", data: Uint32Array.from(tables) },
    { name: "pinyin.buckets", data: Uint16Array.from(buckets) },
    { name: "pinyin.marks", data: Uint16Array.from(marks) },
    { name: "pinyin.weights", data: Int8Array.from(values) },
  ];
}

interface WeightRow {
  readonly hash: number;
  readonly mark: number;
  readonly weight: number;
}

function weightRows({ target, readings }: Target): WeightRow[] {
  const weighted = readings.filter(({ weights }) => weights.length > 0);
  if (weighted.length > MOST_CLASSES) throw new RangeError(`${target} has ${weighted.length} readings`);
  const hashBits = hashBitsFor(weighted.length);
  const rows = weighted.flatMap(({ weights }, number) =>
    weights.map(({ kind, text, weight }) => {
      if (!Number.isInteger(weight) || Math.abs(weight) > 127)
        throw new RangeError(`weight ${weight} of ${target}`);
      const hash = hashFeature(kind, text);
      return { hash, mark: (hash & hashBits) | number, weight };
    }),
  );
  if (rows.length > 0xffff) throw new RangeError(`${target} has ${rows.length} weights`);
  return rows;
}
