import { describe, expect, test } from "vitest";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { BROWSERS } from "../../support/use-browser.ts";
import type * as inPage from "./in-page.ts";
import { overlap, useCard, type Shown } from "./use-card.ts";

declare const qiao: typeof inPage;

describe.each(BROWSERS)("the card in %s", (name) => {
  const card = useCard(name);

  describe("is above", () => {
    test("a modal dialog: inside it, and can be clicked", async () => {
      await card.open("layers.html");
      await card.page.evaluate("dialog.showModal()");
      const { box } = await card.show("#inside");
      expect(await card.isOnTop(box)).toBe(true);
    });

    test("a dialog and a popover that opened while it stood", async () => {
      await card.open("layers.html");
      await card.show("#word");
      await card.page.evaluate("popover.showPopover()");
      expect(await card.isOnTop((await card.show("#popover")).box)).toBe(true);
      await card.page.evaluate("dialog.showModal()");
      expect(await card.isOnTop((await card.show("#inside")).box)).toBe(true);
      await card.page.evaluate("(dialog.close(), popover.hidePopover())");
      expect(await card.isOnTop((await card.show("#word")).box)).toBe(true);
    });

    test("a fullscreen element", async () => {
      await card.open("layers.html");
      const { x, y } = await card.page.evaluate<{ x: number; y: number }>(
        "enter.getBoundingClientRect().toJSON()",
      );
      await card.page.click(x + 5, y + 5);
      await waitFor("fullscreen", () => card.page.evaluate("document.fullscreenElement !== null"));
      const { box } = await card.show("#screen");
      expect(await card.isOnTop(box)).toBe(true);
    });

    test("other elements, where a page forbids popovers", async () => {
      await card.open("plain.html");
      await card.page.evaluate(
        "void document.addEventListener('beforetoggle', (event) => event.preventDefault(), true)",
      );
      expect(await card.isOnTop((await card.show("#word")).box)).toBe(true);
    });
  });

  describe("looks the same", () => {
    test("on a page whose rules hide and disfigure everything", async () => {
      await card.open("plain.html");
      await card.show("#word");
      const [whole, head] = [await card.look(), await card.look(".here")];
      await card.open("hostile.html");
      const { box } = await card.show("#word");
      expect(await card.isOnTop(box)).toBe(true);
      expect(await card.look()).toEqual(whole);
      expect(await card.look(".here")).toEqual(head);
    });

    test("under a strict content security policy with trusted types", async () => {
      await card.open("plain.html");
      await card.show("#word");
      const whole = await card.look();
      await card.open("strict.html");
      await card.show("#word");
      expect(await card.look()).toEqual(whole);
      const ours = card.page.problems.filter((problem) => !/inline style|favicon/i.test(problem));
      expect(ours).toEqual([]);
    });

    test("dark where the reader's system is", async () => {
      await card.open("plain.html");
      await card.page.colourScheme("dark");
      await card.show("#word");
      expect(await card.look()).toMatchObject({
        backgroundColor: "rgb(32, 34, 38)",
        color: "rgb(236, 235, 231)",
      });
      await card.page.colourScheme("light");
      expect(await card.look()).toMatchObject({ backgroundColor: "rgb(255, 254, 251)" });
    });

    test.each(["document.svg", "document.xhtml"])("in %s, or is not there at all", async (path) => {
      await card.open(path);
      const shown = (await card.show("#word")) as Shown | null | undefined;
      // Firefox draws no HTML in a document whose root is SVG.
      if (path === "document.svg" && name === "firefox") {
        expect(shown ?? undefined).toBeUndefined();
        return expect(await card.page.evaluate(() => qiao.card().stands())).toBe(false);
      }
      const { box, word } = shown!;
      expect(box.right - box.left).toBeGreaterThan(100);
      expect(overlap(box, word[0]!)).toBe(false);
      expect(await card.isOnTop(box)).toBe(true);
    });
  });
});
