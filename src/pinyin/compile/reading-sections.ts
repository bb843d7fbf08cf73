import type { Section } from "../../dictionary/sections.ts";
import { hashClass, hashFeature, mix } from "../feature-hash.ts";
import type { Target } from "../model-text.ts";

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
    ...compileWeights(sorted),
  ];
}

function compileWeights(model: readonly Target[]): Section[] {
  let count = 0;
  for (const { readings } of model) for (const { weights } of readings) count += weights.length;
  const cells = 2 ** Math.ceil(Math.log2(count * 1.35 + 2));
  const marks = new Uint16Array(cells);
  const values = new Int8Array(cells);
  for (const { target, readings } of model) {
    for (const { reading, weights } of readings) {
      const classHash = hashClass(target, reading);
      for (const { kind, text, weight } of weights) {
        if (!Number.isInteger(weight) || Math.abs(weight) > 127)
          throw new RangeError(`weight ${weight} of ${target}`);
        const hash = mix(hashFeature(kind, text), classHash);
        let cell = hash & (cells - 1);
        while (marks[cell] !== 0) cell = (cell + 1) & (cells - 1);
        marks[cell] = hash >>> 16 || 1;
        values[cell] = weight;
      }
    }
  }
  return [
    { name: "pinyin.marks", data: marks },
    { name: "pinyin.weights", data: values },
  ];
}
