import { dayOf, momentAt, untilTomorrow } from "../schedule/day.ts";
import { afterEachButton, answerCard } from "../schedule/due.ts";
import { becameLeech } from "../schedule/leech.ts";
import { createMemoryModel } from "../schedule/memory.ts";
import { afterAnswer, type Candidate, nextCard, planSession, type Queue } from "../schedule/queue.ts";
import type { Deed, Rating } from "../vocabulary/event.ts";
import type { Front, FrontStore, ReadyCard, Step } from "./front.ts";
import type { Library } from "./library.ts";
import type { ReviewChoice } from "./review-choice.ts";
import type { SessionState } from "./session-state.ts";
import { type Shown, skillOf } from "./shown.ts";

/** So many cards are kept ready for the next opening, so many steps can be taken back after a restart. */
const READY = 12;
const STEPS = 50;
/** Nobody thinks longer about a card (ms): the reader went away. */
const LONGEST = 10 * 60_000;

/** What a session works with. */
export interface SessionNeeds {
  readonly library: Library;
  readonly front: FrontStore;
  readonly choice: ReviewChoice;
  now(): number;
  /** Is called when the state has changed. */
  changed(): void;
}

/** A review session. Every deed is drawn at once and stored behind; one that cannot be stored comes back. */
export interface Session {
  state(): SessionState;
  /** Reads the log behind the cards that were kept ready. */
  open(): Promise<void>;
  answer(rating: Rating): Promise<void>;
  /** Not again today. */
  bury(): Promise<void>;
  /** Not again until the reader says so. */
  suspend(): Promise<void>;
  /** Takes back the latest answer, burial or suspension, also of an earlier session. */
  undo(): Promise<void>;
  edit(change: Partial<Pick<Shown, "pinyin" | "note" | "senses">>): Promise<void>;
  /** Looks again: time went by, or another page wrote. */
  look(): Promise<void>;
  /** Puts the notice about a leech or a failure away. */
  dismiss(): void;
}

/** Starts a session from the cards kept ready; `open` goes on from there. */
export function createSession(needs: SessionNeeds): Session {
  const { library, choice, now, changed } = needs;
  const { rules } = choice;
  const model = createMemoryModel(rules);
  const key = JSON.stringify(choice);
  const found = needs.front.read();
  const kept = found?.choice === key ? found : undefined;
  const ready = new Map((kept?.cards ?? []).map((one) => [one.candidate.card, one]));
  const moment = () => momentAt(now());
  const today = () => dayOf(moment(), rules.dayStart);
  const onTheirWay = new Map<string, Candidate | undefined>();

  let queue: Queue = fromFront();
  let current: string | undefined;
  let shownAt = now();
  let steps: readonly Step[] = found?.steps ?? [];
  let left = kept?.left;
  let leech: Shown | undefined;
  let trouble: string | undefined;
  choose(kept?.current);

  function fromFront(): Queue {
    const planned = planSession(
      Array.from(ready.values(), ({ candidate }) => candidate),
      moment(),
      model,
      rules,
    );
    return { ...planned, done: kept?.day === today() ? kept.done : 0 };
  }

  const cardOf = (id: string) => library.deck.card(id) ?? ready.get(id)?.candidate;
  const inQueue = (id: string | undefined) =>
    [...queue.learning, ...queue.reviews, ...queue.fresh].some(({ card }) => card === id);
  const wordOf = (candidate: Candidate) =>
    library.shown(candidate.word) ?? ready.get(candidate.card)?.word;

  function choose(wanted?: string): void {
    const before = current;
    current = inQueue(wanted) ? wanted : nextCard(queue, now())?.card;
    if (current !== before) shownAt = now();
  }

  function replan(wanted = current): void {
    queue = library.deck.plan(moment());
    left = undefined;
    for (const [card, answered] of onTheirWay)
      queue = afterAnswer(queue, card, answered, moment(), rules.dayStart);
    choose(wanted);
    keepReady();
    changed();
  }

  function keepReady(): void {
    const next = nextCard(queue, now());
    const order = [...(next ? [next] : []), ...queue.learning, ...queue.reviews, ...queue.fresh];
    const cards = new Map<string, ReadyCard>();
    for (const candidate of [...order.slice(0, READY), ...library.soonest(READY)]) {
      const word = wordOf(candidate);
      if (word) cards.set(candidate.card, { candidate, word });
    }
    const front: Front = {
      version: 1,
      choice: key,
      day: today(),
      current,
      cards: [...cards.values()],
      left: leftOf(),
      done: queue.done,
      steps,
    };
    needs.front.write(front);
  }

  function leftOf(): number {
    const counted = queue.learning.length + queue.reviews.length + queue.fresh.length;
    return library.whole() ? counted : Math.max(counted, left ?? 0);
  }

  /** Draws a deed on the current card at once and stores it behind. */
  async function act(deed: Deed, card: Candidate, after: Candidate | undefined): Promise<void> {
    const before = queue;
    onTheirWay.set(card.card, after);
    if (after) ready.set(card.card, { candidate: after, word: wordOf(card)! });
    else ready.delete(card.card);
    queue = afterAnswer(queue, card.card, after, moment(), rules.dayStart);
    if (left !== undefined && after?.state.phase === "review") left--;
    trouble = undefined;
    choose();
    needs.front.setUnwritten([...needs.front.unwritten(), deed]);
    keepReady();
    changed();
    try {
      const stamp = await library.write(deed);
      steps = [...steps, { target: stamp, word: card.word, card: card.card }].slice(-STEPS);
      onTheirWay.delete(card.card);
    } catch (error) {
      onTheirWay.delete(card.card);
      trouble = String((error as { trouble?: unknown }).trouble ?? "damaged");
      ready.set(card.card, { candidate: card, word: wordOf(card)! });
      queue = { ...before, done: before.done };
      current = card.card;
    }
    needs.front.setUnwritten(needs.front.unwritten().filter((one) => !isSame(one, deed)));
    keepReady();
    changed();
  }

  return {
    state: () => ({
      asking: asking(),
      left: leftOf(),
      done: queue.done,
      postponed: queue.postponed,
      waiting: queue.waiting,
      nextAt: nextAt(queue, current),
      whole: library.whole(),
      cards: library.deck.size,
      canUndo: steps.length > 0,
      leech,
      trouble,
    }),
    async open() {
      try {
        await library.open();
        await library.writeAgain(needs.front.unwritten());
        needs.front.setUnwritten([]);
      } catch (error) {
        trouble = String((error as { trouble?: unknown }).trouble ?? "damaged");
        return changed();
      }
      replan(current ?? kept?.current);
    },
    async answer(rating) {
      const card = current === undefined ? undefined : cardOf(current);
      if (!card) return;
      const { at, zone } = moment();
      const answer = { at, day: today(), rating };
      const after = { ...card, ...answerCard(card.card, card.state, answer, model, rules) };
      leech = becameLeech(after.state, rules) ? wordOf(card) : undefined;
      const took = Math.min(LONGEST, Math.max(0, at - shownAt));
      const skill = skillOf(card.card);
      await act({ do: "reviewed", word: card.word, skill, rating, at, zone, took }, card, after);
    },
    async bury() {
      const card = current === undefined ? undefined : cardOf(current);
      const until = now() + untilTomorrow(moment(), rules.dayStart);
      if (card) await act({ do: "buried", word: card.word, until }, card, undefined);
    },
    async suspend() {
      const card = current === undefined ? undefined : cardOf(current);
      if (card) await act({ do: "suspended", word: card.word, on: true }, card, undefined);
    },
    async undo() {
      const step = steps.at(-1);
      if (!step) return;
      try {
        await library.open();
        await library.write({ do: "undone", target: step.target, word: step.word, on: true });
        steps = steps.slice(0, -1);
        trouble = leech = undefined;
        replan(step.card);
      } catch (error) {
        trouble = String((error as { trouble?: unknown }).trouble ?? "damaged");
        changed();
      }
    },
    async edit(change) {
      const card = current === undefined ? undefined : cardOf(current);
      if (!card) return;
      try {
        await library.open();
        for (const field of ["pinyin", "note"] as const)
          if (change[field] !== undefined)
            await library.write({ do: "edited", word: card.word, field, value: change[field] });
        if (change.senses)
          await library.write({ do: "explained", word: card.word, senses: change.senses });
      } catch (error) {
        trouble = String((error as { trouble?: unknown }).trouble ?? "damaged");
      }
      changed();
    },
    async look() {
      if (!library.whole()) return;
      await library.catchUp();
      replan();
    },
    dismiss() {
      trouble = leech = undefined;
      changed();
    },
  };

  function asking(): SessionState["asking"] {
    const candidate = current === undefined ? undefined : cardOf(current);
    const word = candidate && wordOf(candidate);
    if (!candidate || !word) return undefined;
    const buttons = afterEachButton(
      candidate.card,
      candidate.state,
      { at: now(), day: today() },
      model,
      rules,
    );
    return { candidate, word, skill: skillOf(candidate.card), buttons };
  }
}

function nextAt({ learning }: Queue, current: string | undefined): number | undefined {
  const due = current === undefined ? learning[0]?.due : undefined;
  return due && "at" in due ? due.at : undefined;
}

function isSame(a: Deed, b: Deed): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
