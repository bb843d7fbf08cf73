import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { readCard } from "../../../src/program/read-card.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, isRead, leave, lookUp, noCard, patience, whereIs } from "./hand.ts";

/** What the page heard of keys. */
declare const heard: string[];

async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(globalThis, { heard: [] });
    for (const kind of ["keydown", "keyup", "keypress"])
      addEventListener(kind, (event) => heard.push(`${kind} ${(event as KeyboardEvent).key}`), true);
  });
}

describe.each(BROWSERS)("keys and fingers in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({
      "/": `<p>我在银行工作。</p><input placeholder="写字"><div contenteditable>在这里写</div>`,
    });
  });
  afterAll(() => server.close());

  test("a key that moves the card is kept from the page, every other reaches it", async () => {
    const page = await used.open(server.origin);
    await listen(page);
    await page.press("n");
    await lookUp(page, "银行");
    await page.press("n");
    await cardOf(page, "工作");
    await page.press("q");
    await page.press("n", "Control");
    await page.press("Escape");
    await noCard(page);
    await page.press("Escape");
    const keys = (await page.evaluate(() => heard)).filter((one) => !one.includes("Control"));
    const all = (key: string) => keys.filter((one) => one.endsWith(` ${key}`));
    expect(all("n").filter((one) => one.startsWith("keydown"))).toHaveLength(2); // before the card, and with Control
    expect(all("q")).toEqual(["keydown q", "keypress q", "keyup q"]);
    expect(all("Escape").filter((one) => one !== "keypress Escape")).toEqual([
      "keydown Escape",
      "keyup Escape",
    ]);
  });

  test.each(["input", "[contenteditable]"])(
    "what is typed into %s arrives, also under a card",
    async (field) => {
      const page = await used.open(server.origin);
      await page.evaluate(
        (selector: string) => document.querySelector<HTMLElement>(selector)!.focus(),
        field,
      );
      await lookUp(page, "银行");
      for (const key of ["n", "b", "x"]) await page.press(key);
      const typed = await page.evaluate((selector: string) => {
        const element = document.querySelector<HTMLInputElement>(selector)!;
        return element.value ?? element.textContent;
      }, field);
      expect(typed).toContain("nbx");
      expect((await readCard(page))?.word).toBe("银行");
    },
  );

  test("neither focus nor selection nor scroll is taken", async () => {
    const page = await used.open(server.origin);
    const state = () =>
      page.evaluate(() =>
        [document.activeElement?.localName, String(getSelection()), scrollX, scrollY].join(),
      );
    await page.evaluate(() => {
      document.querySelector("input")!.focus();
      document.querySelector("input")!.blur();
      getSelection()!.selectAllChildren(document.querySelector("p")!);
    });
    const before = await state();
    await lookUp(page, "银行");
    await page.press("n");
    await leave(page);
    expect(await state()).toBe(before);
  });

  test("a tap opens the card, a second one closes it", async () => {
    const page = await used.open(server.origin);
    await isRead(page, "银行");
    const { x, y } = await whereIs(page, "银行");
    await page.tap(x, y);
    await cardOf(page, "银行");
    await page.tap(x, y);
    await noCard(page);
  });

  describe("a finger on a link", () => {
    const LINKS = `<p><a href="#gone">我在银行工作</a> <a href="#latin">Latin link</a> <button onclick="document.title = 'pressed'">确定</button></p>`;
    const hash = (page: Page) => page.evaluate<string>("location.hash");

    test("its first tap reads, the second one on the word goes where the link leads", async () => {
      const page = await used.open(server.set("/links", LINKS));
      await page.evaluate(() => addEventListener("click", () => (document.title = "clicked")));
      await isRead(page, "银行");
      const { x, y } = await whereIs(page, "银行");
      await page.tap(x, y);
      await cardOf(page, "银行");
      expect(await hash(page)).toBe("");
      expect(await page.evaluate("document.title")).not.toBe("clicked");
      const other = await whereIs(page, "工作");
      await page.tap(other.x, other.y);
      await cardOf(page, "工作");
      expect(await hash(page)).toBe("");
      await page.tap(other.x, other.y);
      await waitFor("the link to be followed", async () => (await hash(page)) === "#gone");
      await noCard(page);
    });

    test("links without Chinese, and buttons, do at once what they do", async () => {
      const page = await used.open(server.set("/links", LINKS));
      await isRead(page, "银行");
      const latin = await whereIs(page, "Latin");
      await page.tap(latin.x, latin.y);
      await waitFor("the link to be followed", async () => (await hash(page)) === "#latin");
      const button = await whereIs(page, "确定");
      await page.tap(button.x, button.y);
      await waitFor(
        "the button to be pressed",
        async () => (await page.evaluate("document.title")) === "pressed",
      );
      expect(await readCard(page)).toBeUndefined();
    });

    test("a long press is the browser's own", async () => {
      const page = await used.open(server.set("/links", LINKS));
      await page.evaluate(() => {
        Object.assign(globalThis, { heard: [] });
        addEventListener("contextmenu", (event) => heard.push(String(event.defaultPrevented)));
      });
      await isRead(page, "银行");
      const { x, y } = await whereIs(page, "银行");
      await page.tap(x, y, 1_200);
      await patience(500);
      expect(await readCard(page)).toBeUndefined();
      expect(await page.evaluate(() => heard)).not.toContain("true");
    });
  });
});
