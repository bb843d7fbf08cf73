import type { DueDays } from "../extension/badge.ts";
import { dayOf, momentAt } from "../schedule/day.ts";
import { cardsIn, type Queue } from "../schedule/queue.ts";
import type { Rules } from "../schedule/rules.ts";
import { partsOfId, type WordId } from "../vocabulary/word-id.ts";
import type { Deck } from "./deck.ts";

/** Days that are told ahead: a browser may stay open without a session for so long. */
const AHEAD = 30;

/** What is due now and on the coming days; new cards are an offer and do not count. */
export function dueDays(deck: Deck, queue: Queue, rules: Rules, now: number): DueDays {
  const from = dayOf(momentAt(now), rules.dayStart);
  const counts = Array.from({ length: AHEAD }, () => 0);
  for (const { due } of deck.all()) {
    const day = due && "day" in due ? due.day - from : -1;
    if (day > 0 && day < AHEAD) counts[day]!++;
  }
  counts[0] = cardsIn(queue).length - queue.fresh.length;
  return { from, dayStart: rules.dayStart, counts };
}

/** So many words count while reading. */
const MOST_FORMS = 2_000;

/** How words that are due today are written; undefined where reading does not count. */
export function dueForms(queue: Queue, rules: Rules): Readonly<Record<string, WordId>> | undefined {
  if (rules.reading === "off") return undefined;
  const words = queue.reviews.slice(0, MOST_FORMS).map(({ word }) => word);
  return Object.fromEntries(
    words.flatMap((word) => {
      const { traditional, simplified } = partsOfId(word);
      return [
        [simplified, word],
        [traditional, word],
      ];
    }),
  );
}
