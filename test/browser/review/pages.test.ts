import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page, Popup } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { fillChunk, fillLog, keepAll, nameOf, WORDS } from "./log.ts";

const says = (page: Pick<Page, "evaluate">, text: string) =>
  waitFor(`"${text}" to be said`, () =>
    page.evaluate((wanted: string) => document.body.innerText.includes(wanted), text),
  );
const share = (popup: Pick<Page, "evaluate">, text: string) =>
  waitFor(`a share of ${text}`, async () => {
    const found = await popup.evaluate(() => document.querySelector(".holds b")?.textContent);
    return found === text;
  });
const clickOn = (page: Pick<Page, "evaluate">, text: string) =>
  page.evaluate((wanted: string) => {
    const button = [...document.querySelectorAll("button")].find((one) => one.textContent.includes(wanted));
    if (!button) throw new Error(`no button says ${wanted}`);
    button.click();
  }, text);

describe.each(BROWSERS)("around the reviews in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/": "<meta charset=utf-8><p>我在银行工作。银行很大。</p>" });
  });
  afterAll(() => server.close());

  const inPopup = async <T>(run: (popup: Popup) => Promise<T>): Promise<T> => {
    const popup = await used.browser.openPopup();
    try {
      return await run(popup);
    } finally {
      await popup.close();
    }
  };

  test("the popup tells what the page holds; what is marked as known raises the share, and can be taken back", async () => {
    const page = await used.open(server.origin);
    await page.focus();
    await inPopup(async (popup) => {
      await share(popup, "0% known");
      const words = await popup.evaluate(() =>
        [...document.querySelectorAll(".holds li > span:first-child")].map((word) => word.textContent),
      );
      expect(words[0]).toBe("银行");
      await clickOn(popup, "I know all");
      await share(popup, "100% known");
      await clickOn(popup, "Undo (");
      await share(popup, "0% known");
      await popup.evaluate(() => document.querySelector<HTMLElement>(".holds li button")!.click());
      await waitFor("the share to rise", () =>
        popup.evaluate(() => !document.querySelector(".holds b")!.textContent.startsWith("0%")),
      );
    });
    // Nothing of it stands in the page.
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain("known");
  });

  test("statistics: every plot has a name and its figures as a table", async () => {
    const page = await used.open(`${used.browser.origin}/statistics.html`);
    await says(page, "Figures appear with your first words.");
    const then = Date.now() - 40 * 86_400_000;
    await fillLog(page, keepAll(WORDS, then));
    await fillChunk(page, WORDS.map(nameOf), then + 60_000);
    const full = await used.open(`${used.browser.origin}/statistics.html`);
    await says(full, "Cards due in the coming days");
    const plots = await full.evaluate(() =>
      [...document.querySelectorAll(".chart")].map((chart) => ({
        name: chart.querySelector("svg")?.getAttribute("aria-label"),
        rows: chart.querySelectorAll("tbody tr").length,
        colour: getComputedStyle(chart.querySelector("svg .bar, svg .none")!).fill,
      })),
    );
    expect(plots.length).toBeGreaterThanOrEqual(4);
    for (const { name: label, colour } of plots) {
      expect(label).toBeTruthy();
      expect(colour).toMatch(/^(rgb|color|oklab)/);
    }
    expect(plots[0]!.rows).toBe(30);
    expect(full.problems).toEqual([]);
  });

  test("the placement test asks band after band and offers to mark the common words", async () => {
    const page = await used.open(`${used.browser.origin}/review.html`);
    await says(page, "Which words do you know already?");
    await clickOn(page, "Start");
    await says(page, "0 answered");
    for (let answered = 0; answered < 60; answered++) {
      const asked = await page.evaluate(() => document.querySelector(".placement .word")?.textContent);
      if (asked === undefined) break;
      await clickOn(page, "I do not");
      await waitFor("the next word", () =>
        page.evaluate((before: string) => {
          const word = document.querySelector(".placement .word")?.textContent;
          return word !== before;
        }, asked),
      );
    }
    await says(page, "You know about 0 of the words");
  });

  test("settings act at once: what is asked changes with them", async () => {
    const page = await used.open(`${used.browser.origin}/review.html`);
    await says(page, "How you review");
    await page.evaluate(() => {
      const boxes = [...document.querySelectorAll<HTMLInputElement>(".choice input")];
      boxes[1]!.click();
    });
    await waitFor("it to be stored", () =>
      page.evaluate(async () => {
        type Stored = { review?: { skills?: string[] } };
        const { storage } = (
          globalThis as unknown as {
            chrome: { storage: { local: { get(key: string): Promise<Stored> } } };
          }
        ).chrome;
        return (await storage.local.get("review")).review?.skills?.length === 2;
      }),
    );
  });
});
