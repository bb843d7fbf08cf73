import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOf, dayOf, momentAt, untilTomorrow } from "../../src/schedule/day.ts";
import { foldReviews, type Review } from "../../src/schedule/fold.ts";
import { createMemoryModel } from "../../src/schedule/memory.ts";
import { isDue } from "../../src/schedule/queue.ts";
import { DEFAULT_RULES } from "../../src/schedule/rules.ts";

const model = createMemoryModel(DEFAULT_RULES);
const HOUR = 3_600_000;
const fold = (...reviews: Omit<Review, "card">[]) =>
  foldReviews(
    reviews.map((review) => ({ card: "word", ...review })),
    model,
    DEFAULT_RULES,
  ).get("word")!;

describe("the reader's day", () => {
  test("begins at four in the morning where the reader is", () => {
    const shanghai = (text: string) => ({ at: Date.parse(`${text}+08:00`), zone: 480 });
    expect(dateOf(dayOf(shanghai("2026-11-23T03:59:59"), 4))).toBe("2026-11-22");
    expect(dateOf(dayOf(shanghai("2026-11-23T04:00:00"), 4))).toBe("2026-11-23");
    expect(dateOf(dayOf(shanghai("2026-11-23T00:00:00"), 0))).toBe("2026-11-23");
    expect(untilTomorrow(shanghai("2026-11-23T03:00:00"), 4)).toBe(HOUR);
    expect(untilTomorrow(shanghai("2026-11-23T04:00:00"), 4)).toBe(24 * HOUR);
  });

  test("changes of the clock make days of 23 and 25 hours, and none is lost or twice", () => {
    // Berlin: 2026-03-29 02:00 → 03:00, 2026-10-25 03:00 → 02:00
    const berlin = (text: string, zone: number) => ({ at: Date.parse(text) - zone * 60_000, zone });
    const day = (text: string, zone: number) => dateOf(dayOf(berlin(text, zone), 4));
    expect(day("2026-03-28T23:00Z", 60)).toBe("2026-03-28");
    expect(day("2026-03-29T03:59Z", 120)).toBe("2026-03-28");
    expect(day("2026-03-29T04:00Z", 120)).toBe("2026-03-29");
    expect(day("2026-10-25T03:30Z", 60)).toBe("2026-10-24");
    expect(day("2026-10-25T04:00Z", 60)).toBe("2026-10-25");
  });

  test("every moment lies in one day, and the next begins when it says", () => {
    const moment = fc.record({
      at: fc.integer({ min: -1e12, max: 4e12 }),
      zone: fc.integer({ min: -840, max: 840 }),
    });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 23 }), ({ at, zone }, start) => {
        const rest = untilTomorrow({ at, zone }, start);
        const today = dayOf({ at, zone }, start);
        expect(dayOf({ at: at + rest - 1, zone }, start)).toBe(today);
        expect(dayOf({ at: at + rest, zone }, start)).toBe(today + 1);
      }),
    );
  });

  test("the machine's own zone", () => {
    const at = Date.parse("2026-07-01T00:00:00Z");
    expect(momentAt(at)).toEqual({ at, zone: -new Date(at).getTimezoneOffset() });
  });
});

describe("clocks and places that change", () => {
  const at = Date.parse("2026-11-23T12:00:00Z");

  test("two devices in different zones fold the same log to the same days", () => {
    const here = fold({ rating: 4, at, zone: 480 }, { rating: 3, at: at + 9 * 24 * HOUR, zone: -480 });
    expect(here.state.last!.elapsed).toBe(9);
    expect(fold({ rating: 4, at, zone: 480 }, { rating: 3, at: at + 9 * 24 * HOUR, zone: -480 })).toEqual(
      here,
    );
  });

  test("a journey westwards over the date line does not count days backwards", () => {
    const { state } = fold({ rating: 3, at, zone: 840 }, { rating: 3, at: at + HOUR, zone: -660 });
    expect(state.last!.elapsed).toBe(0);
    expect(state.reviews).toBe(2);
  });

  test("a clock set back: the answer counts, as one of the same day", () => {
    const { state } = fold(
      { rating: 4, at, zone: 0 },
      { rating: 3, at: at - 400 * 24 * HOUR, zone: 0 },
      { rating: 3, at: at + 8 * 24 * HOUR, zone: 0 },
    );
    expect(state.reviews).toBe(3);
    expect(state.last!.elapsed).toBe(408);
    expect(state.memory!.stability).toBeGreaterThan(8);
  });

  test("a card answered by a clock that ran ten years ahead is due now, not in ten years", () => {
    const now = { at, zone: 0 };
    const ahead = at + 3_650 * 24 * HOUR;
    expect(isDue(fold({ rating: 4, at: ahead, zone: 0 }), now, 4)).toBe(true);
    expect(isDue(fold({ rating: 1, at: ahead, zone: 0 }), now, 4)).toBe(true);
    expect(isDue(fold({ rating: 4, at, zone: 0 }), now, 4)).toBe(false);
    expect(isDue(fold({ rating: 1, at: at - 30_000, zone: 0 }), now, 4)).toBe(false);
    expect(isDue(fold({ rating: 1, at: at - 60_000, zone: 0 }), now, 4)).toBe(true);
  });
});

test("the same card reviewed on two devices the same day: both count, whoever folds", () => {
  const at = Date.parse("2026-11-23T12:00:00Z");
  const { state } = fold(
    { rating: 4, at: at - 9 * 24 * HOUR, zone: 60 },
    { rating: 3, at, zone: 60 },
    { rating: 3, at: at + 5_000, zone: 60 },
  );
  expect(state.reviews).toBe(3);
  const once = fold({ rating: 4, at: at - 9 * 24 * HOUR, zone: 60 }, { rating: 3, at, zone: 60 });
  // The second answer of a day is worth little.
  expect(state.memory!.stability / once.state.memory!.stability).toBeLessThan(1.3);
});

describe("words met while reading", () => {
  const at = Date.parse("2026-11-23T12:00:00Z");
  const first = { rating: 4, at, zone: 0 } as const; // due in about 8 days
  const read = (rating: 1 | 3, days: number) => ({
    rating,
    at: at + days * 24 * HOUR,
    zone: 0,
    reading: true,
  });
  const applied = { ...DEFAULT_RULES, reading: "applied" } as const;
  const dueWith = (rules: typeof DEFAULT_RULES, ...reviews: Omit<Review, "card">[]) => {
    const { due, state } = foldReviews(
      reviews.map((review) => ({ card: "word", ...review })),
      model,
      rules,
    ).get("word")!;
    return { days: (due as { day: number }).day - dayOf(first, 4), state };
  };
  const untouched = dueWith(DEFAULT_RULES, first);

  test("off or shown only, they change nothing", () => {
    expect(dueWith(DEFAULT_RULES, first, read(1, 3), read(3, 20))).toEqual(untouched);
  });

  test("applied: looked up it is due that day, passed by when due it waits, and the memory is left alone", () => {
    expect(dueWith(applied, first, read(1, 3)).days).toBe(3);
    expect(dueWith(applied, first, read(3, 3))).toEqual(untouched);
    const later = dueWith(applied, first, read(3, 10));
    expect(later.days).toBeGreaterThan(10);
    expect(later.days).toBeLessThan(30);
    expect(later.state).toEqual(untouched.state);
    expect(dueWith(applied, first, read(3, 10), read(1, 11)).days).toBe(11);
  });

  test("the next answer starts afresh, and reading never makes a card", () => {
    const answered = dueWith(applied, first, { rating: 3, at: at + 10 * 24 * HOUR, zone: 0 });
    expect(dueWith(applied, first, read(3, 9), { rating: 3, at: at + 10 * 24 * HOUR, zone: 0 })).toEqual(
      answered,
    );
    expect(foldReviews([{ card: "other", ...read(3, 0) }], model, applied).size).toBe(0);
  });
});
