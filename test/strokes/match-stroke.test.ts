import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawnCharacters } from "../../src/program/sources.ts";
import { glyphOf } from "../../src/strokes/compile/stroke-blocks.ts";
import type { Point } from "../../src/strokes/glyph.ts";
import { matchStroke } from "../../src/strokes/match-stroke.ts";

const medians = new Map(
  [...drawnCharacters([..."十八口人国我永水的发展银"])].map(([character, drawn]) => [
    character,
    glyphOf(drawn).map(({ median }) => median),
  ]),
);

/** The line as a hand draws it: off by some units, a little too large or small, with a tremble. */
function byHand(median: readonly Point[], dx: number, dy: number, size: number, tremble: number): Point[] {
  return median.flatMap(([x, y], at) => {
    const next = median[at + 1];
    const point = (px: number, py: number): Point => [
      512 + (px - 512) * size + dx + (at % 2 ? tremble : -tremble),
      512 + (py - 512) * size + dy + (at % 2 ? -tremble : tremble),
    ];
    return next ? [point(x, y), point((x + next[0]) / 2, (y + next[1]) / 2)] : [point(x, y)];
  });
}

const hand = fc.record({
  character: fc.constantFrom(..."十八口人国我永水的发展银"),
  dx: fc.integer({ min: -50, max: 50 }),
  dy: fc.integer({ min: -50, max: 50 }),
  size: fc.double({ min: 0.9, max: 1.1, noNaN: true }),
  tremble: fc.integer({ min: 0, max: 8 }),
});

describe("a drawn line", () => {
  test("that is about its stroke is right, also when it lies off and trembles", () => {
    let [right, all] = [0, 0];
    fc.assert(
      fc.property(hand, ({ character, dx, dy, size, tremble }) => {
        const ways = medians.get(character)!;
        ways.forEach((median, due) => {
          all++;
          const drawn = matchStroke(byHand(median, dx, dy, size, tremble), ways, due);
          if (drawn === "right") right++;
          // Near strokes that lie side by side (目) can be taken for each other, nothing else.
          else expect(drawn).toBe("later");
        });
      }),
      { seed: 7 },
    );
    expect(right / all).toBeGreaterThan(0.97);
  });

  test("exactly on its stroke is always right, from its other end never", () => {
    for (const ways of medians.values())
      ways.forEach((median, due) => {
        expect(matchStroke(median, ways, due)).toBe("right");
        expect(matchStroke(median.toReversed(), ways, due)).not.toBe("right");
      });
  });

  test("the wrong way, out of order, or nothing of the kind is said to be so", () => {
    const [across, down] = medians.get("十")!;
    expect(matchStroke(across!.toReversed(), [across!, down!], 0)).toBe("backwards");
    expect(matchStroke(down!, [across!, down!], 0)).toBe("later");
    expect(matchStroke(across!, [across!, down!], 1)).toBe("none");
    const corner: Point[] = [
      [0, 0],
      [40, 900],
      [80, 0],
    ];
    expect(matchStroke(corner, [across!, down!], 0)).toBe("none");
  });

  test("a tap, no line and a character at its end are no stroke", () => {
    const ways = medians.get("八")!;
    expect(matchStroke([[300, 300]], ways, 0)).toBe("none");
    expect(matchStroke([], ways, 0)).toBe("none");
    expect(matchStroke(ways[0]!, ways, 2)).toBe("none");
  });
});
