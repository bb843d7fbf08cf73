import { daysSince } from "./card-state.ts";
import { dayOf, type Moment } from "./day.ts";
import type { Scheduled } from "./due.ts";
import type { MemoryModel } from "./memory.ts";
import type { Rules } from "./rules.ts";

/** Learning cards come early by up to so much when nothing else is left (ms). */
const AHEAD = 20 * 60_000;

/** A card that may be asked. */
export interface Candidate extends Scheduled {
  /** Cards of one word are siblings: one of them a day. */
  readonly word: string;
  /** Not asked before this time (ms), because the reader buried it. */
  readonly buriedUntil: number;
  /** When the word was kept (ms): new cards come latest first. */
  readonly keptAt: number;
}

/** What is to be done today. */
export interface Queue {
  /** Cards in their short steps, soonest first; those whose time has not come are at the end. */
  readonly learning: readonly Candidate[];
  /** Cards due today, the likeliest to be recalled first: where not all can be saved, these are saved at least cost. */
  readonly reviews: readonly Candidate[];
  /** New cards for today, the word kept last first. */
  readonly fresh: readonly Candidate[];
  /** Due cards beyond today's limit: they are spread over the coming days. */
  readonly postponed: number;
  /** New cards beyond today's limit. */
  readonly waiting: number;
  /** Cards that had their answer for today. */
  readonly done: number;
}

/** Whether a card's time has come; one whose last answer lies in the future (a clock was set back) is due, never lost. */
export function isDue({ state, due }: Scheduled, now: Moment, dayStart: number): boolean {
  if (!due || !state.last) return true;
  const today = dayOf(now, dayStart);
  if (state.last.day > today) return true;
  return "day" in due ? due.day <= today : due.at <= now.at || state.last.at > now.at;
}

/** The probability (0 to 1) that a card would be recalled on this day; 1 for one never answered. */
function recallOn(state: Scheduled["state"], day: number, model: MemoryModel): number {
  return state.memory ? model.retrievability(state.memory, daysSince(state, day)) : 1;
}

/** Sorts the cards of a session: at most the limits, one card of a word a day. Suspended cards are left out by the caller. */
export function planSession(
  candidates: Iterable<Candidate>,
  now: Moment,
  model: MemoryModel,
  rules: Rules,
): Queue {
  const today = dayOf(now, rules.dayStart);
  const sorted = sortOut(candidates, now, today, rules);
  const busy = new Set(sorted.answered);
  const alone = (cards: readonly Candidate[]) =>
    cards.filter(({ word }) => !busy.has(word) && busy.add(word));
  const learning = sorted.learning.toSorted((a, b) => timeOf(a, now.at) - timeOf(b, now.at));
  for (const { word } of learning) busy.add(word);
  const reviews = alone(likeliestFirst(sorted.reviews, today, model));
  const room = Math.max(0, rules.reviewLimit - sorted.doneReviews);
  const fresh = alone(sorted.fresh.toSorted((a, b) => b.keptAt - a.keptAt || (a.card < b.card ? -1 : 1)));
  const roomForNew = Math.max(0, rules.newLimit - sorted.doneNew);
  return {
    learning,
    reviews: reviews.slice(0, room),
    fresh: fresh.slice(0, roomForNew),
    postponed: Math.max(0, reviews.length - room),
    waiting: Math.max(0, fresh.length - roomForNew),
    done: sorted.doneNew + sorted.doneReviews,
  };
}

/** All cards of a queue: those in their short steps, reviews, new ones. */
export function cardsIn({ learning, reviews, fresh }: Queue): readonly Candidate[] {
  return [...learning, ...reviews, ...fresh];
}

/**
 * The card to ask now: a learning card whose time has come, else reviews with the new cards spread evenly among
 * them, else a learning card that is nearly due; undefined when all is done for now.
 */
export function nextCard({ learning, reviews, fresh, done }: Queue, now: number): Candidate | undefined {
  const first = learning[0];
  if (first && timeOf(first, now) <= now) return first;
  const every = Math.max(2, Math.ceil((reviews.length + fresh.length) / Math.max(1, fresh.length)));
  const newNow = fresh.length > 0 && (reviews.length === 0 || done % every === every - 1);
  const next = newNow ? fresh[0] : reviews[0];
  if (next) return next;
  return first && timeOf(first, now) <= now + AHEAD ? first : undefined;
}

/** The queue once a card of it was answered, buried or taken out (`undefined`), until it is planned anew. */
export function afterAnswer(
  queue: Queue,
  card: string,
  answered: Candidate | undefined,
  now: Moment,
  dayStart: number,
): Queue {
  const today = dayOf(now, dayStart);
  const before = cardsIn(queue).find((one) => one.card === card);
  const first = answered !== undefined && before?.state.last?.day !== today;
  const without = (some: readonly Candidate[]) => some.filter((one) => one.card !== card);
  const again = answered && answered.state.phase !== "review" ? [answered] : [];
  return {
    ...queue,
    learning: [...without(queue.learning), ...again].sort((a, b) => timeOf(a, now.at) - timeOf(b, now.at)),
    reviews: without(queue.reviews),
    fresh: without(queue.fresh),
    done: queue.done + (first ? 1 : 0),
  };
}

function sortOut(candidates: Iterable<Candidate>, now: Moment, today: number, rules: Rules) {
  const learning: Candidate[] = [];
  const reviews: Candidate[] = [];
  const fresh: Candidate[] = [];
  const answered = new Set<string>();
  let [doneNew, doneReviews] = [0, 0];
  for (const candidate of candidates) {
    const { state, word } = candidate;
    if (state.last?.day === today) {
      if (state.firstDay === today) doneNew++;
      else doneReviews++;
      if (state.phase === "review") answered.add(word);
    }
    if (candidate.buriedUntil > now.at) continue;
    if (state.phase === "new") fresh.push(candidate);
    else if (state.phase !== "review") learning.push(candidate);
    else if (isDue(candidate, now, rules.dayStart)) reviews.push(candidate);
  }
  return { learning, reviews, fresh, answered, doneNew, doneReviews };
}

/** When a learning card's time comes; at once where its last answer lies in the future, because a clock was set back. */
function timeOf({ due, state }: Candidate, now: number): number {
  return due && "at" in due && state.last!.at <= now ? due.at : now;
}

/** Sorts by a number computed once a card: with 50,000 due, computing it in the comparison would take seconds. */
function likeliestFirst(cards: readonly Candidate[], today: number, model: MemoryModel): Candidate[] {
  const keyed = cards.map((card) => ({ card, recall: recallOn(card.state, today, model) }));
  keyed.sort((a, b) => b.recall - a.recall || (a.card.card < b.card.card ? -1 : 1));
  return keyed.map(({ card }) => card);
}
