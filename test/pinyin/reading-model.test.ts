import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openSections, packSections } from "../../src/dictionary/sections.ts";
import { compileReadingModel } from "../../src/pinyin/compile/reading-sections.ts";
import { hashFeature } from "../../src/pinyin/feature-hash.ts";
import { readModel, writeModel, type Target } from "../../src/pinyin/model-text.ts";
import { addScores, findTarget, openReadingModel } from "../../src/pinyin/reading-model.ts";
import { mayKnow, MOST_CLASSES } from "../../src/pinyin/weight-table.ts";

const text = readFileSync(new URL("../../assets/models/readings.tsv", import.meta.url), "utf8");
const shipped = readModel(text);

test("the model's text says the same when it is read and written again", () => {
  const remarks = text.split("\n").filter((line) => line.startsWith("#"));
  expect(`${remarks.join("\n")}\n${writeModel(shipped)}`).toBe(text);
});

test("every feature of every target gives the weights of the text, but for one in a thousand that collides", () => {
  const model = open(shipped);
  let wrong = 0;
  let all = 0;
  for (const { target, readings } of shipped) {
    const known = findTarget(model, target)!;
    expect(known.readings).toEqual(readings.map(({ reading }) => reading));
    for (const [feature, weights] of weightsByFeature(readings)) {
      const [kind, ...parts] = feature.split(" ");
      const scores = scoresOf(model, target, [hashFeature(Number(kind), parts.join(" "))]);
      const wanted = known.classes.map((number, i) => (number < 0 ? 0 : (weights.get(i) ?? 0)));
      const given = known.classes.map((number) => (number < 0 ? 0 : scores[number]!));
      if (String(wanted) !== String(given)) wrong++;
      all++;
    }
  }
  expect(all).toBeGreaterThan(80_000);
  expect(wrong).toBeLessThan(all / 1_000);
});

test("features that a target does not have say nothing, but for a few in a thousand that collide", () => {
  const model = open(shipped);
  let said = 0;
  for (let i = 0; i < 20_000; i++)
    if (
      scoresOf(model, shipped[i % shipped.length]!.target, [hashFeature(7, `no such text ${i}`)]).some(
        Boolean,
      )
    )
      said++;
  expect(said).toBeLessThan(40);
});

test("a filter lets through every feature of its target, and few others", () => {
  const model = open(shipped);
  let passed = 0;
  let all = 0;
  for (const { target, readings } of shipped) {
    const { table } = findTarget(model, target)!;
    for (const { weights } of readings)
      for (const { kind, text: context } of weights) {
        expect(mayKnow(table.filter, table.shift, hashFeature(kind, context))).toBe(1);
        expect(table.kinds & (1 << kind)).not.toBe(0);
      }
    if (table.kinds === 0) continue;
    for (let i = 0; i < 20; i++, all++)
      passed += mayKnow(table.filter, table.shift, hashFeature(7, `no such text ${i}`));
  }
  expect(passed).toBeLessThan(all / 4);
});

test("a target without weights is known, another text is not", () => {
  const model = open([{ target: "行", readings: [{ reading: "xing2", weights: [] }] }]);
  expect(findTarget(model, "行")).toMatchObject({ readings: ["xing2"], classes: [-1] });
  expect(findTarget(model, "长")).toBeUndefined();
  expect(findTarget(model, "行长")).toBeUndefined();
});

test("weights that do not fit are refused", () => {
  const target = (weight: number): Target => ({
    target: "行",
    readings: [{ reading: "xing2", weights: [{ kind: 0, text: "", weight }] }],
  });
  expect(() => open([target(128)])).toThrow(RangeError);
  expect(() => open([target(0.5)])).toThrow(RangeError);
});

function open(targets: readonly Target[]) {
  return openReadingModel(openSections(packSections(compileReadingModel(targets)).buffer as ArrayBuffer));
}

function scoresOf(model: ReturnType<typeof open>, target: string, hashes: readonly number[]): Int32Array {
  const scores = new Int32Array(MOST_CLASSES);
  addScores(model, findTarget(model, target)!.table, Int32Array.from(hashes), hashes.length, scores);
  return scores;
}

function weightsByFeature(readings: Target["readings"]): Map<string, Map<number, number>> {
  const features = new Map<string, Map<number, number>>();
  readings.forEach(({ weights }, number) => {
    for (const { kind, text: context, weight } of weights) {
      const key = `${kind} ${context}`;
      if (!features.has(key)) features.set(key, new Map());
      features.get(key)!.set(number, weight);
    }
  });
  return features;
}
