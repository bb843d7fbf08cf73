import type { Drawn } from "../strokes/match-stroke.ts";
import type { Rating } from "../vocabulary/event.ts";

/** How far a word is written: which character and stroke come next, and what went wrong. Nothing is ever taken away. */
export interface Writing {
  /** Strokes of each character. */
  readonly strokes: readonly number[];
  readonly character: number;
  readonly stroke: number;
  /** Lines in a row that were not the stroke that is due. */
  readonly missed: number;
  readonly mistakes: number;
  readonly hints: number;
  /** What the last line was. */
  readonly last: Drawn | undefined;
}

/** From so many misses at one stroke on, it is shown. */
const SHOWN_AFTER = 3;
/** Up to this share of strokes that went wrong, a word was hard and not forgotten. */
const HARD = 0.3;

/** A word of characters with so many strokes each, before the first. */
export function startWriting(strokes: readonly number[]): Writing {
  return { strokes, character: 0, stroke: 0, missed: 0, mistakes: 0, hints: 0, last: undefined };
}

/** The writing after a line was drawn. */
export function afterLine(before: Writing, line: Drawn): Writing {
  if (isWritten(before)) return before;
  if (line !== "right")
    return { ...before, last: line, missed: before.missed + 1, mistakes: before.mistakes + 1 };
  const stroke = before.stroke + 1;
  const isLast = stroke >= before.strokes[before.character]!;
  const next = isLast ? { character: before.character + 1, stroke: 0 } : { stroke };
  return { ...before, ...next, missed: 0, last: line };
}

/** The writing after the stroke that is due was asked for. */
export function afterHint(before: Writing): Writing {
  if (isWritten(before) || isShown(before)) return before;
  return { ...before, hints: before.hints + 1, missed: SHOWN_AFTER };
}

/** Whether the stroke that is due lies on the paper to be traced. */
export function isShown({ missed }: Writing): boolean {
  return missed >= SHOWN_AFTER;
}

/** Whether every stroke of every character stands. */
export function isWritten({ character, strokes }: Writing): boolean {
  return character >= strokes.length;
}

/** What the writing is worth, to suggest: a slip of the hand costs nothing. */
export function ratingOf({ strokes, mistakes, hints }: Writing): Rating {
  const all = strokes.reduce((sum, count) => sum + count, 0);
  const wrong = mistakes + 2 * hints;
  if (wrong <= 1) return 3;
  return wrong <= Math.max(2, HARD * all) ? 2 : 1;
}
