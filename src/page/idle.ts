/** The longest that one slice of idle work takes, in milliseconds, and the least that it gets on a busy page. */
const SLICE = 8;
const LEAST = 3;

/** Runs a generator to its end in slices of idle time, at most 8 ms each; stops with the signal. */
export function runIdle(work: Iterator<unknown>, signal: AbortSignal, done: () => void): void {
  const slice = (idle: IdleDeadline) => {
    if (signal.aborted) return;
    const end = performance.now() + Math.min(SLICE, Math.max(LEAST, idle.timeRemaining()));
    let step: IteratorResult<unknown>;
    do step = work.next();
    while (!step.done && performance.now() < end);
    if (step.done) done();
    else next();
  };
  const next = () => {
    requestIdleCallback(slice, { timeout: 1000 });
  };
  next();
}
