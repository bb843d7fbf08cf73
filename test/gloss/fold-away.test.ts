import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldAway } from "../../src/gloss/fold-away.ts";
import type { EntryView } from "../../src/gloss/view.ts";

const syllable = { text: "dǎ", tone: 3 };

function entry(senses: number, more: Partial<EntryView> = {}): EntryView {
  const list = Array.from({ length: senses }, (_, index) => ({ pieces: [`sense ${index}`], target: [] }));
  return {
    pinyin: [],
    other: undefined,
    senses: list,
    measures: [],
    taiwan: [],
    also: [],
    rare: false,
    ...more,
  };
}
const otherwise = (senses: number, more: Partial<EntryView> = {}) =>
  entry(senses, { pinyin: [syllable], ...more });
const lengths = (entries: readonly EntryView[]) => entries.map(({ senses }) => senses.length);

test("five senses of the reading here, two of the others, three entries", () => {
  const glance = foldAway([entry(9), otherwise(4), otherwise(8), otherwise(1), otherwise(1)]);
  expect(lengths(glance.entries)).toEqual([5, 2, 2]);
  expect(glance).toMatchObject({ hidden: 14, shortened: false });
});

test("one more is shown rather than promised", () => {
  const glance = foldAway([entry(6), otherwise(3), otherwise(1), otherwise(2)]);
  expect(lengths(glance.entries)).toEqual([6, 3, 1, 2]);
  expect(glance.hidden).toBe(0);
});

test("a long sense, and notes of another reading, are shortened", () => {
  const long = { pieces: ["word ".repeat(40)], target: [] };
  expect(foldAway([entry(0, { senses: [long] })]).shortened).toBe(true);
  expect(foldAway([entry(1), otherwise(1, { taiwan: [[syllable]] })]).shortened).toBe(true);
  expect(foldAway([entry(1, { taiwan: [[syllable]] })]).shortened).toBe(false);
});

test("what is hidden and what is shown are all", () => {
  const counts = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), { maxLength: 8 });
  fc.assert(
    fc.property(counts, (all) => {
      const entries = all.map(([senses, here]) => (here ? entry(senses) : otherwise(senses)));
      const glance = foldAway(entries);
      const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
      expect(sum(lengths(glance.entries)) + glance.hidden).toBe(sum(lengths(entries)));
      glance.entries.forEach((shown, index) =>
        expect(entries[index]!.senses.slice(0, shown.senses.length)).toEqual(shown.senses),
      );
    }),
  );
});
