import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readCedict } from "../../src/dictionary/compile/cedict.ts";
import { compileFold, compileUnfold } from "../../src/dictionary/compile/fold-map.ts";
import { readFrequencies } from "../../src/dictionary/compile/frequency-list.ts";
import { readVariants } from "../../src/dictionary/compile/variant-list.ts";
import { keysOf } from "../../src/dictionary/compile/keys.ts";
import { foldText, foldUnit } from "../../src/dictionary/fold.ts";
import { readSources } from "../../src/program/sources.ts";

const sources = readSources();
const entries = readCedict(sources.cedict);
const fold = compileFold(
  entries,
  readFrequencies(sources.simplifiedWords),
  sources.variants.flatMap(readVariants),
);

test.each([
  ["發展", "发展"],
  ["頭髮", "头发"],
  ["裡面", "里面"],
  ["裏面", "里面"],
  ["歷史", "历史"],
  ["日曆", "日历"],
  ["看著", "看着"],
  ["乾淨", "干净"],
  ["臺灣颱風", "台湾台风"],
  ["妳", "你"],
  ["衞生閲讀", "卫生阅读"],
  ["眞理", "真理"],
  ["\uf900\ufa0a", "岂见"],
])("%s folds to %s, which folds to itself", (from, to) => {
  expect(foldText(fold, from)).toBe(to);
  expect(foldText(fold, to)).toBe(to);
});

test.each(["你奶", "专端", "沈沉", "复覆", "分份", "坐座", "借藉", "Ａ，a"])(
  "%s are not one character",
  (pair) => expect(foldText(fold, pair)).toBe(pair),
);

test("folding keeps the length, does nothing twice, and leaves surrogates and other scripts alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const once = foldText(fold, text);
      expect(once).toHaveLength(text.length);
      expect(foldText(fold, once)).toBe(once);
    }),
  );
  const left = (unit: number) => unit < 0x2e80 || (unit >= 0xd800 && unit < 0xe000);
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(left);
  expect(units.filter((unit) => foldUnit(fold, unit) !== unit)).toEqual([]);
});

test("both forms of all entries but 306 have one key; most of those have a character beyond the BMP", () => {
  const two = entries.filter((entry) => keysOf(entry, fold).size === 2);
  const beyond = two.filter(({ traditional, simplified }) =>
    /[\ud800-\udfff]/.test(traditional + simplified),
  );
  expect({ two: two.length, beyond: beyond.length }).toEqual({ two: 306, beyond: 255 });
});

test("unfolding a key gives the traditional form of most entries", () => {
  const unfold = compileUnfold(entries, fold);
  const right = entries.filter(
    ({ traditional, simplified }) => foldText(unfold, foldText(fold, simplified)) === traditional,
  );
  expect(right.length / entries.length).toBeGreaterThan(0.9);
});
