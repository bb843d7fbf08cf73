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
  /** Asks for sentences that will soon be pointed at; resolves when they are remembered or cannot be. */
  readAhead(sentences: readonly string[]): Promise<void>;
}

/** Sentences in one message of reading ahead, and UTF-16 units: few enough that a hover never waits long behind it. */
const BATCH = 32;
const UNITS = 1_500;

/** Sentences that a memory holds and the background reads. */
export function createSentences(memory: Memory): Sentences {
  let flight: Promise<unknown> | undefined;
  let newest:
    { readonly sentence: string; readonly result: Promise<Remembered | Trouble | undefined> } | undefined;

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
    async readAhead(sentences) {
      for (const batch of batches(sentences.filter((sentence) => !memory.recall(sentence))))
        if (await read(batch)) return; // a hover will say what the trouble is
    },
  };
}

function* batches(sentences: readonly string[]): Generator<string[]> {
  let batch: string[] = [];
  let units = 0;
  for (const sentence of sentences) {
    if (batch.length === BATCH || (batch.length > 0 && units + sentence.length > UNITS)) {
      yield batch;
      [batch, units] = [[], 0];
    }
    batch.push(sentence);
    units += sentence.length;
  }
  if (batch.length > 0) yield batch;
}
