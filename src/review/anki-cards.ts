import { NEW_CARD } from "../schedule/card-state.ts";
import { dayOf } from "../schedule/day.ts";
import { answerCard, type Scheduled, unanswered } from "../schedule/due.ts";
import { foldReviews } from "../schedule/fold.ts";
import type { MemoryModel } from "../schedule/memory.ts";
import type { AnkiCard } from "../vocabulary/exchange/anki-card.ts";
import type { KeptWord } from "../vocabulary/kept-word.ts";
import { reviewsOf } from "./deck.ts";
import { type ReviewChoice, skillsFor } from "./review-choice.ts";
import { cardId } from "./shown.ts";

/**
 * The cards that Anki is to have of a word, with their schedule and history: one that asks the meaning, and one that
 * asks the word where that is asked here or was. Anki has no like of the other skills.
 */
export function ankiCards(word: KeptWord, choice: ReviewChoice, model: MemoryModel): readonly AnkiCard[] {
  const recall =
    skillsFor(word, choice).includes("recall") || word.reviews.some(({ skill }) => skill === "recall");
  const cards = [ankiCard(word, "recognise", choice, model)];
  return recall ? [...cards, ankiCard(word, "recall", choice, model)] : cards;
}

function ankiCard(
  word: KeptWord,
  skill: "recognise" | "recall",
  { rules }: ReviewChoice,
  model: MemoryModel,
): AnkiCard {
  const id = cardId(word.id, skill);
  const answers: AnkiCard["answers"][number][] = [];
  let scheduled: Scheduled = unanswered(id, NEW_CARD);
  for (const { skill: asked, rating, at, zone, took } of word.reviews) {
    if (asked !== skill) continue;
    const { phase } = scheduled.state;
    const day = dayOf({ at, zone: zone ?? 0 }, rules.dayStart);
    scheduled = answerCard(id, scheduled.state, { at, day, rating }, model, rules);
    answers.push({ at, rating, took, phase, interval: intervalOf(scheduled) });
  }
  // What was read past since may have moved the day.
  const { state, due } = foldReviews(reviewsOf(word, skill), model, rules).get(id) ?? scheduled;
  return {
    template: skill === "recognise" ? 0 : 1,
    phase: state.phase,
    due: due === undefined ? 0 : "day" in due ? due.day : due.at,
    interval: due && "day" in due ? due.day - state.last!.day : 0,
    reviews: state.reviews,
    lapses: state.lapses,
    suspended: word.suspended || word.status === "known" || word.status === "ignored",
    memory: state.memory && { ...state.memory, retention: rules.retention, last: state.last!.at },
    answers,
  };
}

function intervalOf({ state, due }: Scheduled): number {
  if (due === undefined) return 0;
  return "day" in due ? due.day - state.last!.day : -Math.round((due.at - state.last!.at) / 1_000);
}
