import { ask } from "./ask.ts";
import type { Memory, Remembered } from "./memory.ts";
import type { Trouble } from "./questions.ts";

/** Sentences by their text: from memory in the same frame, or asked of the background. */
export interface Sentences {
  /** The sentence if the page remembers it. */
  recall(sentence: string): Remembered | undefined;
  /**
   * Asks for a sentence that a hand points at: at once, or as soon as the one in flight is back; one that still
   * waits is dropped (`undefined`) when another is asked for.
   */
  fetch(sentence: string): Promise<Remembered | Trouble | undefined>;
  /** Whether a sentence is remembered or on its way. */
  isKnown(sentence: string): boolean;
  /**
   * Asks for sentences that will soon be pointed at, in small messages, one in flight, the latest come first.
   * When there is trouble the rest is forgotten: a hover will say what it is.
   */
  readAhead(sentences: readonly string[]): void;
}

/** Sentences in one message of reading ahead, and UTF-16 units: few enough that a hover never waits long behind it. */
const BATCH = 32;
const UNITS = 1_500;
/** Sentences that wait at most: whoever scrolls past more will not point at the first. */
const WAITING = 512;

/** Sentences that a memory holds and the background reads. */
export function createSentences(memory: Memory): Sentences {
  let flight: Promise<unknown> | undefined;
  let newest:
    { readonly sentence: string; readonly result: Promise<Remembered | Trouble | undefined> } | undefined;

  let waiting = new Set<string>();
  let pumping: Promise<void> | undefined;

  async function pump(): Promise<void> {
    for (let batch = batchOf(waiting); batch.length > 0; batch = batchOf(waiting)) {
      const trouble = await read(batch);
      for (const sentence of batch) waiting.delete(sentence);
      if (trouble) waiting.clear();
    }
  }

  async function read(sentences: readonly string[]): Promise<Trouble | undefined> {
    const reply = await ask("read", { sentences });
    if ("error" in reply) return reply.error;
    memory.keep(reply.answer);
    return undefined;
  }

  async function fetchAfter(
    before: Promise<unknown> | undefined,
    sentence: string,
  ): Promise<Remembered | Trouble | undefined> {
    if (before) await before;
    if (before && newest?.sentence !== sentence) return undefined;
    const trouble = memory.recall(sentence) ? undefined : await read([sentence]);
    if (newest?.sentence === sentence) [newest, flight] = [undefined, undefined];
    return trouble ?? memory.recall(sentence);
  }

  return {
    recall: (sentence) => memory.recall(sentence),
    fetch(sentence) {
      if (newest?.sentence === sentence) return newest.result;
      const result = fetchAfter(flight, sentence);
      newest = { sentence, result };
      flight = result;
      return result;
    },
    isKnown: (sentence) => waiting.has(sentence) || memory.recall(sentence) !== undefined,
    readAhead(wanted) {
      const all = new Set([...wanted, ...waiting]);
      waiting = new Set([...all].slice(0, WAITING));
      pumping ??= pump().finally(() => (pumping = undefined));
    },
  };
}

/** The first sentences that fit into one message. */
function batchOf(sentences: Iterable<string>): string[] {
  const batch: string[] = [];
  let units = 0;
  for (const sentence of sentences) {
    units += sentence.length;
    if (batch.length === BATCH || (batch.length > 0 && units > UNITS)) break;
    batch.push(sentence);
  }
  return batch;
}
