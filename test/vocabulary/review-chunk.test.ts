import * as fc from "fast-check";
import { expect, test } from "vitest";
import { packReviews, unpackReviews, type ReviewEvent } from "../../src/vocabulary/review-chunk.ts";
import { byStamp, writeStamp } from "../../src/vocabulary/stamp.ts";

const review: fc.Arbitrary<ReviewEvent> = fc
  .record({
    time: fc.nat(2 ** 42),
    counter: fc.nat(1_000),
    device: fc.constantFrom("aaaaaaaaaa", "bbbbbbbbbb"),
    word: fc.string({ minLength: 1 }),
    skill: fc.constantFrom("recognise", "recall", "tones", "typed"),
    rating: fc.constantFrom(1, 2, 3, 4),
    at: fc.nat(2 ** 42),
    took: fc.nat(100_000),
    zone: fc.option(fc.integer({ min: -900, max: 900 }), { nil: undefined }),
    batch: fc.option(fc.constant("0jvv2x4kk0000-aaaaaaaaaa"), { nil: undefined }),
  })
  .map(({ time, counter, device, batch, zone, ...rest }) => ({
    do: "reviewed",
    id: writeStamp(time, counter, device),
    ...rest,
    ...(zone === undefined ? {} : { zone }),
    ...(batch === undefined ? {} : { batch }),
  }));

test("reviews come out of a chunk as they went in", () => {
  fc.assert(
    fc.property(fc.array(review, { minLength: 1, maxLength: 50 }), (reviews) => {
      const sorted = reviews.toSorted(byStamp);
      const chunk = packReviews(sorted);
      expect([...unpackReviews(chunk)]).toEqual(sorted);
      expect([chunk.first, chunk.last]).toEqual([sorted[0]!.id, sorted.at(-1)!.id]);
    }),
  );
});

test("no chunk is empty", () => {
  expect(() => packReviews([])).toThrow(RangeError);
});
