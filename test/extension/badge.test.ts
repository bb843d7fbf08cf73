import { expect, test } from "vitest";
import "./fake-browser.ts";
import { badgeText } from "../../src/extension/badge.ts";

test("what is due by now, as the days go by", () => {
  const noon = new Date(2026, 10, 23, 12).getTime();
  const from = Math.floor((noon - new Date(noon).getTimezoneOffset() * 60_000 - 4 * 3_600_000) / 86_400_000);
  const due = { from, dayStart: 4, counts: [3, 0, 2, 2_000] };
  const day = 86_400_000;
  expect([0, 1, 2, 3, 40].map((days) => badgeText(due, noon + days * day))).toEqual([
    "3",
    "3",
    "5",
    "999+",
    "999+",
  ]);
  expect(badgeText({ ...due, counts: [0, 1] }, noon)).toBe("");
  // A clock set back before the day it was counted on.
  expect(badgeText(due, noon - 5 * day)).toBe("");
});
