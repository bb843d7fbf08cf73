import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CARD_HOST } from "../../../src/program/read-card.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, isRead } from "./hand.ts";

declare const chrome: {
  tabs: {
    query(which: object): Promise<readonly { id: number }[]>;
    sendMessage(tab: number, message: string): Promise<unknown>;
  };
};

const TEXT = `<p>Hello.</p><p>你好。我在银行工作。</p><div style="height: 300px; overflow: auto"><p style="margin-top: 1500px">谢谢大家。</p></div><p style="margin-top: 3000px">再见</p>`;

describe.each(BROWSERS)("reading by keys alone in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/": TEXT });
  });
  afterAll(() => server.close());

  /** What the background does when the reader presses the key for it (no driver presses keys of the browser itself). */
  const call = () =>
    used.browser.inBackground(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.tabs.sendMessage(tab!.id, "read-caret").catch(() => undefined);
    });

  test("begins at the first Chinese of the window, goes on by words and sentences, and the page scrolls along", async () => {
    const page = await used.open(server.origin);
    await page.focus();
    await isRead(page, "你好");
    await call();
    await cardOf(page, "你好");
    await page.press(".");
    await cardOf(page, "我");
    await page.press("n");
    await page.press("n");
    await cardOf(page, "银行");
    await page.press("h");
    await cardOf(page, "在");
    await page.press(",");
    await cardOf(page, "我");
    await page.press(".");
    await cardOf(page, "谢谢");
    expect(await page.evaluate("document.querySelector('div').scrollTop")).toBeGreaterThan(500);
    await page.press(".");
    await cardOf(page, "再见");
    expect(await page.evaluate("scrollY")).toBeGreaterThan(500);
    const seen = await page.evaluate(() => {
      const { top, bottom } = document.querySelector("body > p:last-of-type")!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(seen).toBe(true);
    await page.press(",");
    await cardOf(page, "谢谢");
  });

  test("begins behind the caret, and a screen reader hears each word once", async () => {
    const page = await used.open(server.origin);
    await page.focus();
    await isRead(page, "你好");
    await page.evaluate(() => getSelection()!.collapse(document.querySelectorAll("p")[1]!.firstChild, 5));
    await call();
    await cardOf(page, "银行");
    const heard = () =>
      page.inShadow(CARD_HOST, (root) => root.querySelector("[role=status]")?.textContent ?? "");
    const said = await waitFor("the word to be said", async () => (await heard()) || undefined);
    expect(said).toMatch(/^银行, yín ?háng, bank/u);
  });
});
