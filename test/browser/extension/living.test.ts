import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, isRead, leave, lookUp, noCard, whereIs } from "./hand.ts";

const PAGES = {
  "/endless": `<style>p { margin: 0; font-size: 14px }</style><h1 style=margin-top:30px>我在银行工作。</h1><div id=list></div>`,
  "/text": "<p id=text>我在银行工作。</p><p id=more></p>",
  "/other": "<p>他喜欢喝茶。</p>",
};

/** Screens that are scrolled through in one round: more than the page remembers. */
const SCREENS = 700;
/** More than one generation of what a page remembers takes, in bytes; two rounds of a memory without end take 12 MB. */
const GENERATION = 8_000_000;

/** What a tab holds after its garbage was collected. */
interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly jsEventListeners: number;
}

/** Runs in the page: scrolls on screen after screen; new text comes below, what is far above is taken away. */
function scrollOn(round: number, screens: number): Promise<void> {
  const list = document.querySelector("#list")!;
  let screen = 0;
  return new Promise((done) => {
    const timer = setInterval(() => {
      for (let row = 0; row < 12; row++) {
        const paragraph = document.createElement("p");
        const number = `${round}${screen}${row}`;
        paragraph.textContent = `第${number}段，${"这里写着很长的一句话，银行的行长看了又看，".repeat(8)}共${number}字。`;
        list.append(paragraph);
      }
      while (list.children.length > 60) list.firstElementChild!.remove();
      scrollTo(0, document.body.scrollHeight);
      if (++screen < screens) return;
      clearInterval(timer);
      setTimeout(done, 1_500);
    }, 8);
  });
}

async function heldBy(page: Page): Promise<Held> {
  for (let time = 0; time < 3; time++) await page.command("HeapProfiler.collectGarbage");
  const { usedSize } = await page.command<{ usedSize: number }>("Runtime.getHeapUsage");
  return { heap: usedSize, ...(await page.command<Omit<Held, "heap">>("Memory.getDOMCounters")) };
}

describe.runIf(BROWSERS.includes("chromium"))("a tab that lives long", () => {
  const used = useBrowser("chromium");
  let server: Server;
  beforeAll(async () => {
    server = await serve(PAGES);
  });
  afterAll(() => server.close());

  test("holds after thousands of screens what it held after the first third of them", async () => {
    const page = await used.open(`${server.origin}/endless`);
    const held: Held[] = [];
    for (let round = 0; round < 3; round++) {
      await page.evaluate("scrollTo(0, 0)");
      await lookUp(page, "银行");
      await page.move(790, 3); // all below is text
      await noCard(page);
      await page.evaluate(scrollOn, round, SCREENS);
      held.push(await heldBy(page));
    }
    console.log(held.map(({ heap, nodes }) => `${(heap / 1e6).toFixed(2)} MB, ${nodes} nodes`).join("; "));
    const [first, last] = [held[0]!, held[2]!];
    expect(last.nodes).toBeLessThan(first.nodes + 200);
    expect(last.jsEventListeners).toBeLessThan(first.jsEventListeners + 20);
    // What is remembered has two generations, and the second may be nearly full or just begun.
    expect(last.heap).toBeLessThan(first.heap + GENERATION);
  });

  test("reads on after it was frozen and thawed, also what changed meanwhile", async () => {
    const page = await used.open(`${server.origin}/text`);
    await isRead(page, "银行");
    await page.command("Page.setWebLifecycleState", { state: "frozen" });
    await used.browser.stopBackground();
    await page.command("Page.setWebLifecycleState", { state: "active" });
    await page.evaluate(() => (document.querySelector("#more")!.textContent = "孩子们在公园里玩。"));
    await lookUp(page, "公园"); // the driver's first input after this takes five seconds
  });
});

describe.each(BROWSERS)("a tab of %s that is gone back to", (name) => {
  const used = useBrowser(name);

  test("is read, whether the browser kept it or loads it anew", async () => {
    const server = await serve(PAGES);
    const page = await used.open(`${server.origin}/text`);
    await isRead(page, "银行");
    await page.goto(`${server.origin}/other`);
    await lookUp(page, "喜欢");
    await page.evaluate("history.back()").catch(() => undefined);
    await waitFor("the way back", () =>
      page.evaluate("location.pathname === '/text' && document.readyState === 'complete'"),
    );
    await lookUp(page, "银行");
    await leave(page);
    await page.evaluate(() => (document.querySelector("#more")!.textContent = "孩子们在公园里玩。"));
    await lookUp(page, "公园");
    await server.close();
  });

  test("reads an address that changes without loading, and subtitles under a resting mouse", async () => {
    const server = await serve(PAGES);
    const page = await used.open(`${server.origin}/text`);
    await isRead(page, "银行");
    await page.evaluate(() => {
      history.pushState(null, "", "/elsewhere");
      document.querySelector("#text")!.textContent = "他喜欢喝茶。";
    });
    await lookUp(page, "喜欢");
    await leave(page);
    const { x, y } = await whereIs(page, "喝茶");
    for (const [index, line] of ["一二三公园四五", "一二三新闻四五", "一二三工作四五"].entries()) {
      await page.evaluate((text: string) => (document.querySelector("#text")!.textContent = text), line);
      await page.move(x + index, y);
      await cardOf(page, line.slice(3, 5));
    }
    await server.close();
  });
});
