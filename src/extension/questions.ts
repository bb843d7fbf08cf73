import type { Reading } from "../reading/reading.ts";
import type { ToCorrect } from "./corrections.ts";
import type { ToldFacts } from "./tell-facts.ts";
import type { Kept, Known, ToKeep } from "./vocabulary/keep-word.ts";
import type { StoreTrouble } from "./vocabulary/trouble.ts";

/**
 * All that a page may ask the background. This list is the whole power of a page's content script: keep it
 * short, and bound every input where it is answered (`answer.ts`).
 */
export interface Questions {
  /**
   * Reads each sentence (at most 64 of them, 1,000 UTF-16 units each) and sends the entries they need; with `at`,
   * an offset in the only sentence, just the entries of what is shown there first, which takes fewer files.
   */
  read: { ask: { sentences: readonly string[]; at?: number }; answer: ReadAnswer };
  /**
   * Remembers what the reader says of a stretch of a sentence (at most 1,000 UTF-16 units), or forgets it, and reads the
   * sentence so. In a private window nothing is stored, the answer alone follows it.
   */
  correct: { ask: ToCorrect; answer: ReadAnswer & { readonly stored: boolean } };
  /** Puts the part that reads into the asking frame, where Chinese was seen. */
  start: { ask: null; answer: null };
  /** Says that reading is on or off in the asking tab, so that the toolbar icon shows it. Public to the page's user only. */
  show: { ask: { on: boolean }; answer: null };
  /**
   * Keeps a word with its sentence (at most 1,000 UTF-16 units); the page's title and address are the browser's word. In a
   * private window nothing is kept unless the reader asked for this very word (`inPrivate`), and then without the page.
   */
  keep: { ask: ToKeep & { inPrivate?: boolean }; answer: KeepAnswer };
  /** Takes back what this device kept within the last ten minutes, by the step's name. */
  unkeep: { ask: { step: string }; answer: { undone: boolean } | { trouble: StoreTrouble } };
  /** How words that are written so (at most 16, of 64 units) are known; `[]` for words that are not kept. */
  known: {
    ask: { texts: readonly string[] };
    answer: { known: readonly Known[] } | { trouble: StoreTrouble };
  };
  /** What is known of a word (at most 64 units) beyond its entries: level, frequency, characters, other words with them. */
  facts: { ask: { text: string }; answer: ToldFacts };
  /** Opens one of our pages in a new tab. */
  open: { ask: { page: OwnPage }; answer: null };
  /** What the dictionary is and whether it can be read. Answered to extension pages only. */
  dictionary: { ask: null; answer: DictionaryState };
}

/** A page of ours that a reader goes to from a card. */
export type OwnPage = "words" | "settings";

/** What was kept, or why nothing was: `private`: the reader has not asked for this word in a private window. */
export type KeepAnswer = Kept | { readonly trouble: StoreTrouble | "private" };

/** Readings in the order asked, and the CC-CEDICT lines of every headword that they and their references name. */
export interface ReadAnswer {
  readonly readings: readonly Reading[];
  /** Headword as it stands in the text (or in a reference) → its lines `T S [p] /…/`, best first; `[]` when it has none. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
}

/** The dictionary that is loaded: how many entries it has and when CC-CEDICT released it (ISO 8601). */
export interface DictionaryState {
  readonly entries: number;
  readonly released: string;
}

/**
 * Why there is no answer: `damaged` (a data file of the extension is missing or broken), `refused` (the
 * question is malformed, too large, or not for this asker), `unreachable` (the background did not answer),
 * `outdated` (the extension was updated or removed under this page).
 */
export type Trouble = "damaged" | "refused" | "unreachable" | "outdated";

/** The name of a question. */
export type QuestionName = keyof Questions;

/** A question as it travels. */
export interface Message<Name extends QuestionName = QuestionName> {
  readonly question: Name;
  readonly ask: Questions[Name]["ask"];
}

/** What travels back: exactly one of an answer and the reason why there is none. */
export type Reply<Name extends QuestionName = QuestionName> =
  { readonly answer: Questions[Name]["answer"] } | { readonly error: Trouble };
