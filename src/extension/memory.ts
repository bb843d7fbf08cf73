import type { Reading } from "../reading/reading.ts";
import type { ReadAnswer } from "./questions.ts";

/** A remembered sentence: how it is read, and the lines of every headword its card can name. */
export interface Remembered {
  readonly reading: Reading;
  /** The CC-CEDICT lines of a headword, best first; `[]` when it has none. */
  lines(headword: string): readonly string[];
}

/** The first sentence of an answer as it stands, without remembering it. */
export function asRemembered({ readings, entries }: ReadAnswer): Remembered | undefined {
  const [reading] = readings;
  const lines = new Map(Object.entries(entries));
  return reading && { reading, lines: (headword) => lines.get(headword) ?? [] };
}

/** What the page remembers of the background's answers, by text and never by DOM node. */
export interface Memory {
  /** A sentence that was read before, or undefined when it must be asked. */
  recall(sentence: string): Remembered | undefined;
  /** Remembers every sentence of an answer. */
  keep(answer: ReadAnswer): void;
  /** Forgets everything (the dictionary was replaced, or the page left). */
  clear(): void;
}

/**
 * A memory of at most `2 × capacity` UTF-16 units of sentences and the longest answer. It has two generations:
 * when the young one is full the old one is forgotten and the young one becomes old; what is recalled becomes
 * young again. So the least recently used goes first and a recall costs one or two map look-ups. A generation must hold what one
 * look at a page reads (30,000 units), or it would be asked again and again; it weighs about 5 MB.
 */
export function createMemory(capacity = 40_000): Memory {
  let young = new Map<string, Remembered>();
  let old = young;
  let size = 0;
  // One array of lines for a headword, whichever answers it came in: neighbouring sentences share most words.
  let pool = new Map<string, readonly string[]>();
  let oldPool = pool;

  function put(sentence: string, remembered: Remembered): void {
    if (size >= capacity) {
      [old, young, size] = [young, new Map(), 0];
      [oldPool, pool] = [pool, new Map()];
    }
    if (!young.has(sentence)) size += sentence.length;
    young.set(sentence, remembered);
  }

  function share(headword: string, lines: readonly string[]): readonly string[] {
    const shared = pool.get(headword) ?? oldPool.get(headword) ?? lines;
    pool.set(headword, shared);
    return shared;
  }

  return {
    recall(sentence) {
      const fresh = young.get(sentence);
      if (fresh) return fresh;
      const stale = old.get(sentence);
      if (stale) put(sentence, stale);
      return stale;
    },
    keep(answer) {
      const entries = new Map(
        Object.entries(answer.entries).map(([word, lines]) => [word, share(word, lines)]),
      );
      const lines = (headword: string): readonly string[] => entries.get(headword) ?? [];
      for (const reading of answer.readings) put(reading.text, { reading, lines });
    },
    clear() {
      young = old = new Map();
      pool = oldPool = new Map();
      size = 0;
    },
  };
}
