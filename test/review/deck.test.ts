import { expect, test } from "vitest";
import { createMemoryModel } from "../../src/schedule/memory.ts";
import { DEFAULT_RULES } from "../../src/schedule/rules.ts";
import { createDeck, reviewsOf } from "../../src/review/deck.ts";
import { migrateChoice, skillsFor } from "../../src/review/review-choice.ts";
import type { WordEvent } from "../../src/vocabulary/fold-word.ts";
import { foldWord } from "../../src/vocabulary/fold-word.ts";

const word = "甲|甲|jia3";
const stamp = (n: number) => `${(1_800_000_000_000 + n).toString(36).padStart(9, "0")}0000-aaaaaaaaaa`;
type Bare = WordEvent extends infer One ? (One extends WordEvent ? Omit<One, "id" | "word"> : never) : never;
const folded = (...events: Bare[]) =>
  foldWord(word, [
    { do: "kept", traditional: "甲", simplified: "甲", pinyin: "jia3", senses: [], id: stamp(0), word },
    ...events.map((event, at) => ({ ...event, id: stamp(at + 1), word }) as WordEvent),
  ]);
const deck = () =>
  createDeck(createMemoryModel(DEFAULT_RULES), DEFAULT_RULES, () => ["recognise", "tones"] as const);
const review = { do: "reviewed", skill: "tones", rating: 4, at: 5, took: 1 } as const;

test("a word has a card for each skill, each with a memory of its own", () => {
  const cards = deck();
  cards.set(folded(review));
  expect([...cards.all()].map(({ card, state }) => [card, state.reviews])).toEqual([
    [`${word}/recognise`, 0],
    [`${word}/tones`, 1],
  ]);
  cards.set(folded(review, review));
  expect(cards.size).toBe(2);
});

test.each([
  ["suspended", { do: "suspended", on: true }],
  ["known", { do: "status", status: "known" }],
  ["ignored", { do: "status", status: "ignored" }],
  ["forgotten", { do: "forgotten" }],
] as const)("a word that is %s has none", (_, event) => {
  const cards = deck();
  cards.set(folded());
  cards.set(folded(event));
  expect(cards.size).toBe(0);
});

test("what was read past stands between the answers, in the order of the log", () => {
  const read = { do: "read", lookedUp: true, at: 7, zone: 60 } as const;
  const found = reviewsOf(folded(review, read, review), "tones");
  expect(found.map(({ reading, rating, zone }) => [reading ?? false, rating, zone])).toEqual([
    [false, 4, 0],
    [true, 1, 60],
    [false, 4, 0],
  ]);
});

test("lists say what is asked of their words", () => {
  const choice = migrateChoice({
    skills: ["recall"],
    listSkills: { l1: ["write", "tones"], l2: ["nonsense"] },
  });
  expect(skillsFor(folded(), choice)).toEqual(["recall"]);
  expect(skillsFor(folded({ do: "listed", list: "l1" }), choice)).toEqual(["tones", "write"]);
  expect(skillsFor(folded({ do: "listed", list: "l2" }), choice)).toEqual(["recall"]);
  expect(migrateChoice({ skills: [], badge: "yes" })).toEqual(migrateChoice(undefined));
});
