import type { CardState } from "./card-state.ts";
import type { Rules } from "./rules.ts";

/** Whether a card takes more than it gives: said after so many lapses, and again after every half as many more. */
export function isLeech({ lapses }: CardState, { leechAfter }: Rules): boolean {
  return lapses >= leechAfter;
}

/** Whether the latest answer is the one to speak of it: not at every answer of a card that stays difficult. */
export function becameLeech({ lapses, last, phase }: CardState, { leechAfter }: Rules): boolean {
  if (last?.rating !== 1 || phase === "learning" || lapses < leechAfter) return false;
  return (lapses - leechAfter) % Math.ceil(leechAfter / 2) === 0;
}
