import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeNumber, SLOTS } from "../../src/strokes/bit-models.ts";
import { commonCharacters } from "../../src/strokes/compile/common-characters.ts";
import { rangeEncoder } from "../../src/strokes/compile/range-encoder.ts";
import { simplify, simplifyClosed } from "../../src/strokes/compile/simplify.ts";
import { compileStrokes, glyphOf } from "../../src/strokes/compile/stroke-blocks.ts";
import { pointsOfPath } from "../../src/strokes/compile/svg-path.ts";
import type { Point } from "../../src/strokes/glyph.ts";
import { outlinePath } from "../../src/strokes/outline-path.ts";
import { rangeDecoder } from "../../src/strokes/range-decoder.ts";
import { findGlyph, strokeBlockName } from "../../src/strokes/stroke-block.ts";
import { drawnCharacters } from "../../src/program/sources.ts";

const drawn = drawnCharacters(["一", "我", "龍", "鼠", "飞", "永", "〇"]);
const files = compileStrokes(drawn);
const glyphIn = (character: string) =>
  findGlyph(files.get(strokeBlockName(character))!.buffer as ArrayBuffer, character);

test("numbers come back as they were written, in any order of contexts", () => {
  const numbers = fc.array(fc.tuple(fc.integer({ min: -255, max: 255 }), fc.nat(3)), { maxLength: 400 });
  fc.assert(
    fc.property(numbers, (written) => {
      const encoder = rangeEncoder(4 * SLOTS);
      for (const [value, context] of written) codeNumber(encoder, context * SLOTS, value);
      const decoder = rangeDecoder(encoder.finish(), 4 * SLOTS);
      for (const [value, context] of written) expect(codeNumber(decoder, context * SLOTS, 0)).toBe(value);
    }),
  );
});

test("what is foretold well takes few bytes, and a long carry is not lost", () => {
  const encoder = rangeEncoder(1);
  const bits = Array.from({ length: 20_000 }, (_, index) => (index % 500 === 499 ? 0 : 1));
  for (const bit of bits) encoder.bit(0, bit);
  const bytes = encoder.finish();
  expect(bytes.length).toBeLessThan(400);
  const decoder = rangeDecoder(bytes, 1);
  expect(bits.map(() => decoder.bit(0, 0))).toEqual(bits);
});

describe("a character", () => {
  test.each(["一", "我", "龍", "鼠", "飞", "永"])("%s comes out of its block as it went in", (character) => {
    expect(glyphIn(character)).toEqual(glyphOf(drawn.get(character)!));
  });

  test("has its strokes in order, in the box, beginning where the pen begins", () => {
    const glyph = glyphIn("永")!;
    expect(glyph).toHaveLength(5);
    const [dot] = glyph;
    expect(dot!.median[0]![1]).toBeLessThan(250);
    for (const { outline, median } of glyph)
      for (const [x, y] of [...outline, ...median]) {
        expect(x).toBeGreaterThan(-64);
        expect(x).toBeLessThan(1088);
        expect(y).toBeGreaterThan(-64);
        expect(y).toBeLessThan(1088);
      }
  });

  test("that has no data is told so, also one of another plane", () => {
    expect(drawn.has("〇")).toBe(false);
    expect(glyphIn("〇")).toBeUndefined();
    expect(glyphIn("𠀀")).toBeUndefined();
  });

  test("an altered block is damaged", () => {
    const file = files.get(strokeBlockName("我"))!.slice();
    file[file.length - 9]! ^= 1;
    expect(() => findGlyph(file.buffer, "我")).toThrow("altered");
  });

  test("gives the same files whatever the order it was given in", () => {
    expect(compileStrokes(new Map([...drawn].reverse()))).toEqual(files);
  });
});

test("no point of a line is further from what is left of it than was allowed", () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })), {
    minLength: 3,
    maxLength: 40,
  });
  fc.assert(
    fc.property(points, (line) => {
      const few = simplify(line, 10);
      const closed = simplifyClosed(line, 10);
      expect(few[0]).toEqual(line[0]);
      expect(few.at(-1)).toEqual(line.at(-1));
      for (const point of line) {
        expect(nearest(point, few)).toBeLessThanOrEqual(10 + 1e-6);
        expect(nearest(point, [...closed, closed[0]!])).toBeLessThanOrEqual(10 + 1e-6);
      }
    }),
  );
});

function nearest([x, y]: Point, line: readonly Point[]): number {
  const distances = line.slice(1).map(([bx, by], index) => {
    const [ax, ay] = line[index]!;
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = square === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square;
    const at = Math.max(0, Math.min(1, share));
    return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay));
  });
  return Math.min(...distances);
}

test("paths are read with their curves, and an unknown command is an error", () => {
  expect(pointsOfPath("M 0 0 Q 10 0 10 10 L 5 5 Z")).toHaveLength(10);
  expect(pointsOfPath("M 0 0 C 0 0 10 10 10 10 Z").at(-1)).toEqual([10, 10]);
  expect(() => pointsOfPath("M 0 0 A 1 1")).toThrow("command A");
});

test("an outline is smooth where it bends and sharp where it turns", () => {
  const square = outlinePath([
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ]);
  expect(square).toBe("M0 0C0 0 100 0 100 0C100 0 100 100 100 100C100 100 0 100 0 100C0 100 0 0 0 0Z");
  const bent = outlinePath([
    [0, 0],
    [50, 10],
    [100, 0],
    [50, 200],
  ]);
  expect(bent).toContain("C0 0 33 10 50 10C67 10 100 0 100 0");
});

test("characters are ranked by use, both lists alike", () => {
  const list = (counts: Record<string, number>) =>
    new Map(Object.entries(counts).map(([word, count]) => [word, { count }]));
  expect(commonCharacters([list({ 我们: 5, A们: 5 }), list({ 我們: 1, 們: 0 })])).toEqual(["我", "们", "們"]);
});
