import { NEW_CARD } from "../schedule/card-state.ts";
import type { Moment } from "../schedule/day.ts";
import { foldReviews, type Review } from "../schedule/fold.ts";
import type { MemoryModel } from "../schedule/memory.ts";
import { type Candidate, planSession, type Queue } from "../schedule/queue.ts";
import type { Rules } from "../schedule/rules.ts";
import type { Skill } from "../vocabulary/event.ts";
import type { KeptWord } from "../vocabulary/kept-word.ts";
import type { WordId } from "../vocabulary/word-id.ts";
import { cardId } from "./shown.ts";

/** All cards, by the words that they ask for. */
export interface Deck {
  /** Takes a word as it stands now; it has no cards while it is forgotten, suspended, known or ignored. */
  set(word: KeptWord): void;
  card(id: string): Candidate | undefined;
  plan(now: Moment): Queue;
  all(): IterableIterator<Candidate>;
  readonly size: number;
}

/** Makes an empty deck; `skillsOf` says what is asked of a word. */
export function createDeck(
  model: MemoryModel,
  rules: Rules,
  skillsOf: (word: KeptWord) => readonly Skill[],
): Deck {
  const cards = new Map<string, Candidate>();
  const ofWord = new Map<WordId, readonly string[]>();
  return {
    set(word) {
      for (const id of ofWord.get(word.id) ?? []) cards.delete(id);
      const asked = isAsked(word) ? skillsOf(word) : [];
      ofWord.set(
        word.id,
        asked.map((skill) => cardId(word.id, skill)),
      );
      for (const card of cardsOf(word, asked, model, rules)) cards.set(card.card, card);
    },
    card: (id) => cards.get(id),
    plan: (now) => planSession(cards.values(), now, model, rules),
    all: () => cards.values(),
    get size() {
      return cards.size;
    },
  };
}

/** Reviews of a word's card as the schedule takes them, and what was read past since, in the order of the log. */
export function reviewsOf(word: KeptWord, skill: Skill): Review[] {
  const card = cardId(word.id, skill);
  const answers = word.reviews
    .filter((review) => review.skill === skill)
    .map(({ id, rating, at, zone }) => ({ id, card, rating, at, zone: zone ?? 0 }));
  const reads = word.reads.map(({ id, lookedUp, at, zone }) => ({
    id,
    card,
    rating: lookedUp ? (1 as const) : (3 as const),
    at,
    zone: zone ?? 0,
    reading: true,
  }));
  return reads.length === 0 ? answers : [...answers, ...reads].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isAsked({ kept, suspended, status }: KeptWord): boolean {
  return kept && !suspended && status !== "known" && status !== "ignored";
}

function cardsOf(
  word: KeptWord,
  skills: readonly Skill[],
  model: MemoryModel,
  rules: Rules,
): readonly Candidate[] {
  return skills.map((skill) => {
    const card = cardId(word.id, skill);
    const folded = foldReviews(reviewsOf(word, skill), model, rules).get(card);
    const { buriedUntil, keptAt } = word;
    return { ...(folded ?? { card, state: NEW_CARD, due: undefined }), word: word.id, buriedUntil, keptAt };
  });
}
