import { describe, expect, test } from "vitest";
import type { Page } from "../../../src/program/browser-page.ts";
import { sleep, waitFor } from "../../../src/program/browser-wait.ts";
import { BROWSERS } from "../../support/use-browser.ts";
import type * as inPage from "./in-page.ts";
import { expectWithin, HIT, HOST, useCard, type Box } from "./use-card.ts";

declare const qiao: typeof inPage;

/** What was drawn is known to the browser's own hit test for the wheel a frame later. */
function drawnFrames(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

describe.each(BROWSERS)("the card in %s", (name) => {
  const card = useCard(name);

  describe("leaves the page alone", () => {
    const hosts = () => card.page.evaluate<number>("document.querySelectorAll('[popover]:not([id])').length");

    test("one nameless element while it shows, none before and after", async () => {
      await card.open("plain.html");
      expect(await hosts()).toBe(0);
      await card.show("#word");
      expect(await hosts()).toBe(1);
      const attributes = await card.page.evaluate(
        "[...document.querySelector('[popover]').attributes].map((a) => a.name)",
      );
      expect(attributes).toEqual(["popover"]);
      expect(await card.page.evaluate("document.querySelector('[popover]').shadowRoot")).toBeNull();
      await card.page.evaluate(() => qiao.card().hide());
      expect(await hosts()).toBe(0);
    });

    test("ends with its signal", async () => {
      await card.open("plain.html");
      await card.show("#word");
      await card.page.evaluate(() => qiao.endCard());
      expect(await hosts()).toBe(0);
    });

    test("comes back after the page removed it", async () => {
      await card.open("plain.html");
      await card.show("#word");
      await card.page.evaluate("document.querySelector('[popover]').remove()");
      expect(await card.page.evaluate(() => qiao.card().stands())).toBe(false);
      expect(await card.page.evaluate(() => qiao.card().shift(20) === undefined)).toBe(true);
      expect(await card.isOnTop((await card.show("#word")).box)).toBe(true);
    });

    test("takes no focus, no selection, no click", async () => {
      await card.open("plain.html");
      await card.page.evaluate(`(() => {
        globalThis.clicks = 0;
        for (const type of ["click", "mousedown", "pointerdown"]) document.body.parentNode.addEventListener(type, () => clicks++);
        document.body.insertAdjacentHTML("beforeend", "<input id=input>");
        input.focus();
        getSelection().selectAllChildren(long);
      })()`);
      const { box } = await card.show("#word");
      const before = await card.page.evaluate("[document.activeElement.id, String(getSelection()), clicks]");
      await card.page.click(box.left + 30, box.top + 20);
      await card.page.click(box.left + 30, box.bottom - 15);
      expect(await card.page.evaluate("[document.activeElement.id, String(getSelection()), clicks]")).toEqual(
        before,
      );
    });
  });

  describe("answers", () => {
    test("a click on a word inside, and not a click that the page made", async () => {
      await card.open("plain.html");
      await card.show("#word");
      const chip = await card.page.inShadow(HOST, (root) => {
        const last = [...root.querySelectorAll<HTMLElement>(".strip button")].at(-1)!;
        last.click();
        return last.getBoundingClientRect().toJSON() as DOMRect;
      });
      expect(await card.page.evaluate(() => qiao.chosen)).toEqual([]);
      await card.page.click(chip!.x + 5, chip!.y + 5);
      expect(await card.page.evaluate(() => qiao.chosen)).toEqual(["4–5"]);
    });

    test("the wheel where it can scroll, and gives it to the page where not", async () => {
      await card.open("plain.html", 800, 320);
      await card.show("#long", HIT, 1);
      await card.page.evaluate(() => void qiao.card().layer("details"));
      const scrolled = () => card.page.inShadow(HOST, (root) => root.querySelector(".body")!.scrollTop);
      const left = () =>
        card.page.inShadow(HOST, (root) => {
          const body = root.querySelector(".body")!;
          return body.scrollHeight - body.clientHeight - body.scrollTop;
        });
      const box = (await card.reallyAt())!;
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      await drawnFrames(card.page);
      await waitFor("the card to scroll", async () => {
        await card.page.wheel(x, y, 80);
        await sleep(100);
        return ((await scrolled()) ?? 0) > 0;
      });
      await waitFor("the end of the card", async () => {
        await card.page.wheel(x, y, 9_000);
        await sleep(100);
        return ((await left()) ?? 9_000) < 2;
      });
      await card.page.wheel(x, y, 300);
      await sleep(300);
      // What BiDi sends Firefox scrolls past `overscroll-behavior` on any page; a real wheel does not.
      if (name === "chromium") expect(await card.page.evaluate("scrollY")).toBe(0);
      const short = await card.show("#word");
      await drawnFrames(card.page);
      await waitFor("the page to scroll", async () => {
        await card.page.wheel(
          (short.box.left + short.box.right) / 2,
          (short.box.top + short.box.bottom) / 2,
          100,
        );
        await sleep(100);
        return (await card.page.evaluate<number>("scrollY")) > 0;
      });
    });

    test("a wish for more, within the window", async () => {
      await card.open("plain.html", 800, 400);
      await card.show("#long", HIT, 1);
      const short = await card.look();
      const box = await card.page.evaluate(
        () => JSON.parse(JSON.stringify(qiao.card().layer("details"))) as Box,
      );
      expect((await card.look())!.text).toContain("inflate");
      expectWithin(box, 800, 400);
      await card.page.evaluate(() => void qiao.card().layer("details"));
      expect(await card.look()).toEqual(short);
    });

    test("a screen reader, once the hand rests", async () => {
      await card.open("plain.html");
      await card.show("#long", HIT, 0);
      await card.show("#word");
      const heard = () =>
        card.page.inShadow(HOST, (root) => root.querySelector("[role=status]")!.textContent);
      expect(await heard()).toBe("");
      await waitFor("the announcement", async () => (await heard()) === "银行, yín háng, bank");
    });

    test("that it waits, and that something is wrong", async () => {
      await card.open("plain.html");
      await card.page.evaluate(() => qiao.notice("#word", "loading"));
      expect((await card.look())!.text).toBe("Looking it up…");
      await card.page.evaluate(() => qiao.notice("#word", "trouble"));
      expect((await card.look())!.text).toContain("cannot be read");
    });
  });
});
