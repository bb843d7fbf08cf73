import { dateOf, dayOf, type Moment } from "../schedule/day.ts";
import { foldReviews, type Prediction, type Review } from "../schedule/fold.ts";
import { type Honesty, judge } from "../schedule/honesty.ts";
import { createMemoryModel } from "../schedule/memory.ts";
import type { Rules } from "../schedule/rules.ts";
import type { KeptWord } from "../vocabulary/kept-word.ts";
import { reviewsOf } from "./deck.ts";
import { SKILLS } from "./review-choice.ts";

/** A named figure of a chart. */
export interface Figure {
  readonly name: string;
  readonly value: number;
}

/** All that the statistics page shows. */
export interface Statistics {
  readonly words: number;
  readonly answers: number;
  /** Minutes spent answering. */
  readonly minutes: number;
  /** Cards due on each of the next 30 days; what is overdue counts for today. */
  readonly forecast: readonly Figure[];
  /** Percent known of the answers that came a day or more after another, by month. */
  readonly retention: readonly Figure[];
  /** Answers on each day of the last year, oldest first. */
  readonly days: readonly Figure[];
  /** Cards by how many days their memory holds. */
  readonly stability: readonly Figure[];
  /** Words kept, and words recalled after three weeks or more, up to the end of each month. */
  readonly kept: readonly Figure[];
  readonly known: readonly Figure[];
  /** Times that kept words were met while reading, by month. */
  readonly met: readonly Figure[];
  readonly honesty: Honesty | undefined;
  /** Every answer, for fitting. */
  readonly reviews: readonly Review[];
}

/** Recalled after so many days, a word counts as known. */
const LONG = 21;
const FORECAST = 30;
const YEAR = 371;
const STEPS = [1, 3, 7, 14, 30, 90, 180, 365, Number.POSITIVE_INFINITY] as const;

/** Folds the words into figures; words that were forgotten count with the answers they had. */
export function statisticsOf(words: Iterable<KeptWord>, now: Moment, rules: Rules): Statistics {
  const all = [...words];
  const reviews = all.flatMap((word) => SKILLS.flatMap((skill) => reviewsOf(word, skill)));
  const answers = reviews.filter(({ reading }) => !reading);
  const predictions: Prediction[] = [];
  const cards = [
    ...foldReviews(reviews, createMemoryModel(rules), rules, (one) => predictions.push(one)).values(),
  ];
  const today = dayOf(now, rules.dayStart);
  const dueDays = cards.flatMap(({ due }) => (due && "day" in due ? [Math.max(today, due.day)] : [today]));
  const answerDays = answers.map((review) => dayOf(review, rules.dayStart));
  const kept = all.filter((word) => word.kept);
  return {
    words: kept.length,
    answers: answers.length,
    minutes:
      all.reduce((sum, word) => sum + word.reviews.reduce((time, { took }) => time + took, 0), 0) / 60_000,
    forecast: countDays(dueDays, today, today + FORECAST),
    retention: retentionOf(predictions),
    days: countDays(answerDays, today - YEAR + 1, today + 1),
    stability: stabilitiesOf(cards.flatMap(({ state }) => (state.memory ? [state.memory.stability] : []))),
    kept: growth(kept.map(({ keptAt }) => monthOf(keptAt))),
    known: growth(firstLong(predictions)),
    met: perMonth(all.flatMap(({ contexts }) => contexts.map(({ at }) => monthOf(at)))),
    honesty: judge(predictions),
    reviews: answers,
  };
}

function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}

function countDays(days: readonly number[], from: number, to: number): Figure[] {
  const counts = new Uint32Array(to - from);
  for (const day of days) if (day >= from && day < to) counts[day - from]!++;
  return Array.from(counts, (value, at) => ({ name: dateOf(from + at), value }));
}

function retentionOf(predictions: readonly Prediction[]): Figure[] {
  const months = new Map<string, { known: number; all: number }>();
  for (const { day, known } of predictions) {
    const month = months.get(dateOf(day).slice(0, 7)) ?? { known: 0, all: 0 };
    month.all++;
    if (known) month.known++;
    months.set(dateOf(day).slice(0, 7), month);
  }
  return [...months]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { known, all }]) => ({ name, value: (100 * known) / all }));
}

function stabilitiesOf(days: readonly number[]): Figure[] {
  return STEPS.map((most, at) => {
    const least = at === 0 ? 0 : STEPS[at - 1]!;
    const name = Number.isFinite(most) ? `${least}–${most}` : `${least}+`;
    return { name, value: days.filter((one) => one >= least && one < most).length };
  });
}

/** The month in which each word was first recalled after a long time. */
function firstLong(predictions: readonly Prediction[]): string[] {
  const first = new Map<string, number>();
  for (const { card, known, elapsed, day } of predictions) {
    if (!known || elapsed < LONG) continue;
    const word = card.slice(0, card.lastIndexOf("/"));
    first.set(word, Math.min(day, first.get(word) ?? day));
  }
  return Array.from(first.values(), (day) => dateOf(day).slice(0, 7));
}

function perMonth(months: readonly string[]): Figure[] {
  const counts = new Map<string, number>();
  for (const month of months) counts.set(month, (counts.get(month) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => ({ name, value }));
}

function growth(months: readonly string[]): Figure[] {
  let sum = 0;
  return perMonth(months).map(({ name, value }) => ({ name, value: (sum += value) }));
}
