import * as fc from "fast-check";
import { createEmptyCard, fsrs, StrategyMode, type Grade } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import { advance, NEW_CARD } from "../../src/schedule/card-state.ts";
import { answerCard, afterEachButton, type Scheduled, unanswered } from "../../src/schedule/due.ts";
import { createMemoryModel, type Rating } from "../../src/schedule/memory.ts";
import { DEFAULT_RULES } from "../../src/schedule/rules.ts";

const plain = createMemoryModel({ ...DEFAULT_RULES, fuzz: false });
const DAY = 86_400_000;
const START = Date.UTC(2022, 11, 29, 12, 30);
const dayAt = (at: number) => Math.floor(at / DAY);

/** Answers a card each time it is due; days (or 0 for minutes) until the next. */
function follow(ratings: readonly Rating[], model = plain): number[] {
  let card: Scheduled = unanswered("", NEW_CARD);
  let at = START;
  return ratings.map((rating) => {
    const day = dayAt(at);
    card = answerCard(card.card, card.state, { at, day, rating }, model, DEFAULT_RULES);
    const due = card.due!;
    const days = "day" in due ? due.day - day : 0;
    at = "day" in due ? at + days * DAY : due.at;
    return days;
  });
}

// https://github.com/open-spaced-repetition/ts-fsrs, packages/fsrs/__tests__/FSRS-6.test.ts
describe("the sequences that ts-fsrs publishes", () => {
  test("intervals of a card that is forgotten twice", () => {
    const ratings = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3] as const;
    expect(follow(ratings)).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  test("the memory after six answers, as fsrs-rs has it", () => {
    const answers: [Rating, number][] = [
      [1, 0],
      [3, 0],
      [3, 1],
      [3, 3],
      [3, 8],
      [3, 21],
    ];
    let [state, day] = [NEW_CARD, 0];
    for (const [rating, days] of answers) {
      day += days;
      state = advance(state, { at: day * DAY, day, rating }, plain, DEFAULT_RULES);
    }
    expect(state.memory!.stability).toBeCloseTo(53.62691, 4);
    expect(state.memory!.difficulty).toBeCloseTo(6.3574867, 4);
  });

  test("the first answer", () => {
    const first = ([1, 2, 3, 4] as const).map((rating) =>
      advance(NEW_CARD, { at: START, day: dayAt(START), rating }, plain, DEFAULT_RULES),
    );
    expect(first.map(({ memory }) => memory!.stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    expect(first.map(({ memory }) => memory!.difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1]);
    expect(first.map(({ phase }) => phase)).toEqual(["learning", "learning", "learning", "review"]);
    expect(afterEachButton("", NEW_CARD, { at: START, day: dayAt(START) }, plain, DEFAULT_RULES)).toEqual([
      { rating: 1, minutes: 1 },
      { rating: 2, minutes: 6 },
      { rating: 3, minutes: 10 },
      { rating: 4, days: 8 },
    ]);
  });
});

test("any history goes as ts-fsrs's own scheduler takes it, with the same spread", () => {
  const model = createMemoryModel(DEFAULT_RULES);
  const oracle = fsrs({ enable_fuzz: true }).useStrategy(StrategyMode.SEED, function () {
    return `word/${(this as unknown as { current: { reps: number } }).current.reps}`;
  });
  const answers = fc.array(
    fc.record({ rating: fc.constantFrom<Rating>(1, 2, 3, 4), late: fc.integer({ min: 0, max: 40 }) }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(answers, (history) => {
      let theirs = createEmptyCard(new Date(START));
      let ours = unanswered("word", NEW_CARD);
      let at = START;
      for (const { rating, late } of history) {
        at = Math.max(at, +theirs.due) + late * DAY;
        theirs = oracle.next(theirs, new Date(at), rating as Grade).card;
        ours = answerCard("word", ours.state, { at, day: dayAt(at), rating }, model, DEFAULT_RULES);
        expect(ours.state.memory!.stability).toBe(theirs.stability);
        expect(ours.state.memory!.difficulty).toBe(theirs.difficulty);
        expect([ours.state.reviews, ours.state.lapses]).toEqual([theirs.reps, theirs.lapses]);
        const due = ours.due!;
        if ("day" in due) expect(due.day - dayAt(at)).toBe(theirs.scheduled_days);
        else expect(due.at).toBe(+theirs.due);
      }
    }),
    { numRuns: 300 },
  );
});

test("weights that are none are refused", () => {
  expect(() => createMemoryModel({ ...DEFAULT_RULES, weights: [1, 2] })).toThrow(RangeError);
  expect(() => createMemoryModel({ ...DEFAULT_RULES, weights: Array(21).fill(Number.NaN) })).toThrow(
    RangeError,
  );
});
