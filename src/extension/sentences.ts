import { ask } from "./ask.ts";
import { readAtHand } from "./at-hand.ts";
import type { Awareness } from "./awake.ts";
import type { ToCorrect } from "./corrections.ts";
import { asRemembered, type Memory, type Remembered } from "./memory.ts";
import type { Questions, Reply, Trouble } from "./questions.ts";

/** What came of a question: the sentence, why there is none, or nothing because something else was asked meanwhile. */
type Fetched = Remembered | Trouble | undefined;

/** Sentences by their text: from memory in the same frame, or asked of the background. */
export interface Sentences {
  /** The sentence if the page remembers it. */
  recall(sentence: string): Remembered | undefined;
  /**
   * Asks for what a hand points at, an offset in a sentence: at once, or as soon as what is in flight is back; what
   * still waits is dropped (`undefined`) when something else is asked for. Not remembered: only this place is known.
   */
  fetch(sentence: string, at: number): Promise<Fetched>;
  /** Has a sentence read as the reader says, from now on; whether that was stored, or why it could not be. */
  correct(said: ToCorrect): Promise<{ readonly stored: boolean } | Trouble>;
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
export function createSentences(memory: Memory, background: Awareness): Sentences {
  let flight: Promise<unknown> | undefined;
  let newest: { readonly key: string; readonly result: Promise<Fetched> } | undefined;
  let waiting = new Set<string>();
  let pumping: Promise<void> | undefined;

  async function pump(): Promise<void> {
    // Nothing is urgent here: a hand that points at the same text first must not wait while the background wakes.
    if (!background.isAwake()) await pause(REST);
    for (let batch = batchOf(waiting); batch.length > 0; batch = batchOf(waiting)) {
      await flight;
      const trouble = await read(batch);
      for (const sentence of batch) waiting.delete(sentence);
      if (trouble) waiting.clear();
    }
  }

  async function askFor(content: Questions["read"]["ask"]): Promise<Reply<"read">> {
    const reply = await ask("read", content);
    if ("answer" in reply) background.heard();
    return reply;
  }

  async function read(sentences: readonly string[]): Promise<Trouble | undefined> {
    const reply = await askFor({ sentences });
    if ("error" in reply) return reply.error;
    memory.keep(reply.answer);
    return undefined;
  }

  /**
   * Reads one place of a sentence as fast as can be: by the background when it is awake, else in this process,
   * which takes less time than to wake it. What fails here is asked of the background, which says why.
   */
  async function readNow(sentence: string, at: number): Promise<Fetched> {
    const content = { sentences: [sentence], at };
    const asked = background.isAwake() ? askFor(content) : undefined;
    const prompt = asked && (await Promise.race([asked, pause(PROMPT)]));
    if (prompt) return fetchedOf(prompt);
    const own = readAtHand(sentence, at);
    const answer = asked ? await Promise.race([own, asked.then(() => undefined)]) : await own;
    if (answer) return asRemembered(answer);
    return fetchedOf(await (asked ?? askFor(content)));
  }

  async function fetchAfter(
    before: Promise<unknown> | undefined,
    key: string,
    sentence: string,
    at: number,
  ): Promise<Fetched> {
    if (before) await before;
    if (before && newest?.key !== key) return undefined;
    const fetched = memory.recall(sentence) ?? (await readNow(sentence, at));
    if (newest?.key === key) [newest, flight] = [undefined, undefined];
    return fetched;
  }

  return {
    recall: (sentence) => memory.recall(sentence),
    fetch(sentence, at) {
      const key = `${at} ${sentence}`;
      if (newest?.key === key) return newest.result;
      const result = fetchAfter(flight, key, sentence, at);
      newest = { key, result };
      flight = result;
      return result;
    },
    async correct(said) {
      const reply = await ask("correct", said);
      if ("error" in reply) return reply.error;
      // What is meant for everywhere may change any sentence.
      if (said.everywhere || said.forget) memory.clear();
      memory.keep(reply.answer);
      return { stored: reply.answer.stored };
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

function fetchedOf(reply: Reply<"read">): Fetched {
  return "error" in reply ? reply.error : asRemembered(reply.answer);
}

/** Milliseconds before a sleeping background is woken to read ahead. */
const REST = 200;
/** A background that is awake has answered within so many milliseconds, or it hangs. */
const PROMPT = 50;

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
