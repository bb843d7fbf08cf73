import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { CARD_HOST } from "../../../src/program/read-card.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, lookUp, noCard } from "./hand.ts";

/** Waits for an element of the card that stands still, and gives its box. */
function boxOf(page: Page, selector: string): Promise<DOMRectReadOnly> {
  let last = "";
  return waitFor(selector, async () => {
    const box = await page.inShadow(
      CARD_HOST,
      (root, wanted) => root.querySelector(wanted)?.getBoundingClientRect().toJSON() as DOMRectReadOnly,
      selector,
    );
    const now = JSON.stringify(box);
    if (box && now === last) return box;
    last = now;
    return undefined;
  });
}

/** Clicks the middle of an element of the card. */
async function click(page: Page, selector: string): Promise<void> {
  const { x, y, width, height } = await boxOf(page, selector);
  await page.click(x + width / 2, y + height / 2);
}

/** What stands in an element of the card, once something does. */
function textOf(page: Page, selector: string): Promise<string> {
  return waitFor(`text in ${selector}`, async () => {
    const found = await page.inShadow(
      CARD_HOST,
      (root, wanted) => root.querySelector(wanted)?.textContent?.trim() ?? "",
      selector,
    );
    return found || undefined;
  });
}

/** Waits until the card says that something was done. */
function told(page: Page): Promise<string> {
  return waitFor("a word on what was done", async () => {
    const found = await page.inShadow(
      CARD_HOST,
      (root) => root.querySelector<HTMLElement>(".card")?.dataset["told"] ?? "",
    );
    return found || undefined;
  });
}

describe.each(BROWSERS)("the card under the hand in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/": `<p lang="zh-CN" style="font-size: 24px">我在银行工作。</p>` });
  });
  afterAll(() => server.close());

  test("its details tell level, frequency and other words; a character writes itself", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "我");
    await page.press("e");
    expect(await textOf(page, ".badges")).toMatch(/HSK 2\.0: level 1.*among the 100 most frequent/u);
    await click(page, ".brush");
    expect(await textOf(page, ".strokes")).toContain("7 strokes");
    const strokes = await page.inShadow(CARD_HOST, (root) => root.querySelectorAll(".writing > .pen").length);
    expect(strokes).toBe(7);
    await click(page, ".strokes .more");
    expect(await textOf(page, ".strokes")).toContain("7 strokes");
  });

  test("a word in it is looked up in its place, and there is a way back", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    await page.press("e");
    await textOf(page, ".badges");
    await click(page, ".details .row > .named");
    await cardOf(page, "银");
    await click(page, ".back");
    await cardOf(page, "银行");
  });

  test("copies, says why it cannot speak, and what translates", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    // What does the deeds comes a moment after a first card, and a browser copies only while a key is handled.
    await page.press("e");
    await textOf(page, ".badges");
    await page.press("c");
    await waitFor("the copy", async () => (await told(page)) === "Copied");
    await page.press("t");
    expect(await textOf(page, ".sentence")).toContain("银行");
    expect(await textOf(page, ".translation")).not.toBe("");
    const voices = await page.evaluate(() => speechSynthesis.getVoices().map(({ lang }) => lang));
    // Firefox takes half a minute to find out that its machine has no voices.
    if (name === "firefox" || voices.some((lang) => lang.startsWith("zh"))) return;
    await page.press("s");
    await waitFor("the reason", async () => (await told(page)) === "This browser has no Chinese voice");
  });

  test("pinned, it stays where it is until it is closed", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    await page.press("l");
    await boxOf(page, ".card.pinned");
    const { left, top } = await boxOf(page, ".card");
    await page.move(690, 430);
    await page.move(700, 440);
    await page.press("n");
    await cardOf(page, "工作");
    expect(await boxOf(page, ".card")).toMatchObject({ left, top });
    await page.press("Escape");
    await noCard(page);
  });

  test.runIf(name === "chromium")("is dragged by its head, and pinned by that", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    const before = await boxOf(page, ".card");
    const { left, top, height } = await boxOf(page, ".here");
    const mouse = (type: string, by: number) =>
      page.command("Input.dispatchMouseEvent", {
        type,
        x: left + 4 + by,
        y: top + height / 2 + by,
        button: "left",
        buttons: type === "mouseReleased" ? 0 : 1,
        clickCount: 1,
      });
    await page.move(left + 4, top + height / 2);
    await mouse("mousePressed", 0);
    for (const by of [10, 40, 80]) await mouse("mouseMoved", by);
    await mouse("mouseReleased", 80);
    await boxOf(page, ".card.pinned");
    const after = await boxOf(page, ".card");
    expect([after.left - before.left, after.top - before.top].map(Math.round)).toEqual([80, 80]);
  });

  test("a newcomer reads on the welcome page at once", async () => {
    const page = await used.browser.extensionPage("welcome.html");
    try {
      await waitFor("the page", () => page.evaluate(() => document.querySelector(".story") !== null));
      expect(await page.evaluate(() => document.querySelectorAll("select").length)).toBeGreaterThan(3);
      const at = await page.evaluate(() => {
        const range = document.createRange();
        const text = document.createTreeWalker(document.querySelector(".story")!, 4).nextNode()!;
        range.setStart(text, 0);
        range.setEnd(text, 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await page.move(at.x, at.y);
      await cardOf(page);
    } finally {
      await page.close();
    }
  });
});
