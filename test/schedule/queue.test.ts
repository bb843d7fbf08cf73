import { describe, expect, test } from "vitest";
import { type CardState, NEW_CARD } from "../../src/schedule/card-state.ts";
import { dayOf } from "../../src/schedule/day.ts";
import { foldReviews, type Review } from "../../src/schedule/fold.ts";
import { becameLeech, isLeech } from "../../src/schedule/leech.ts";
import { createMemoryModel, type Rating } from "../../src/schedule/memory.ts";
import { type Candidate, nextCard, planSession } from "../../src/schedule/queue.ts";
import { DEFAULT_RULES, migrateRules } from "../../src/schedule/rules.ts";

const model = createMemoryModel(DEFAULT_RULES);
const DAY = 86_400_000;
const now = { at: Date.parse("2026-11-23T12:00:00Z"), zone: 0 };
const rules = { ...DEFAULT_RULES, newLimit: 3, reviewLimit: 5 };

function card(name: string, ...answers: [daysAgo: number, rating: Rating][]): Candidate {
  const reviews = answers.map(([ago, rating]): Review => ({
    card: name,
    rating,
    at: now.at - ago * DAY,
    zone: 0,
  }));
  const known = foldReviews(reviews, model, rules).get(name);
  const word = name.split("/")[0]!;
  return {
    ...(known ?? { card: name, state: NEW_CARD, due: undefined }),
    word,
    buriedUntil: 0,
    keptAt: 0,
  };
}
const names = (cards: readonly Candidate[]) => cards.map(({ card }) => card);
const plan = (...cards: Candidate[]) => planSession(cards, now, model, rules);

describe("what a session holds", () => {
  test("learning whose time has come first, then reviews with new ones among them", () => {
    const queue = plan(card("new"), card("old", [30, 4]), card("step", [0.01, 1]), card("later", [1, 4]));
    expect([names(queue.learning), names(queue.reviews), names(queue.fresh)]).toEqual([
      ["step"],
      ["old"],
      ["new"],
    ]);
    expect(nextCard(queue, now.at)!.card).toBe("step");
    expect(nextCard({ ...queue, learning: [], done: 0 }, now.at)!.card).toBe("old");
    expect(nextCard({ ...queue, learning: [], reviews: [] }, now.at)!.card).toBe("new");
  });

  test("a step whose time has not come waits while there is else to do, but not at the end", () => {
    const step = card("step", [1 / 1440 / 2, 3]); // in ten minutes
    expect(nextCard(plan(step, card("old", [30, 4])), now.at)!.card).toBe("old");
    expect(nextCard(plan(step), now.at)!.card).toBe("step");
    expect(nextCard(plan(), now.at)).toBeUndefined();
  });

  test("new cards come among the reviews, not all at the end", () => {
    const olds = Array.from({ length: 5 }, (_, at) => card(`old${at}`, [30, 4]));
    let queue = plan(card("n1"), card("n2"), ...olds);
    const order: string[] = [];
    for (let next = nextCard(queue, now.at); next; next = nextCard(queue, now.at)) {
      const asked = next.card;
      order.push(asked);
      const without = (cards: readonly Candidate[]) => cards.filter(({ card }) => card !== asked);
      queue = {
        ...queue,
        reviews: without(queue.reviews),
        fresh: without(queue.fresh),
        done: queue.done + 1,
      };
    }
    expect(order).toHaveLength(7);
    const first = order.findIndex((name) => name.startsWith("n"));
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(5);
  });

  test("one card of a word a day: siblings wait", () => {
    const queue = plan(
      card("word/recall", [30, 4]),
      card("word/tones"),
      card("done/recall", [30, 4], [0, 3]),
      card("done/tones"),
    );
    expect([names(queue.reviews), names(queue.fresh)]).toEqual([["word/recall"], []]);
  });

  test("limits count what was done today; what is beyond is said", () => {
    const olds = Array.from({ length: 8 }, (_, at) => card(`old${at}`, [30 + at, 4]));
    const done = card("done", [30, 4], [0, 3]);
    const learned = card("learned", [0, 4]);
    const news = Array.from({ length: 4 }, (_, at) => card(`new${at}`));
    const queue = plan(...olds, done, learned, ...news);
    expect([queue.reviews.length, queue.postponed]).toEqual([4, 4]);
    expect([queue.fresh.length, queue.waiting]).toEqual([2, 2]);
    expect(queue.done).toBe(2);
  });

  test("too much after a holiday: the likeliest to be recalled first", () => {
    const olds = [90, 30, 200, 60].map((ago) => card(`${ago}`, [ago, 4]));
    expect(names(plan(...olds).reviews)).toEqual(["30", "60", "90", "200"]);
  });

  test("buried until later they are left out; kept last comes first", () => {
    const buried = { ...card("buried", [30, 4]), buriedUntil: now.at + 1 };
    const over = { ...card("over", [30, 4]), buriedUntil: now.at };
    const [a, b] = [
      { ...card("a"), keptAt: 1 },
      { ...card("b"), keptAt: 2 },
    ];
    const queue = plan(buried, over, a, b);
    expect([names(queue.reviews), names(queue.fresh)]).toEqual([["over"], ["b", "a"]]);
  });

  test("50,000 due cards are planned", () => {
    const state = card("old", [30, 4]).state;
    const many = Array.from({ length: 50_000 }, (_, at): Candidate => ({
      ...card(""),
      card: `${at}`,
      word: `${at}`,
      state: { ...state, memory: { stability: 1 + (at % 977), difficulty: 5 } },
      due: { day: dayOf(now, 4) },
    }));
    const queue = plan(...many);
    expect([queue.reviews.length, queue.postponed]).toEqual([5, 49_995]);
    expect(queue.reviews[0]!.state.memory!.stability).toBe(977);
  });
});

test("a leech is said at eight lapses, at twelve, and not between", () => {
  const lapsed = (lapses: number, rating: Rating = 1): CardState => ({
    ...NEW_CARD,
    phase: "relearning",
    lapses,
    last: { at: 0, day: 0, rating, elapsed: 1 },
  });
  expect([7, 8, 9, 12].map((lapses) => isLeech(lapsed(lapses), rules))).toEqual([false, true, true, true]);
  expect([7, 8, 9, 11, 12, 16].map((lapses) => becameLeech(lapsed(lapses), rules))).toEqual([
    false,
    true,
    false,
    false,
    true,
    true,
  ]);
  expect(becameLeech(lapsed(8, 3), rules)).toBe(false);
});

test("rules from storage: what is wrong takes its default", () => {
  expect(migrateRules(undefined)).toEqual(DEFAULT_RULES);
  expect(migrateRules({ retention: 2, dayStart: "4", steps: [0], weights: [1], reading: "loud" })).toEqual(
    DEFAULT_RULES,
  );
  const own = {
    ...DEFAULT_RULES,
    retention: 0.85,
    steps: [],
    reading: "applied",
    weights: Array(21).fill(1),
  };
  expect(migrateRules(own)).toEqual(own);
});
