import { launchBrowser } from "../../src/program/browser-launch.ts";
import type { Browser, Page } from "../../src/program/browser-page.ts";
import { sleep } from "../../src/program/browser-wait.ts";
import type { Pair } from "./browser-pair.ts";
import { trace, type Traced } from "./browser-trace.ts";
import { quantile, type Figure } from "./figure.ts";

const RUNS = 5;
const WAYS = [
  ["an article", "/article"],
  ["a page of 1,000,000 characters", "/million"],
] as const;

/** What one visit cost: opening the page, reading down a few screens, pointing here and there. */
interface Visit extends Traced {
  /** Milliseconds from the navigation to the first paint. */
  readonly paint: number;
  /** Until 1.5 s after loading, before anything is pointed at. */
  readonly layouts: number;
  /** Milliseconds of script of the page and all extensions in it. */
  readonly script: number;
  /** Megabytes of JavaScript heap. */
  readonly heap: number;
}

/** The same visits with our extension and without any. */
export async function benchPageCost({ ours, server }: Pair): Promise<Map<string, Figure[]>> {
  const without = await launchBrowser("chromium");
  try {
    const tables = new Map<string, Figure[]>();
    for (const [name, path] of WAYS) {
      const address = server.origin + path;
      const visits: { ours: Visit; without: Visit }[] = [];
      for (let run = 0; run <= RUNS; run++)
        visits.push({ ours: await visit(ours, address), without: await visit(without, address) });
      // The first visit of each browser warms its caches.
      tables.set(name, figuresOf(visits.slice(1)));
    }
    return tables;
  } finally {
    await without.close();
  }
}

async function visit(browser: Browser, address: string): Promise<Visit> {
  const page = await browser.newPage();
  await page.viewport(1000, 700);
  await page.command("Performance.enable");
  let read: Omit<Visit, keyof Traced> | undefined;
  const traced = await trace(browser, address, async () => {
    await page.goto(address);
    await sleep(1_500);
    const { paint, layouts } = await measure(page);
    await readDown(page);
    read = { ...(await measure(page)), paint, layouts };
  });
  await page.close();
  return { ...traced, ...read! };
}

async function readDown(page: Page): Promise<void> {
  for (let screen = 0; screen < 3; screen++) {
    for (const [x, y] of [
      [300, 200],
      [330, 260],
      [600, 420],
    ] as const) {
      await page.move(x, y);
      await sleep(120);
    }
    await page.wheel(500, 350, 600);
    await sleep(400);
  }
}

async function measure(page: Page): Promise<Omit<Visit, keyof Traced>> {
  const { metrics } = await page.command<{ metrics: { name: string; value: number }[] }>(
    "Performance.getMetrics",
  );
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
  );
  return {
    paint,
    layouts: metric("LayoutCount"),
    script: metric("ScriptDuration") * 1_000,
    heap: metric("JSHeapUsedSize") / 1e6,
  };
}

function figuresOf(visits: readonly { ours: Visit; without: Visit }[]): Figure[] {
  const middle = (side: "ours" | "without", key: keyof Visit) =>
    quantile(
      visits.map((both) => both[side][key]),
      0.5,
    );
  const figure = (what: string, unit: string, key: keyof Visit, goal: string): Figure => ({
    what,
    unit,
    ours: middle("ours", key),
    beside: [{ name: "without", value: middle("without", key) }],
    goal,
  });
  const alone = (what: string, key: keyof Visit, goal: string): Figure => {
    const worst = Math.max(...visits.map((both) => both.ours[key]));
    return {
      what,
      unit: "ms",
      ours: worst,
      beside: [{ name: "longest without", value: middle("without", "longest") }],
      goal,
    };
  };
  return [
    figure("first paint", "ms", "paint", "the same"),
    figure("layouts, nothing pointed at", "", "layouts", "the same"),
    figure("script time of the visit", "ms", "script", ""),
    figure("heap", "MB", "heap", ""),
    figure("longest task", "ms", "longest", ""),
    alone("longest run of our scripts in a task (worst visit)", "longestOurs", "under 50 ms"),
    { what: "all runs of our scripts", unit: "ms", ours: middle("ours", "ours"), beside: [], goal: "" },
  ];
}
