import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { VocabularyEvent } from "../../src/vocabulary/event.ts";
import { packReviews, type ReviewEvent } from "../../src/vocabulary/review-chunk.ts";
import { isReadable, salvageReviews } from "../../src/vocabulary/salvage.ts";
import { writeStamp } from "../../src/vocabulary/stamp.ts";

const reviews = Array.from({ length: 5 }, (_, at): ReviewEvent => ({
  do: "reviewed",
  id: writeStamp(1_000 + at, 0, "aaaaaaaaaa"),
  word: `w${at % 2}`,
  skill: "recall",
  rating: 3,
  at: 1_000 + at,
  took: 5,
  zone: 60,
  ...(at === 4 ? { batch: writeStamp(9, 0, "aaaaaaaaaa") } : {}),
}));
const chunk = packReviews(reviews);

test("a whole chunk is read whole", () => {
  expect(salvageReviews(chunk)).toEqual({ reviews, lost: 0 });
});

test("rows that name nothing are passed over, and the others are read", () => {
  const word = chunk.word.slice();
  word[1] = 99;
  const rating = chunk.rating.slice();
  rating[3] = 0;
  expect(salvageReviews({ ...chunk, word, rating })).toEqual({
    reviews: [reviews[0], reviews[2], reviews[4]],
    lost: 2,
  });
  expect(salvageReviews({ ...chunk, at: chunk.at.slice(0, 3) })).toEqual({
    reviews: reviews.slice(0, 3),
    lost: 2,
  });
});

test("columns that can be missing cost no review", () => {
  const { took: _, ...without } = chunk;
  const found = salvageReviews(without);
  expect(found.reviews.map(({ id, took }) => [id, took])).toEqual(reviews.map(({ id }) => [id, 0]));
  expect(found.lost).toBe(1);
});

test("whatever stands there, nothing throws and damage is told", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc
          .dictionary(fc.constantFrom(...Object.keys(chunk)), fc.anything())
          .map((some) => ({ ...chunk, ...some })),
      ),
      (found) => {
        const { reviews: read, lost } = salvageReviews(found);
        expect(read.length + lost).toBeGreaterThan(0);
        expect(read.every(isReadable)).toBe(true);
      },
    ),
  );
});

test("an event needs a name and what it is about", () => {
  const event: VocabularyEvent = { id: "a", do: "forgotten", word: "w" };
  expect(isReadable(event)).toBe(true);
  for (const bad of [
    null,
    1,
    {},
    { ...event, id: 1 },
    { id: "a", do: "forgotten" },
    { id: "a", do: "undone" },
  ])
    expect(isReadable(bad)).toBe(false);
});
