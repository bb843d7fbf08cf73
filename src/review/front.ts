import type { Candidate } from "../schedule/queue.ts";
import type { Deed } from "../vocabulary/event.ts";
import type { Stamp } from "../vocabulary/stamp.ts";
import type { WordId } from "../vocabulary/word-id.ts";
import type { Shown } from "./shown.ts";

/** A card with all that is drawn of it. */
export interface ReadyCard {
  readonly candidate: Candidate;
  readonly word: Shown;
}

/** One step of a session that can be taken back. */
export interface Step {
  readonly target: Stamp;
  readonly word: WordId;
  readonly card: string;
}

/**
 * What a session shows before the log is read: the next cards, ready to draw. A view that is made anew at every
 * step; only the steps to undo and the answers on their way to the disk are not found elsewhere as quickly.
 */
interface Front {
  readonly version: 1;
  /** What it was made with: another choice of rules or skills makes another front. */
  readonly choice: string;
  readonly day: number;
  readonly current: string | undefined;
  readonly cards: readonly ReadyCard[];
  readonly left: number;
  readonly done: number;
  readonly steps: readonly Step[];
}

/** Where a session keeps what must outlive a popup that closes in this very moment. */
export interface FrontStore {
  read(): Front | undefined;
  write(front: Front): void;
  /** Answers that were given and of which it is not known whether they reached the disk. */
  unwritten(): readonly Deed[];
  /** An answer is given, and goes on its way. */
  begin(deed: Deed): void;
  /** It has arrived, or cannot; without one, all have. */
  end(deed?: Deed): void;
}

const FRONT = "review:front";
const UNWRITTEN = "review:unwritten";

/**
 * The front in the page's own storage, which is written before the next line runs. Storage that is full, forbidden
 * or garbled reads as empty: then sessions open more slowly, and nothing else changes.
 */
export function frontStore(storage: Pick<Storage, "getItem" | "setItem">): FrontStore {
  const read = (key: string): unknown => {
    try {
      return JSON.parse(storage.getItem(key) ?? "null");
    } catch {
      return undefined;
    }
  };
  const write = (key: string, value: unknown) => {
    try {
      storage.setItem(key, JSON.stringify(value));
    } catch {
      // A view less.
    }
  };
  const unwritten = (): readonly Deed[] => {
    const found = read(UNWRITTEN);
    return Array.isArray(found) ? (found as Deed[]) : [];
  };
  return {
    read() {
      const found = read(FRONT) as Partial<Front> | null | undefined;
      const whole = found?.version === 1 && Array.isArray(found.cards) && Array.isArray(found.steps);
      return whole ? (found as Front) : undefined;
    },
    write: (front) => write(FRONT, front),
    unwritten,
    begin: (deed) => write(UNWRITTEN, [...unwritten(), deed]),
    end: (deed) => write(UNWRITTEN, deed ? unwritten().filter((one) => !isSameDeed(one, deed)) : []),
  };
}

function isSameDeed(a: Deed, b: Deed): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Each card once, with its word; those whose word is not known are left out. */
export function readyCards(
  cards: readonly Candidate[],
  wordOf: (card: Candidate) => Shown | undefined,
): readonly ReadyCard[] {
  const ready = new Map<string, ReadyCard>();
  for (const candidate of cards) {
    const word = ready.has(candidate.card) ? undefined : wordOf(candidate);
    if (word) ready.set(candidate.card, { candidate, word });
  }
  return [...ready.values()];
}
