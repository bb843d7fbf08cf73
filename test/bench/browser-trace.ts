import type { Browser } from "../../src/program/browser-page.ts";
import { within } from "../../src/program/browser-wait.ts";

/** What the main thread of one page did while it was traced, in milliseconds. */
export interface Traced {
  /** The longest task of all. */
  readonly longest: number;
  /** The longest that scripts of the extension ran in one task, with the layouts they forced and their microtasks. */
  readonly longestOurs: number;
  /** All that scripts of the extension ran. */
  readonly ours: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args: {
    readonly data?: { readonly url?: string };
    readonly beginData?: { readonly url?: string };
  };
}

interface Task {
  readonly start: number;
  readonly end: number;
}

const CATEGORIES = ["devtools.timeline", "toplevel", "v8.execute", "disabled-by-default-devtools.timeline"];

/** Traces a Chromium while `act` runs, and sums up the main threads that ran `address`. */
export async function trace(browser: Browser, address: string, act: () => Promise<void>): Promise<Traced> {
  const events: TraceEvent[] = [];
  let finish = () => {};
  const complete = new Promise<void>((resolve) => (finish = resolve));
  const stop = browser.wire.on(({ method, params }) => {
    if (method === "Tracing.dataCollected") events.push(...(params.value as TraceEvent[]));
    if (method === "Tracing.tracingComplete") finish();
  });
  try {
    const traceConfig = { includedCategories: CATEGORIES };
    await browser.wire.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
    await act();
    await browser.wire.send("Tracing.end");
    await within("the end of the trace", complete, 60_000);
  } finally {
    stop();
  }
  return sumUp(events, address, browser.origin);
}

function sumUp(events: readonly TraceEvent[], address: string, origin: string): Traced {
  const urlOf = ({ args }: TraceEvent) => args.data?.url ?? args.beginData?.url ?? "";
  const main = events.find((event) => event.name === "ParseHTML" && urlOf(event).startsWith(address));
  if (!main) throw new Error(`the trace does not show ${address}`);
  const here = events.filter(({ pid, tid, ph }) => pid === main.pid && tid === main.tid && ph === "X");
  const tasks = here.filter(({ name }) => name.endsWith("RunTask")).map(timeOf);
  // The pages have no scripts of their own, so that microtasks beside our scripts are ours.
  const scripts = here.filter((event) => origin !== "" && urlOf(event).startsWith(origin)).map(timeOf);
  const microtasks = here.filter(({ name }) => name === "RunMicrotasks").map(timeOf);
  const ours = tasks.map((task) => {
    const mine = scripts.filter((script) => isWithin(script, task));
    return mine.length === 0 ? 0 : covered([...mine, ...microtasks.filter((one) => isWithin(one, task))]);
  });
  return {
    longest: Math.max(0, ...tasks.map((task) => covered([task]))),
    longestOurs: Math.max(0, ...ours),
    ours: covered([...scripts, ...microtasks]),
  };
}

function isWithin(inner: Task, outer: Task): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Milliseconds that at least one of the stretches covers. */
function covered(stretches: readonly Task[]): number {
  let sum = 0;
  let reached = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return sum / 1_000;
}

function timeOf({ ts, dur = 0 }: TraceEvent): Task {
  return { start: ts, end: ts + dur };
}
