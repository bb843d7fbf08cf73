import { dayOf, type Moment, momentAt, untilTomorrow } from "../schedule/day.ts";
import { answerCard } from "../schedule/due.ts";
import { becameLeech } from "../schedule/leech.ts";
import { createMemoryModel, type MemoryModel } from "../schedule/memory.ts";
import {
  afterAnswer,
  type Candidate,
  cardsIn,
  nextCard,
  planSession,
  type Queue,
} from "../schedule/queue.ts";
import type { Deed, Rating } from "../vocabulary/event.ts";
import { type ReadyCard, readyCards, type Step } from "./front.ts";
import { type SessionNeeds, troubleIn } from "./session-needs.ts";
import { askingOf, type SessionState } from "./session-state.ts";
import { type Shown, skillOf } from "./shown.ts";

/** Cards kept ready for the next opening, steps that can be taken back after it, the longest thought about a card (ms). */
const [READY, STEPS, LONGEST] = [10, 50, 10 * 60_000] as const;

/**
 * A review session, from the cards that were kept ready; `open` reads the log behind them. Every deed is drawn at
 * once and stored behind; one that cannot be stored brings its card back and says why. No method rejects.
 */
export class Session {
  readonly needs: SessionNeeds;
  readonly #model: MemoryModel;
  readonly #key: string;
  readonly #ready: Map<string, ReadyCard>;
  /** Cards whose answer is on its way to the disk. */
  readonly #onTheirWay = new Map<string, Candidate | undefined>();
  #queue: Queue;
  #current: string | undefined;
  #shownAt: number;
  #steps: readonly Step[];
  #left: number;
  #leech: Shown | undefined;
  #trouble: string | undefined;

  constructor(needs: SessionNeeds) {
    this.needs = needs;
    this.#model = createMemoryModel(needs.choice.rules);
    this.#key = JSON.stringify(needs.choice);
    const found = needs.front.read();
    const front = found?.choice === this.#key ? found : undefined;
    this.#steps = found?.steps ?? [];
    this.#ready = new Map((front?.cards ?? []).map((one) => [one.candidate.card, one]));
    this.#left = front?.left ?? 0;
    const cards = Array.from(this.#ready.values(), ({ candidate }) => candidate);
    const planned = planSession(cards, this.#moment, this.#model, needs.choice.rules);
    this.#queue = { ...planned, done: front?.day === this.#today ? front.done : 0 };
    this.#shownAt = needs.now();
    this.#choose(front?.current);
  }

  get state(): SessionState {
    const { library, choice } = this.needs;
    const [card, now] = [this.#card, { at: this.needs.now(), day: this.#today }];
    const word = card && this.#word(card);
    const due = this.#current === undefined ? this.#queue.learning[0]?.due : undefined;
    return {
      asking: card && word && askingOf(card, word, now, this.#model, choice.rules),
      left: this.#leftNow(),
      done: this.#queue.done,
      postponed: this.#queue.postponed,
      waiting: this.#queue.waiting,
      nextAt: due && "at" in due ? due.at : undefined,
      whole: library.whole,
      cards: library.deck.size,
      queue: this.#queue,
      canUndo: this.#steps.length > 0,
      leech: this.#leech,
      trouble: this.#trouble,
    };
  }

  /** Reads the log behind the cards that were kept ready, and stores what an earlier popup could not. */
  open(): Promise<void> {
    const { library, front } = this.needs;
    return this.#try(async () => {
      const wanted = this.#current;
      await library.open();
      await library.writeAgain(front.unwritten());
      if (this.#onTheirWay.size === 0) front.end();
      this.#replan(this.#current ?? wanted);
    });
  }

  /** Answers the card that is asked. */
  async answer(rating: Rating): Promise<void> {
    const card = this.#card;
    if (!card) return;
    const { rules } = this.needs.choice;
    const { at, zone } = this.#moment;
    const answer = { at, day: this.#today, rating };
    const after = { ...card, ...answerCard(card.card, card.state, answer, this.#model, rules) };
    this.#leech = becameLeech(after.state, rules) ? this.#word(card) : undefined;
    const took = Math.min(LONGEST, Math.max(0, at - this.#shownAt));
    const skill = skillOf(card.card);
    await this.#act({ do: "reviewed", word: card.word, skill, rating, at, zone, took }, card, after);
  }

  /** Not again today. */
  async bury(): Promise<void> {
    const card = this.#card;
    const until = this.needs.now() + untilTomorrow(this.#moment, this.needs.choice.rules.dayStart);
    if (card) await this.#act({ do: "buried", word: card.word, until }, card, undefined);
  }

  /** Not again until the reader says so. */
  async suspend(): Promise<void> {
    const card = this.#card;
    if (card) await this.#act({ do: "suspended", word: card.word, on: true }, card, undefined);
  }

  /** Takes back the latest answer, burial or suspension, also of an earlier session. */
  async undo(): Promise<void> {
    const step = this.#steps.at(-1);
    if (!step) return;
    await this.#try(async () => {
      await this.needs.library.open();
      await this.needs.library.write({ do: "undone", target: step.target, word: step.word, on: true });
      this.#steps = this.#steps.slice(0, -1);
      this.#leech = undefined;
      this.#replan(step.card);
    });
  }

  /** Stores deeds that are no answer: an edit, a status. */
  async store(deeds: readonly Deed[]): Promise<void> {
    await this.#try(async () => {
      await this.needs.library.open();
      for (const deed of deeds) await this.needs.library.write(deed);
      this.#replan(this.#current);
    });
  }

  /** Looks again: time went by, or another page wrote. */
  async look(): Promise<void> {
    if (!this.needs.library.whole) return;
    const catchUp = () => this.needs.library.catchUp().then(() => this.#replan(this.#current));
    await this.#try(catchUp, this.#trouble); // what was said of an answer that failed stays
  }

  /** Puts the notice about a leech or a failure away. */
  dismiss(): void {
    this.#trouble = this.#leech = undefined;
    this.needs.changed();
  }

  get #moment(): Moment {
    return momentAt(this.needs.now());
  }

  get #today(): number {
    return dayOf(this.#moment, this.needs.choice.rules.dayStart);
  }

  get #card(): Candidate | undefined {
    const id = this.#current;
    return id === undefined
      ? undefined
      : (this.needs.library.deck.card(id) ?? this.#ready.get(id)?.candidate);
  }

  #word(card: Candidate): Shown | undefined {
    return this.needs.library.shown(card.word) ?? this.#ready.get(card.card)?.word;
  }

  #leftNow(): number {
    const counted = cardsIn(this.#queue).length;
    return this.needs.library.whole ? counted : Math.max(counted, this.#left);
  }

  #choose(wanted?: string): void {
    const before = this.#current;
    const isThere = cardsIn(this.#queue).some(({ card }) => card === wanted);
    this.#current = isThere ? wanted : nextCard(this.#queue, this.needs.now())?.card;
    if (this.#current !== before) this.#shownAt = this.needs.now();
  }

  #replan(wanted: string | undefined): void {
    const { library, choice, changed } = this.needs;
    this.#queue = library.deck.plan(this.#moment);
    for (const [card, answered] of this.#onTheirWay)
      this.#queue = afterAnswer(this.#queue, card, answered, this.#moment, choice.rules.dayStart);
    this.#choose(wanted !== undefined && this.#onTheirWay.has(wanted) ? undefined : wanted);
    this.#keepReady();
    changed();
  }

  /** Draws a deed on a card at once and stores it behind. */
  async #act(deed: Deed, card: Candidate, after: Candidate | undefined): Promise<void> {
    const { front, library, choice, changed } = this.needs;
    const [before, word] = [this.#queue, this.#word(card)!];
    this.#onTheirWay.set(card.card, after);
    if (after) this.#ready.set(card.card, { candidate: after, word });
    else this.#ready.delete(card.card);
    this.#queue = afterAnswer(before, card.card, after, this.#moment, choice.rules.dayStart);
    if (after?.state.phase === "review" || !after) this.#left--;
    this.#trouble = undefined;
    this.#choose();
    front.begin(deed);
    this.#keepReady();
    changed();
    try {
      const target = await library.write(deed);
      this.#steps = [...this.#steps, { target, word: card.word, card: card.card }].slice(-STEPS);
    } catch (error) {
      this.#trouble = troubleIn(error);
      this.#ready.set(card.card, { candidate: card, word });
      this.#queue = before;
      this.#current = card.card;
    }
    this.#onTheirWay.delete(card.card);
    front.end(deed);
    this.#keepReady();
    changed();
  }

  async #try(work: () => Promise<void>, trouble?: string): Promise<void> {
    try {
      this.#trouble = trouble;
      await work();
    } catch (error) {
      this.#trouble = troubleIn(error);
      this.needs.changed();
    }
  }

  /** Keeps the next cards ready, and those of the coming days, for a popup that opens before the log is read. */
  #keepReady(): void {
    const { library, front } = this.needs;
    const next = nextCard(this.#queue, this.needs.now());
    const order = [this.#card, next, ...cardsIn(this.#queue)].filter((card) => card !== undefined);
    const coming = library.whole ? library.soonest(READY) : [];
    const known = library.whole ? [] : Array.from(this.#ready.values(), ({ candidate }) => candidate);
    front.write({
      version: 1,
      choice: this.#key,
      day: this.#today,
      current: this.#current,
      cards: readyCards([...order.slice(0, READY), ...coming, ...known], (card) => this.#word(card)),
      left: this.#leftNow(),
      done: this.#queue.done,
      steps: this.#steps,
    });
  }
}
