import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextSide, place, type Box, type Place, type Wish } from "../../src/gloss/place.ts";

const window = { left: 0, top: 0, right: 1000, bottom: 700 };
const box = (left: number, top: number, width = 40, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const wish = (word: Box | readonly Box[], more: Partial<Wish> = {}): Wish => ({
  word: [word].flat(),
  at: undefined,
  width: 350,
  height: 200,
  window,
  vertical: false,
  prefer: undefined,
  ...more,
});
const area = (at: Place, width: number): Box => box(at.left, at.top, width, at.height);
const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe("beside the word", () => {
  test("below, its text under the word's", () => {
    expect(place(wish(box(400, 100)))).toEqual({ side: "below", left: 385, top: 126, height: 200 });
  });
  test("above where there is no room below", () => {
    expect(place(wish(box(400, 600)))).toEqual({ side: "above", left: 385, top: 394, height: 200 });
  });
  test("beside where there is room neither below nor above", () => {
    const low = { ...window, bottom: 260 };
    expect(place(wish(box(400, 120), { window: low }))).toEqual({
      side: "right",
      left: 446,
      top: 52,
      height: 200,
    });
    expect(place(wish(box(800, 120), { window: low })).side).toBe("left");
  });
  test.each([
    ["top left", box(0, 0), "below", 8, 26],
    ["top right", box(960, 0), "below", 642, 26],
    ["bottom left", box(0, 680), "above", 8, 474],
    ["bottom right", box(960, 680), "above", 642, 474],
  ])("in the %s corner", (_, word, side, left, top) => {
    expect(place(wish(word))).toEqual({ side, left, top, height: 200 });
  });
  test("keeps its side along a line, but not where it does not fit", () => {
    expect(place(wish(box(400, 300), { prefer: "above" })).side).toBe("above");
    expect(place(wish(box(400, 100), { prefer: "above" })).side).toBe("below");
  });
  test("a long card is as high as the roomier side", () => {
    const long = place(wish(box(400, 200), { height: 900 }));
    expect(long).toEqual({ side: "below", left: 385, top: 226, height: 466 });
    expect(place(wish(box(400, 500), { height: 900 }))).toMatchObject({ side: "above", top: 8, height: 486 });
  });
  test("a word over two lines is nowhere covered; the card lines up with the part pointed at", () => {
    const broken = [box(900, 100, 90), box(20, 130, 40)];
    expect(place(wish(broken))).toMatchObject({ side: "below", left: 8, top: 156 });
    expect(place(wish(broken, { at: { x: 950, y: 110 } }))).toMatchObject({
      side: "below",
      left: 642,
      top: 156,
    });
  });
  test("vertical lines: to the right, else to the left, level with the word", () => {
    const column = { vertical: true };
    expect(place(wish(box(400, 300, 20, 60), column))).toEqual({
      side: "right",
      left: 426,
      top: 285,
      height: 200,
    });
    expect(place(wish(box(900, 300, 20, 60), column))).toEqual({
      side: "left",
      left: 544,
      top: 285,
      height: 200,
    });
  });
  test("another place on request, around and back", () => {
    const middle = wish(box(450, 300));
    const sides = ["below", "above", "right", "left"] as const;
    expect(sides.map((side) => nextSide(middle, side))).toEqual(["above", "right", "left", "below"]);
    expect(nextSide(wish(box(0, 0), { window: box(0, 0, 380, 300) }), "below")).toBe("below");
  });
});

const anyWish = fc
  .record({
    left: fc.integer({ min: -50, max: 1300 }),
    top: fc.integer({ min: -50, max: 900 }),
    size: fc.integer({ min: 8, max: 80 }),
    characters: fc.integer({ min: 1, max: 8 }),
    width: fc.integer({ min: 120, max: 360 }),
    height: fc.integer({ min: 40, max: 1200 }),
    right: fc.integer({ min: 320, max: 1300 }),
    bottom: fc.integer({ min: 150, max: 900 }),
    offset: fc.integer({ min: 0, max: 400 }),
    vertical: fc.boolean(),
    prefer: fc.constantFrom(undefined, "below", "above", "right", "left", "over"),
  })
  .map(({ left, top, size, characters, width, height, right, bottom, offset, vertical, prefer }): Wish => {
    const long = size * characters;
    const word = vertical ? box(left, top, size, long) : box(left, top, long, size);
    const seen = { left: offset, top: offset, right: right + offset, bottom: bottom + offset };
    return {
      word: [word],
      at: undefined,
      width: Math.min(width, right - 16),
      height,
      window: seen,
      vertical,
      prefer,
    };
  });

describe("any word, card and window", () => {
  test("the card is within the window", () => {
    fc.assert(
      fc.property(anyWish, (any) => {
        const at = place(any);
        const card = area(at, any.width);
        expect(card.left).toBeGreaterThanOrEqual(any.window.left);
        expect(card.top).toBeGreaterThanOrEqual(any.window.top);
        expect(card.right).toBeLessThanOrEqual(any.window.right);
        expect(card.bottom).toBeLessThanOrEqual(any.window.bottom);
        expect(at.height).toBeLessThanOrEqual(any.height);
      }),
      { numRuns: 5000 },
    );
  });

  test("it covers the word only where no side has room for it", () => {
    fc.assert(
      fc.property(anyWish, (any) => {
        const at = place(any);
        const word = any.word[0]!;
        if (at.side !== "over") expect(overlap(area(at, any.width), word)).toBe(false);
        const { left, top, right, bottom } = any.window;
        const low = Math.min(any.height, 72);
        const wide = any.width <= right - left - 16;
        const high = bottom - top - 16 >= low;
        const room =
          (wide && Math.min(bottom - 14 - word.bottom, bottom - top - 16) >= low) ||
          (wide && Math.min(word.top - top - 14, bottom - top - 16) >= low) ||
          (high && right - 14 - word.right >= any.width && right - left - 16 >= any.width) ||
          (high && word.left - left - 14 >= any.width && right - left - 16 >= any.width);
        expect(at.side !== "over").toBe(room);
      }),
      { numRuns: 5000 },
    );
  });

  test("the whole card shows wherever it can, unless it would stand on the line", () => {
    fc.assert(
      fc.property(anyWish, (any) => {
        const at = place(any);
        const word = any.word[0]!;
        const { left, top, right, bottom } = any.window;
        const tall = bottom - top - 16 >= any.height;
        const room =
          (tall && Math.max(bottom - word.bottom, word.top - top) - 14 >= any.height) ||
          (tall && Math.max(right - word.right, word.left - left) - 14 >= any.width);
        if (room) expect(at.height).toBeGreaterThanOrEqual(Math.min(any.height, 168));
        const kept = any.vertical
          ? tall && Math.max(right - word.right, word.left - left) - 14 >= any.width
          : tall && Math.max(bottom - word.bottom, word.top - top) - 14 >= any.height;
        if (kept) expect(at.height).toBe(any.height);
      }),
      { numRuns: 5000 },
    );
  });
});
