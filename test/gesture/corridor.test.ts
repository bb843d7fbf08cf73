import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inCorridor } from "../../src/gesture/corridor.ts";

const below = { left: 0, top: 130, right: 300, bottom: 300 };
const apex = { x: 100, y: 110 };

test.each([
  ["straight down", { x: 100, y: 120 }, true],
  ["down and aside", { x: 115, y: 120 }, true],
  ["along the line", { x: 130, y: 112 }, false],
  ["away", { x: 100, y: 100 }, false],
  ["nowhere", apex, false],
  ["past the card", { x: 100, y: 131 }, false],
])("%s", (_, point, expected) => expect(inCorridor(apex, point, below)).toBe(expected));

test("outside the funnel is off the way", () => {
  const narrow = { left: 95, top: 210, right: 105, bottom: 300 };
  expect(inCorridor(apex, { x: 130, y: 150 }, narrow)).toBe(false);
  expect(inCorridor(apex, { x: 101, y: 150 }, narrow)).toBe(true);
});

test("every straight way to the card's near side that is steep enough is a corridor, on all four sides", () => {
  const side = fc.constantFrom("below", "above", "left", "right");
  fc.assert(
    fc.property(
      side,
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      (where, to, part) => {
        const cards = {
          below: { left: 60, top: 150, right: 140, bottom: 300 },
          above: { left: 60, top: 0, right: 140, bottom: 70 },
          left: { left: 0, top: 70, right: 60, bottom: 150 },
          right: { left: 140, top: 70, right: 300, bottom: 150 },
        };
        const card = cards[where];
        const upright = where === "below" || where === "above";
        const target = upright
          ? { x: card.left + 80 * to, y: where === "below" ? card.top : card.bottom }
          : { x: where === "right" ? card.left : card.right, y: card.top + 80 * to };
        const point = { x: apex.x + (target.x - apex.x) * part, y: apex.y + (target.y - apex.y) * part };
        expect(inCorridor(apex, point, card)).toBe(true);
      },
    ),
  );
});
