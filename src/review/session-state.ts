import { afterEachButton } from "../schedule/due.ts";
import type { MemoryModel } from "../schedule/memory.ts";
import type { Candidate, Queue } from "../schedule/queue.ts";
import type { Rules } from "../schedule/rules.ts";
import type { Rating, Skill } from "../vocabulary/event.ts";
import { type Shown, skillOf } from "./shown.ts";

/** The card that is asked, with what each button would lead to. */
export interface Asking {
  readonly candidate: Candidate;
  readonly word: Shown;
  readonly skill: Skill;
  /** Minutes while a card is learned, days later. */
  readonly buttons: readonly {
    readonly rating: Rating;
    readonly minutes?: number;
    readonly days?: number;
  }[];
}

/** What a session looks like at one moment. */
export interface SessionState {
  readonly asking: Asking | undefined;
  /** Cards still to come today, and those answered. */
  readonly left: number;
  readonly done: number;
  /** Due cards beyond today's limit, and new ones. */
  readonly postponed: number;
  readonly waiting: number;
  /** When the next card in its short steps comes (ms), once nothing else is left. */
  readonly nextAt: number | undefined;
  /** Whether the whole log was read; before, only what was kept ready is known. */
  readonly whole: boolean;
  /** How many cards there are in all. */
  readonly cards: number;
  readonly queue: Queue;
  readonly canUndo: boolean;
  /** A card that was forgotten so often that something should be done about it. */
  readonly leech: Shown | undefined;
  /** Why the last deed could not be stored, or the log not be read. */
  readonly trouble: string | undefined;
}

/** A card as it is asked now. */
export function askingOf(
  candidate: Candidate,
  word: Shown,
  now: { readonly at: number; readonly day: number },
  model: MemoryModel,
  rules: Rules,
): Asking {
  const buttons = afterEachButton(candidate.card, candidate.state, now, model, rules);
  return { candidate, word, skill: skillOf(candidate.card), buttons };
}
