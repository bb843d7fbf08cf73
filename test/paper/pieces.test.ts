import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutRun } from "../../src/paper/pieces.ts";

/** Half an em a letter, as in most fonts. */
const half = (text: string) => text.length * 10;

describe("cutRun", () => {
  test("Han characters step a full width, the letters between them share the rest", () => {
    expect(cutRun("看NBA新闻", 108, 20, half)).toEqual([
      { text: "看", start: 0, length: 20 },
      { text: "NBA", start: 20, length: 48 },
      { text: "新闻", start: 68, length: 40 },
    ]);
  });

  test("a run that is spaced out or pressed together is so everywhere", () => {
    expect(cutRun("看新闻", 90, 20, half)).toEqual([{ text: "看新闻", start: 0, length: 90 }]);
    expect(cutRun("看a", 15, 20, half)).toEqual([
      { text: "看", start: 0, length: 10 },
      { text: "a", start: 10, length: 5 },
    ]);
  });

  test("nothing is lost: the pieces follow one another and fill the run", () => {
    const text = fc.string({ unit: fc.constantFrom("看", "新", "a", " ", "，", "𩠌", "1") });
    fc.assert(
      fc.property(text, fc.double({ min: 1, max: 1e4, noNaN: true }), (run, length) => {
        const pieces = cutRun(run, length, 20, half);
        expect(pieces.map((piece) => piece.text).join("")).toBe(run);
        let at = 0;
        for (const piece of pieces) {
          expect(piece.start).toBeCloseTo(at, 3);
          at += piece.length;
        }
        if (run) expect(at).toBeCloseTo(length, 3);
      }),
    );
  });
});
