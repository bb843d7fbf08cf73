import { expect, test } from "vitest";
import {
  afterHint,
  afterLine,
  isShown,
  isWritten,
  ratingOf,
  startWriting,
  type Writing,
} from "../../src/review/writing.ts";
import type { Drawn } from "../../src/strokes/match-stroke.ts";

const after = (writing: Writing, ...lines: Drawn[]) => lines.reduce(afterLine, writing);

test("goes from stroke to stroke and from character to character, to the end", () => {
  const start = startWriting([2, 1]);
  const half = after(start, "right", "right");
  expect(half).toMatchObject({ character: 1, stroke: 0 });
  expect(isWritten(half)).toBe(false);
  const whole = after(half, "right");
  expect(isWritten(whole)).toBe(true);
  expect(ratingOf(whole)).toBe(3);
  expect(afterLine(whole, "none")).toBe(whole);
  expect(afterHint(whole)).toBe(whole);
});

test("a stroke missed three times is shown, and the next one is not", () => {
  const missed = after(startWriting([2]), "none", "later");
  expect(isShown(missed)).toBe(false);
  const thrice = after(missed, "backwards");
  expect(isShown(thrice)).toBe(true);
  expect(thrice).toMatchObject({ stroke: 0, mistakes: 3, last: "backwards" });
  expect(isShown(after(thrice, "right"))).toBe(false);
});

test("one slip is good, some are hard, many or hints are again", () => {
  const of = (mistakes: number, hints = 0) => ratingOf({ ...startWriting([5, 5]), mistakes, hints });
  expect([of(0), of(1), of(2), of(3), of(4), of(0, 1), of(0, 2)]).toEqual([3, 3, 2, 2, 1, 2, 1]);
});

test("a hint is counted once for a stroke", () => {
  const hinted = afterHint(startWriting([2]));
  expect(isShown(hinted)).toBe(true);
  expect(afterHint(hinted)).toBe(hinted);
});
