import { ENGINES, ownSentences } from "./engine-parts.ts";

/*
 * Measures one engine (its name is the argument) in a process of its own, where nothing else shapes its compiled code
 * or its memory, and prints the figures as JSON.
 */
/** Milliseconds of reading before it is measured, so that the code is compiled, and while it is measured. */
const WARM = 600;
const LONG = 600;

/** The figures of one engine. */
export interface Measured {
  /** Characters a second, in the fastest pass over the text. */
  readonly speed: number;
  /** Milliseconds until the first sentence is read. */
  readonly opening: number;
  /** Megabytes kept after that. */
  readonly memory: number;
}

const name = process.argv[2] as keyof typeof ENGINES;
const sentences = ownSentences();
const characters = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
globalThis.gc?.();
const before = process.memoryUsage();
const started = performance.now();
const read = await ENGINES[name]();
read(sentences[0]!);
const opening = performance.now() - started;
globalThis.gc?.();
const after = process.memoryUsage();
const memory = (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6;
fastestPass(WARM);
const measured: Measured = { speed: (1000 * characters) / fastestPass(LONG), opening, memory };
console.log(JSON.stringify(measured));

/** The shortest time of a pass over the text, in milliseconds, of all that fit into a time. */
function fastestPass(milliseconds: number): number {
  const end = performance.now() + milliseconds;
  let shortest = Infinity;
  for (let start = performance.now(); start < end;) {
    for (const sentence of sentences) read(sentence);
    const now = performance.now();
    shortest = Math.min(shortest, now - start);
    start = now;
  }
  return shortest;
}
