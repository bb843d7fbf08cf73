/** A slice of work ends after so many milliseconds: what the reader does meanwhile is answered between two. */
export const SLICE = 12;

/** Lets everything else that waits go first; a timer would be held back in a tab that is not seen. */
export function rest(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/**
 * Does work whose steps are short, in slices; the result. `progress` hears the last number that a step gave. Rejects
 * with the signal's reason.
 */
export async function inSlices<Result>(
  steps: Generator<number | undefined, Result>,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result> {
  for (let share = 0; ;) {
    signal.throwIfAborted();
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      share = step.value ?? share;
    } while (performance.now() < end);
    progress(share);
    await rest();
  }
}

/** Items that are sorted or merged in one step. */
const RUN = 2_048;

/** Sorts in short steps; a new array. What is equal keeps its order. */
export function* sorted<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Generator<undefined, readonly Item[]> {
  let runs: Item[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: Item[][] = [];
    for (let i = 0; i < runs.length; i += 2) longer.push(yield* merged(runs[i]!, runs[i + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Generator<undefined, Item[]> {
  const all: Item[] = [];
  for (let i = 0, j = 0; all.length < left.length + right.length;) {
    const first = j >= right.length || (i < left.length && compare(left[i]!, right[j]!) <= 0);
    all.push(first ? left[i++]! : right[j++]!);
    if (all.length % RUN === 0) yield;
  }
  return all;
}
