import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCard } from "../../../src/program/read-card.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, leave, lookUp, patience, pointAt, topElements } from "./hand.ts";

describe.each(BROWSERS)("pages that make it hard in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/": "<p>我在银行工作。研究生命起源的人不多。</p>" });
  });
  afterAll(() => server.close());

  test("a page that removes our element gets the next card all the same", async () => {
    const page = await used.open(server.origin);
    await page.evaluate(() => {
      const guard = new MutationObserver(() =>
        document.querySelectorAll(":root > :not(head, body)").forEach((one) => one.remove()),
      );
      guard.observe(document.documentElement, { childList: true });
      Object.assign(globalThis, { guard });
    });
    await pointAt(page, "银行");
    await patience(400);
    expect(await topElements(page)).toBe(2);
    await page.evaluate("guard.disconnect()");
    await lookUp(page, "研究");
    expect(page.problems).toEqual([]);
  });

  test("a page that removes our element once: the same word shows again", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    await page.evaluate(() => document.querySelector(":root > :not(head, body)")!.remove());
    await pointAt(page, "行工");
    await cardOf(page, "银行");
  });

  test("a page that rewrites itself every frame is read as it stands", async () => {
    const page = await used.open(server.origin);
    await page.evaluate(() => {
      let count = 0;
      const rewrite = () => {
        document.querySelector("p")!.textContent = `我在银行工作。第${count++}次研究生命起源。`;
        requestAnimationFrame(rewrite);
      };
      rewrite();
    });
    await patience(1_000);
    await lookUp(page, "银行");
    await leave(page);
    expect(page.problems).toEqual([]);
  });

  test("a paragraph of a million characters without a break", async () => {
    const html = `<p style="word-break:break-all">${"我在银行工作研究生命起源".repeat(83_334)}</p>`;
    const page = await used.open(server.set("/million", html));
    const start = Date.now();
    await lookUp(page, "银行");
    expect(Date.now() - start).toBeLessThan(5_000);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await patience(300);
    const { x, y } = { x: 300, y: 200 };
    await page.move(x, y);
    expect((await cardOf(page)).word).toMatch(/^\p{Script=Han}+$/u);
    expect(page.problems).toEqual([]);
  });

  test("lone surrogates and other broken text", async () => {
    const page = await used.open(server.origin);
    await page.evaluate(() => {
      document.querySelector("p")!.textContent = "\ud840我在银行\udc00工作\u0000\ufffe研究\ud83d";
    });
    await lookUp(page, "银行");
    await lookUp(page, "研究");
    expect(page.problems).toEqual([]);
  });

  test("find and selection meet public dictionary text or nothing", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    const found = await page.evaluate(() => {
      const find = (text: string) =>
        (window as unknown as { find(...values: unknown[]): boolean }).find(text, false, false, true);
      const selected = find("bank") ? String(getSelection()) : "";
      getSelection()?.selectAllChildren(document.documentElement);
      return {
        selected,
        all: String(getSelection()),
        marks: [...CSS.highlights.values()].flatMap((mark) => [...mark].map(String)),
      };
    });
    expect(found.selected.toLowerCase()).toMatch(/^(bank)?$/);
    expect(found.all).not.toContain("银行工作。银行");
    expect(found.marks).toEqual(["银行"]);
    expect(await readCard(page)).toBeDefined();
  });
});
