import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { CARD_HOST } from "../../../src/program/read-card.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { leave, lookUp, patience } from "../extension/hand.ts";

/** What the card says without its being text: that something was done, and how the word is known. */
function said(page: Page): Promise<{ told: string; known: string } | undefined> {
  return page.inShadow(CARD_HOST, (root) => {
    const card = root.querySelector<HTMLElement>(".card");
    return { told: card?.dataset["told"] ?? "", known: card?.dataset["known"] ?? "" };
  });
}

describe.each(BROWSERS)("keeping a word in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/": "<title>题目</title><p>我在银行工作。</p>" });
  });
  afterAll(() => server.close());

  test("R keeps it, the card says so, and again takes it back", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    await page.press("r");
    await waitFor("the word to be kept", async () => (await said(page))?.told === "Kept");
    await waitFor("how it is known", async () => (await said(page))?.known.includes("this minute"));
    const words = await used.browser.extensionPage("/vocabulary.html");
    await waitFor("the word on the page", () =>
      words.evaluate(() => document.querySelector(".word .form b")?.textContent === "银行"),
    );
    await words.evaluate(() => document.querySelector<HTMLElement>(".word")!.click());
    const link = await waitFor("its sentence", () =>
      words.evaluate(() => document.querySelector<HTMLAnchorElement>(".contexts a")?.href),
    );
    expect(decodeURIComponent(link)).toBe(`${server.origin}/#:~:text=我在银行工作。`);
    await words.close();
    await page.focus();
    await leave(page); // the card went when the other page came
    await lookUp(page, "银行");
    await page.press("r");
    await waitFor("the word to be taken back", async () => (await said(page))?.told === "Taken back");
  });

  test("a page finds nothing of what the card says of the reader", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    await page.press("r");
    await waitFor("the word to be kept", async () => (await said(page))?.told === "Kept");
    await leave(page);
    await lookUp(page, "银行");
    await waitFor("how it is known", async () => (await said(page))?.known !== "");
    const { known } = (await said(page))!;
    const found = await page.evaluate((known: string) => {
      const find = (text: string) =>
        (window as unknown as { find(...values: unknown[]): boolean }).find(text, false, false, true);
      const parts = [known, ...known.split(" "), "this minute", "met"].filter((part) => part.length > 2);
      const finds = parts.filter((part) => find(part));
      getSelection()?.selectAllChildren(document.documentElement);
      const host = document.querySelector<HTMLElement>(":root > :not(head, body)");
      return {
        finds,
        selected: String(getSelection()),
        text: [host?.textContent, host?.innerText, host?.ariaLabel, host?.title].join(""),
        marks: [...CSS.highlights.keys()].length,
      };
    }, known);
    expect(found.finds).toEqual([]);
    expect(found.selected).not.toContain(known);
    expect(found.text).not.toContain("minute");
    expect(page.problems).toEqual([]);
    await patience(50);
  });
});
