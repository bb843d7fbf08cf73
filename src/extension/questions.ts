import type { Reading } from "../reading/reading.ts";

/**
 * All that a page may ask the background. This list is the whole power of a page's content script: keep it
 * short, and bound every input where it is answered (`answer.ts`).
 */
export interface Questions {
  /** Reads each sentence (at most 64 of them, 1,000 UTF-16 units each) and sends the entries they need. */
  read: { ask: { sentences: readonly string[] }; answer: ReadAnswer };
}

/** Readings in the order asked, and the CC-CEDICT lines of every headword that they and their references name. */
export interface ReadAnswer {
  readonly readings: readonly Reading[];
  /** Headword as it stands in the text (or in a reference) → its lines `T S [p] /…/`, best first. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
}
