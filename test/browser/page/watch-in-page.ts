import { rootFinder } from "../../../src/page/tree.ts";
import { watchSentences } from "../../../src/page/watch.ts";

/** All sentences handed over so far, by batch, and the time spent in idle slices. */
export const batches: (readonly string[])[] = [];
export const slices: number[] = [];
const known = new Set<string>();
let stop: AbortController | undefined;

/** Starts a watch that remembers up to `memory` sentences. */
export function start(memory = 10_000): void {
  stop = new AbortController();
  watchSentences({
    signal: stop.signal,
    rootOf: rootFinder(() => null),
    isOwn: () => false,
    isKnown: (sentence) => known.has(sentence),
    onSentences: (sentences) => {
      batches.push(sentences);
      for (const sentence of sentences) known.add(sentence);
      if (known.size > memory) known.clear();
    },
  });
}

/** Ends it. */
export function end(): void {
  stop?.abort();
}

const idle = globalThis.requestIdleCallback;
globalThis.requestIdleCallback = (run, options) =>
  idle((deadline) => {
    const from = performance.now();
    run(deadline);
    slices.push(performance.now() - from);
  }, options);
