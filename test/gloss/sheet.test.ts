import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Wish } from "../../src/gloss/place.ts";
import { placeSheet } from "../../src/gloss/sheet.ts";

const window = { left: 0, top: 0, right: 380, bottom: 700 };

function wish(top: number, height: number): Wish {
  const word = [{ left: 40, top, right: 90, bottom: top + 22 }];
  return { word, at: undefined, width: 380, height, window, vertical: false, prefer: undefined };
}

describe("a sheet", () => {
  test("stands at the bottom, and at the top for a word that stands low", () => {
    expect(placeSheet(wish(100, 200))).toEqual({ left: 0, top: 500, height: 200 });
    expect(placeSheet(wish(620, 200))).toEqual({ left: 0, top: 0, height: 200 });
  });

  test("takes half of the window at most, and never lies on a word that it can keep off", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 678 }), fc.integer({ min: 1, max: 2_000 }), (at, height) => {
        const sheet = placeSheet(wish(at, height));
        expect(sheet.height).toBeLessThanOrEqual(350);
        expect([window.top, window.bottom - sheet.height]).toContain(sheet.top);
        const free = at + 22 <= sheet.top || at >= sheet.top + sheet.height;
        expect(free || (at + 22 > 700 - sheet.height && at < sheet.height)).toBe(true);
      }),
    );
  });
});
