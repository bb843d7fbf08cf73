import type { Browser, Page } from "../../src/program/browser-page.ts";
import { sleep } from "../../src/program/browser-wait.ts";
import { CARD_HOST } from "../../src/program/read-card.ts";
import { installProbe, type Hover } from "./browser-hover-probe.ts";
import { hover } from "./browser-hover.ts";
import type { Pair } from "./browser-pair.ts";
import { quantile, type Figure } from "./figure.ts";

const WAKES = 20;

/** Message → reply of a stopped worker, the first card on text never read, and the worker's memory. */
export async function benchWorker(pair: Pair): Promise<Figure[]> {
  const { ours, empty, server } = pair;
  const page = await ours.newPage(`${server.origin}/article`);
  const bare = await empty.newPage(`${server.origin}/article`);
  const wakes: number[] = [];
  const floor: number[] = [];
  const fresh: number[] = [];
  const again: number[] = [];
  for (let index = 0; index < WAKES; index++) {
    wakes.push(await wake(ours, page, { question: "read", ask: { sentences: [sentence(index)] } }));
    floor.push(await wake(empty, bare, { question: "read", ask: null }));
    // A page that once read by itself has the engine at hand: each sample is the first of its page.
    const first = await ours.newPage(`${server.origin}/article`);
    await first.inContentScript(installProbe, CARD_HOST, false);
    fresh.push((await hoverNeverRead(ours, first, index)).milliseconds);
    again.push((await hoverNeverRead(ours, first, index + WAKES)).milliseconds);
    await first.close();
  }
  await wake(ours, page, { question: "read", ask: { sentences: [sentence(WAKES)] } });
  const [memory, least] = [await memoryOf(ours), await memoryOf(empty)];
  await ours.stopBackground();
  const asleep = await extensionBytes(ours);
  await page.close();
  await bare.close();
  const wake50 = quantile(floor, 0.5);
  const figure = (what: string, samples: readonly number[], share: number, goal: string): Figure => ({
    what: `${what}, p${share * 100}`,
    unit: "ms",
    ours: quantile(samples, share),
    beside: [
      { name: "empty worker, message → reply", value: share === 0.5 ? wake50 : quantile(floor, share) },
    ],
    goal,
  });
  const bytes = (what: string, value: number, goal: string): Figure => ({
    what,
    unit: "MB",
    ours: value / 1e6,
    beside: [{ name: "empty worker", value: least / 1e6 }],
    goal,
  });
  return [
    figure("stopped worker, message → reply", wakes, 0.5, ""),
    figure("stopped worker, message → reply", wakes, 0.95, ""),
    figure("move → card, worker asleep, text never read", fresh, 0.5, "1.5 × empty worker"),
    figure("move → card, worker asleep, text never read", fresh, 0.95, ""),
    figure("… the second time in the same page", again, 0.5, ""),
    bytes("worker's private memory, awake", memory, "10 MB above empty"),
    bytes("… asleep", asleep, "0"),
  ];
}

function sentence(index: number): string {
  return `第${index}天，银行行长觉得这个好办法还得重新研究研究生命的起源。`;
}

async function wake(browser: Browser, page: Page, message: object): Promise<number> {
  await putToSleep(browser);
  return page.inContentScript(async (sent: object) => {
    const start = performance.now();
    const reply: unknown = await chrome.runtime.sendMessage(sent);
    if (!reply || (typeof reply === "object" && "error" in reply)) throw new Error(JSON.stringify(reply));
    return performance.now() - start;
  }, message);
}

/** Stops the worker until it stays stopped: a page that still reads ahead may wake it again. */
async function putToSleep(browser: Browser): Promise<void> {
  do {
    await browser.stopBackground();
    await sleep(400);
  } while (await browser.backgroundRuns());
}

/** The page writes the text in the moment the pointer enters its paragraph, before our listener hears of the move. */
async function hoverNeverRead(browser: Browser, page: Page, index: number): Promise<Hover> {
  await page.move(2, 2);
  const spot = await page.evaluate(
    (text: string) => {
      document.querySelector("#fresh")?.remove();
      const paragraph = document.createElement("p");
      paragraph.id = "fresh";
      paragraph.textContent = "…".repeat(text.length);
      document.body.prepend(paragraph);
      scrollTo(0, 0);
      paragraph.addEventListener("pointerover", () => (paragraph.textContent = text), { once: true });
      const { x, y, height } = paragraph.getBoundingClientRect();
      return { x: x + 10, y: y + height / 4 };
    },
    `银行在${index}号楼旁边，新的行长每天都要走${index * 7}步路去上班。`,
  );
  await sleep(200);
  await putToSleep(browser);
  return hover(page, { ...spot, word: "银行" });
}

async function memoryOf(browser: Browser): Promise<number> {
  await browser.inBackground("gc()");
  await sleep(500);
  return extensionBytes(browser);
}

async function extensionBytes(browser: Browser): Promise<number> {
  const list = await browser.memory();
  return list
    .filter(({ kind }) => kind === "extension")
    .reduce((sum, { privateBytes }) => sum + privateBytes, 0);
}
