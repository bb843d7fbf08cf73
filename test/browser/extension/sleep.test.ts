import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, leave, lookUp, patience, whereIs } from "./hand.ts";

/** What the page notes: for each frame after a pointer event, whether a card stood in it. */
declare const noted: boolean[];

/** Notes in the page, in the very frame of each pointer move, whether a card stands; runs before the reader's own part. */
function noteFrames(): void {
  if ("noted" in globalThis) return void noted.splice(0);
  Object.assign(globalThis, { noted: [] });
  addEventListener("pointermove", () =>
    requestAnimationFrame(() => noted.push(document.querySelector(":root > :popover-open") !== null)),
  );
}

async function movedInto(page: Page, text: string): Promise<readonly boolean[]> {
  await page.evaluate(noteFrames);
  const { x, y } = await whereIs(page, text);
  await page.move(x, y);
  await cardOf(page, text);
  return page.evaluate(() => noted);
}

describe.each(BROWSERS)("while the background of %s sleeps", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/": "<p>我在银行工作。</p><p id=more></p>" });
  });
  afterEach(() => used.browser.stopBackground());
  afterAll(() => server.close());

  const readAhead = async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    await leave(page);
    await waitFor("the whole sentence to be remembered", async () => {
      const [first] = await movedInto(page, "银行");
      await leave(page);
      return first;
    });
    await used.browser.stopBackground();
    return page;
  };

  test("a sentence read before is answered in the same frame, and nobody wakes", async () => {
    const page = await readAhead();
    expect(await movedInto(page, "银行")).toEqual([true]);
    expect(await used.browser.backgroundRuns()).toBe(false);
  });

  test("a sentence never read is read by the page itself, and the background wakes to read on", async () => {
    const page = await readAhead();
    await page.evaluate(() => (document.querySelector("#more")!.textContent = "他喜欢喝茶。"));
    expect((await lookUp(page, "喜欢")).senses.join()).toContain("to like");
    await waitFor("the background to wake", () => used.browser.backgroundRuns());
  });

  const hang = () => used.browser.inBackground("void (self.fetch = () => new Promise(() => undefined))");

  test("a background that hangs is not waited for", async () => {
    const page = await readAhead();
    await hang();
    await page.evaluate(() => (document.querySelector("#more")!.textContent = "他喜欢喝茶。"));
    expect((await lookUp(page, "喜欢")).senses.join()).toContain("to like");
  });

  test("a background that dies between question and answer is asked again", async () => {
    const page = await readAhead();
    await hang();
    await page.evaluate(() => {
      document.querySelector("#more")!.textContent = "孩子们在公园里玩。";
      document.dispatchEvent(new Event("scroll")); // or a page that changes without scrolling may wait for seconds
    });
    await patience(1_500); // read ahead: the question hangs
    await used.browser.stopBackground();
    await patience(1_500);
    expect(await movedInto(page, "公园")).toEqual([true]);
  });
});

// Chromium's half minute cannot be shortened: there the same takes too long for a test.
describe.runIf(BROWSERS.includes("firefox"))("a background with nothing to do", () => {
  const used = useBrowser("firefox", { prefs: { "extensions.background.idle.timeout": 2_000 } });

  test("goes to sleep although a page holds a port to it, and is not woken by a known sentence", async () => {
    const server = await serve({ "/": "<p>我在银行工作。</p>" });
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    await leave(page);
    await waitFor("the background to sleep", async () => !(await used.browser.backgroundRuns()), {
      limit: 15_000,
    });
    await lookUp(page, "银行");
    expect(await used.browser.backgroundRuns()).toBe(false);
    await server.close();
  });
});
