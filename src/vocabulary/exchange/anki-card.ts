/** An answer as Anki's history has it. */
interface AnkiAnswer {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly rating: 1 | 2 | 3 | 4;
  /** Milliseconds it took. */
  readonly took: number;
  /** Where the card stood before it. */
  readonly phase: Phase;
  /** Until it came again: days, or less than nothing for seconds. */
  readonly interval: number;
}

type Phase = "new" | "learning" | "review" | "relearning";

/** A card of a word as Anki is to have it; days are numbers that `firstDay` of the collection counts as well. */
export interface AnkiCard {
  /** Which of the note type's templates: 0 asks the meaning, 1 the word. */
  readonly template: 0 | 1;
  readonly phase: Phase;
  /** A day for cards in review, milliseconds since 1970 for cards being learned, nothing for new ones. */
  readonly due: number;
  /** Days between the last answer and the next. */
  readonly interval: number;
  readonly reviews: number;
  readonly lapses: number;
  readonly suspended: boolean;
  /** FSRS: stability in days, difficulty, the wanted retention, the last answer (ms). */
  readonly memory:
    | {
        readonly stability: number;
        readonly difficulty: number;
        readonly retention: number;
        readonly last: number;
      }
    | undefined;
  readonly answers: readonly AnkiAnswer[];
}

/** The columns of a card after its place and its note: type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data. */
export function cardColumns(
  card: AnkiCard,
  position: number,
  firstDay: number,
): readonly (number | string)[] {
  const { phase, due, interval, reviews, lapses, suspended, memory } = card;
  const type = { new: 0, learning: 1, review: 2, relearning: 3 }[phase];
  const queue = suspended ? -1 : type === 3 ? 1 : type;
  const when = phase === "new" ? position : phase === "review" ? due - firstDay : Math.floor(due / 1_000);
  const left = type === 1 || type === 3 ? 1_001 : 0;
  const data = memory
    ? JSON.stringify({
        s: Number(memory.stability.toFixed(4)),
        d: Number(memory.difficulty.toFixed(3)),
        dr: memory.retention,
        lrt: Math.floor(memory.last / 1_000),
      })
    : "{}";
  const factor = type === 0 ? 0 : 2_500;
  return [type, queue, when, Math.max(0, interval), factor, reviews, lapses, left, 0, 0, 0, data];
}

/** The columns of an answer after its moment and its card: usn, ease, ivl, lastIvl, factor, time, type. */
export function answerColumns(answer: AnkiAnswer, before: AnkiAnswer | undefined): readonly number[] {
  const type = { new: 0, learning: 0, review: 1, relearning: 2 }[answer.phase];
  const took = Math.min(Math.round(answer.took), 3_600_000);
  return [-1, answer.rating, answer.interval, before?.interval ?? 0, 2_500, took, type];
}
