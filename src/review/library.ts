import type { Candidate } from "../schedule/queue.ts";
import { createMemoryModel } from "../schedule/memory.ts";
import type { Deed, VocabularyEvent } from "../vocabulary/event.ts";
import { createVocabulary, type Vocabulary } from "../vocabulary/fold.ts";
import type { Stamp } from "../vocabulary/stamp.ts";
import type { WordId } from "../vocabulary/word-id.ts";
import { createDeck, type Deck } from "./deck.ts";
import { type ReviewChoice, skillsFor } from "./review-choice.ts";
import { type Shown, shownOf } from "./shown.ts";

/** The log, as a session reads and writes it. */
export interface Log {
  append(deeds: readonly Deed[]): Promise<readonly VocabularyEvent[]>;
  readLog(
    after: number,
    take: (events: Iterable<VocabularyEvent>) => void,
    damaged: (records: number) => void,
  ): Promise<number>;
}

/** Longest stretch (ms) of folding in one go: the page stays answerable between two. */
const STRETCH = 12;

/** The vocabulary and its cards, read from the log in the background and kept up with it. */
export class Library {
  readonly vocabulary: Vocabulary = createVocabulary();
  readonly deck: Deck;
  readonly #log: Log;
  #position = 0;
  #opening: Promise<void> | undefined;
  #whole = false;
  #damaged = 0;

  constructor(log: Log, choice: ReviewChoice) {
    this.#log = log;
    this.deck = createDeck(createMemoryModel(choice.rules), choice.rules, (word) => skillsFor(word, choice));
  }

  /** Whether the whole log was read. */
  get whole(): boolean {
    return this.#whole;
  }

  /** How many records of the log cannot be read. */
  get damaged(): number {
    return this.#damaged;
  }

  /** Reads the log, once; rejects with a StoreFailure, and the next call tries again. */
  open(): Promise<void> {
    this.#opening ??= this.catchUp()
      .then(() => void (this.#whole = true))
      .catch((error: unknown) => {
        this.#opening = undefined;
        throw error;
      });
    return this.#opening;
  }

  /** Reads what was written since. Rejects with a StoreFailure. */
  async catchUp(): Promise<void> {
    const changed = new Set<WordId>();
    this.#position = await this.#log.readLog(
      this.#position,
      (events) => {
        for (const word of this.vocabulary.add(events)) changed.add(word);
      },
      (records) => (this.#damaged += records),
    );
    let since = performance.now();
    for (const word of changed) {
      this.#fold(word);
      if (performance.now() - since < STRETCH) continue;
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }

  /** Stores a deed and takes it in; its name. Rejects with a StoreFailure. */
  async write(deed: Deed): Promise<Stamp> {
    const events = await this.#log.append([deed]);
    const changed = this.vocabulary.add(events);
    // Also while the log is still being folded: this word may have had its turn.
    for (const word of changed) this.#fold(word);
    return events[0]!.id;
  }

  /** Stores deeds of which it is not known whether they were stored. */
  async writeAgain(deeds: readonly Deed[]): Promise<void> {
    for (const deed of deeds) if (!this.#holds(deed)) await this.write(deed);
  }

  /** What is shown of a word; undefined before the log was read. */
  shown(word: WordId): Shown | undefined {
    const found = this.#whole ? this.vocabulary.word(word) : undefined;
    return found && shownOf(found);
  }

  /** The cards that come soonest on other days than today. */
  soonest(count: number): readonly Candidate[] {
    const next: { day: number; card: Candidate }[] = [];
    for (const card of this.deck.all()) {
      const day = card.due && "day" in card.due ? card.due.day : Number.POSITIVE_INFINITY;
      if (next.length === count && day >= next[count - 1]!.day) continue;
      next.push({ day, card });
      next.sort((a, b) => a.day - b.day);
      next.length = Math.min(count, next.length);
    }
    return next.map(({ card }) => card);
  }

  #fold(word: WordId): void {
    const found = this.vocabulary.word(word);
    if (found) this.deck.set(found);
  }

  /** A review is the same when it was given at the same millisecond; other deeds do the same twice. */
  #holds(deed: Deed): boolean {
    if (deed.do !== "reviewed") return false;
    return this.vocabulary
      .history(deed.word)
      .some(({ event }) => event.do === "reviewed" && event.at === deed.at && event.skill === deed.skill);
  }
}
