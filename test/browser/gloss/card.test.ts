import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../../src/program/browser-launch.ts";
import type { Browser, Page } from "../../../src/program/browser-page.ts";
import { sleep, waitFor } from "../../../src/program/browser-wait.ts";
import type { Server } from "../../support/serve.ts";
import { BROWSERS } from "../../support/use-browser.ts";
import { serveCards } from "./card-server.ts";
import type * as inPage from "./in-page.ts";

declare const qiao: typeof inPage;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
type Shown = { readonly box: Box; readonly word: readonly Box[] };

const BANK = "我们:wo3 men5|去:qu4|银行:yin2 hang2";
const HIT = "他:ta1|打:da3|我:wo3";
const HOST = "div[popover]:not([id])";

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe.each(BROWSERS)("the card in %s", (name) => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([serveCards(), launchBrowser(name)]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(() => page?.close());

  async function open(path: string, width = 800, height = 600): Promise<void> {
    page = await browser.newPage();
    await page.viewport(width, height);
    await page.goto(`${server.origin}/${path}`);
  }
  const show = async (selector: string, written = BANK, which: number | readonly [number, number] = 2) => {
    const shown = await page.evaluate((...asked) => qiao.show(...asked), selector, written, which);
    return shown as Shown;
  };
  /** Where the card really is: what it says of itself must be true. */
  const reallyAt = () =>
    page.inShadow(HOST, (root) => {
      const { left, top, right, bottom } = root.querySelector(".card")!.getBoundingClientRect();
      return { left, top, right, bottom };
    });
  /** What the card's content is and looks like. */
  const look = (selector = ".card") =>
    page.inShadow(
      HOST,
      (root, what) => {
        const element = root.querySelector(what)!;
        const { color, backgroundColor, fontSize, opacity, visibility } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        return {
          text: element.textContent,
          width,
          height,
          color,
          backgroundColor,
          fontSize,
          opacity,
          visibility,
        };
      },
      selector,
    );
  /** Whether the card is what one sees, and can click, at the middle of a box. */
  const isOnTop = ({ left, top, right, bottom }: Box) =>
    page.evaluate(
      (x, y, host) => document.elementFromPoint(x, y)?.matches(host) === true,
      (left + right) / 2,
      (top + bottom) / 2,
      HOST,
    );

  describe("stands", () => {
    test.each(["top-left", "top-right", "bottom-left", "bottom-right"])(
      "beside a word in the %s corner",
      async (id) => {
        await open("plain.html");
        const { box, word } = await show(`#${id}`, "银行:yin2 hang2", 0);
        expect(word.some((one) => overlap(one, box))).toBe(false);
        expectWithin(box, 800, 600);
        expect(await isOnTop(box)).toBe(true);
      },
    );

    test("in a window of 320 pixels, a long word in it", async () => {
      await open("plain.html", 320, 480);
      const { box, word } = await show(
        "#long",
        "中华人民共和国:Zhong1 hua2 Ren2 min2 Gong4 he2 guo2",
        [0, 3],
      );
      expectWithin(box, 320, 480);
      expect(word.some((one) => overlap(one, box))).toBe(false);
    });

    test("beside a word that is broken over two lines, off both", async () => {
      await open("plain.html");
      const { box, word } = await show("#broken", "他:ta1|在:zai4|中国:Zhong1 guo2|中国银行:x", [2, 8]);
      expect(word.length).toBeGreaterThan(1);
      expect(word.some((one) => overlap(one, box))).toBe(false);
    });

    test("right of a vertical line, and where a page is zoomed or runs from right to left", async () => {
      await open("upright.html");
      const upright = await show("#upright");
      expect(upright.box.left).toBeGreaterThan(upright.word[0]!.right);
      const plain = await look();
      const arabic = await show("#arabic");
      expectWithin(arabic.box, 800, 600);
      const zoomed = await show("#zoomed");
      expect(zoomed.box.top).toBeGreaterThanOrEqual(zoomed.word[0]!.bottom);
      expect(zoomed.box.top).toBeLessThan(zoomed.word[0]!.bottom + 10);
      expect((await look())!.width).toBeCloseTo(plain!.width, 0);
      expectSame(await reallyAt(), zoomed.box);
    });

    test("within what is seen of a page under two fingers, at the size it always has", async () => {
      await open("plain.html");
      const plain = await show("#word");
      expectSame(await reallyAt(), plain.box);
      await page.evaluate(`void Object.defineProperty(window, "visualViewport", {
        value: { offsetLeft: 20, offsetTop: 10, width: 400, height: 300, scale: 2 },
      })`);
      const { box, word } = await show("#word");
      expectSame(await reallyAt(), box);
      expect(word.some((one) => overlap(one, box))).toBe(false);
      expect(box.left).toBeGreaterThanOrEqual(20);
      expect(box.bottom).toBeLessThanOrEqual(310);
      expect(box.right - box.left).toBeCloseTo((plain.box.right - plain.box.left) / 2, -1);
    });

    test("at the next side, shifted within the window, and by the word again when that has moved", async () => {
      await open("plain.html");
      const below = await show("#word");
      const above = await page.evaluate(() => JSON.parse(JSON.stringify(qiao.card().nextPlace())) as Box);
      expect(above.left !== below.box.left || above.top !== below.box.top).toBe(true);
      expect(overlap(above, below.word[0]!)).toBe(false);
      const shifted = await page.evaluate(() => JSON.parse(JSON.stringify(qiao.card().shift(9_999))) as Box);
      expectWithin(shifted, 800, 600);
    });
  });

  describe("is above", () => {
    test("a modal dialog: inside it, and can be clicked", async () => {
      await open("layers.html");
      await page.evaluate("dialog.showModal()");
      const { box } = await show("#inside");
      expect(await isOnTop(box)).toBe(true);
    });

    test("a dialog and a popover that opened while it stood", async () => {
      await open("layers.html");
      await show("#word");
      await page.evaluate("popover.showPopover()");
      expect(await isOnTop((await show("#popover")).box)).toBe(true);
      await page.evaluate("dialog.showModal()");
      expect(await isOnTop((await show("#inside")).box)).toBe(true);
      await page.evaluate("(dialog.close(), popover.hidePopover())");
      expect(await isOnTop((await show("#word")).box)).toBe(true);
    });

    test("a fullscreen element", async () => {
      await open("layers.html");
      const { x, y } = await page.evaluate<{ x: number; y: number }>(
        "enter.getBoundingClientRect().toJSON()",
      );
      await page.click(x + 5, y + 5);
      await waitFor("fullscreen", () => page.evaluate("document.fullscreenElement !== null"));
      const { box } = await show("#screen");
      expect(await isOnTop(box)).toBe(true);
    });

    test("other elements, where a page forbids popovers", async () => {
      await open("plain.html");
      await page.evaluate(
        "void document.addEventListener('beforetoggle', (event) => event.preventDefault(), true)",
      );
      expect(await isOnTop((await show("#word")).box)).toBe(true);
    });
  });

  describe("looks the same", () => {
    test("on a page whose rules hide and disfigure everything", async () => {
      await open("plain.html");
      await show("#word");
      const [card, head] = [await look(), await look(".here")];
      await page.close();
      await open("hostile.html");
      const { box } = await show("#word");
      expect(await isOnTop(box)).toBe(true);
      expect(await look()).toEqual(card);
      expect(await look(".here")).toEqual(head);
    });

    test("under a strict content security policy with trusted types", async () => {
      await open("plain.html");
      await show("#word");
      const card = await look();
      await page.close();
      await open("strict.html");
      await show("#word");
      expect(await look()).toEqual(card);
      const ours = page.problems.filter((problem) => !/inline style|favicon/i.test(problem));
      expect(ours).toEqual([]);
    });

    test("dark where the reader's system is", async () => {
      await open("plain.html");
      await page.colourScheme("dark");
      await show("#word");
      expect(await look()).toMatchObject({ backgroundColor: "rgb(32, 34, 38)", color: "rgb(236, 235, 231)" });
      await page.colourScheme("light");
      expect(await look()).toMatchObject({ backgroundColor: "rgb(255, 254, 251)" });
    });

    test.each(["document.svg", "document.xhtml"])("in %s, or is not there at all", async (path) => {
      await open(path);
      const shown = (await show("#word")) as Shown | null | undefined;
      // Firefox draws no HTML in a document whose root is SVG.
      if (path === "document.svg" && name === "firefox") {
        expect(shown ?? undefined).toBeUndefined();
        return expect(await page.evaluate(() => qiao.card().stands())).toBe(false);
      }
      const { box, word } = shown!;
      expect(box.right - box.left).toBeGreaterThan(100);
      expect(overlap(box, word[0]!)).toBe(false);
      expect(await isOnTop(box)).toBe(true);
    });
  });

  describe("leaves the page alone", () => {
    const hosts = () => page.evaluate<number>("document.querySelectorAll('[popover]:not([id])').length");

    test("one nameless element while it shows, none before and after", async () => {
      await open("plain.html");
      expect(await hosts()).toBe(0);
      await show("#word");
      expect(await hosts()).toBe(1);
      const attributes = await page.evaluate(
        "[...document.querySelector('[popover]').attributes].map((a) => a.name)",
      );
      expect(attributes).toEqual(["popover"]);
      expect(await page.evaluate("document.querySelector('[popover]').shadowRoot")).toBeNull();
      await page.evaluate(() => qiao.card().hide());
      expect(await hosts()).toBe(0);
    });

    test("ends with its signal", async () => {
      await open("plain.html");
      await show("#word");
      await page.evaluate(() => qiao.endCard());
      expect(await hosts()).toBe(0);
    });

    test("comes back after the page removed it", async () => {
      await open("plain.html");
      await show("#word");
      await page.evaluate("document.querySelector('[popover]').remove()");
      expect(await page.evaluate(() => qiao.card().stands())).toBe(false);
      expect(await page.evaluate(() => qiao.card().shift(20) === undefined)).toBe(true);
      expect(await isOnTop((await show("#word")).box)).toBe(true);
    });

    test("takes no focus, no selection, no click", async () => {
      await open("plain.html");
      await page.evaluate(`(() => {
        globalThis.clicks = 0;
        for (const type of ["click", "mousedown", "pointerdown"]) document.body.parentNode.addEventListener(type, () => clicks++);
        document.body.insertAdjacentHTML("beforeend", "<input id=input>");
        input.focus();
        getSelection().selectAllChildren(long);
      })()`);
      const { box } = await show("#word");
      const before = await page.evaluate("[document.activeElement.id, String(getSelection()), clicks]");
      await page.click(box.left + 30, box.top + 20);
      await page.click(box.left + 30, box.bottom - 15);
      expect(await page.evaluate("[document.activeElement.id, String(getSelection()), clicks]")).toEqual(
        before,
      );
    });
  });

  describe("answers", () => {
    test("a click on a word inside, and not a click that the page made", async () => {
      await open("plain.html");
      await show("#word");
      const chip = await page.inShadow(HOST, (root) => {
        const last = [...root.querySelectorAll<HTMLElement>(".strip button")].at(-1)!;
        last.click();
        return last.getBoundingClientRect().toJSON() as DOMRect;
      });
      expect(await page.evaluate(() => qiao.chosen)).toEqual([]);
      await page.click(chip!.x + 5, chip!.y + 5);
      expect(await page.evaluate(() => qiao.chosen)).toEqual(["4–5"]);
    });

    test("the wheel where it can scroll, and gives it to the page where not", async () => {
      await open("plain.html", 800, 320);
      const { box } = await show("#long", HIT, 1);
      await page.evaluate(() => void qiao.card().expand());
      const scrolled = () => page.inShadow(HOST, (root) => root.querySelector(".body")!.scrollTop);
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      await page.wheel(x, y, 80);
      await waitFor("the card to scroll", async () => ((await scrolled()) ?? 0) > 0);
      await page.wheel(x, y, 9_000);
      await sleep(300);
      await page.wheel(x, y, 300);
      await sleep(300);
      // What BiDi sends Firefox scrolls past `overscroll-behavior` on any page; a real wheel does not.
      if (name === "chromium") expect(await page.evaluate("scrollY")).toBe(0);
      const short = await show("#word");
      await page.wheel((short.box.left + short.box.right) / 2, (short.box.top + short.box.bottom) / 2, 100);
      await waitFor("the page to scroll", async () => (await page.evaluate<number>("scrollY")) > 0);
    });

    test("a wish for more, within the window", async () => {
      await open("plain.html", 800, 400);
      await show("#long", HIT, 1);
      const short = await look();
      const box = await page.evaluate(() => JSON.parse(JSON.stringify(qiao.card().expand())) as Box);
      expect((await look())!.text).toContain("inflate");
      expectWithin(box, 800, 400);
      await page.evaluate(() => void qiao.card().expand());
      expect(await look()).toEqual(short);
    });

    test("a screen reader, once the hand rests", async () => {
      await open("plain.html");
      await show("#long", HIT, 0);
      await show("#word");
      const heard = () => page.inShadow(HOST, (root) => root.querySelector("[role=status]")!.textContent);
      expect(await heard()).toBe("");
      await waitFor("the announcement", async () => (await heard()) === "银行, yín háng, bank");
    });

    test("that it waits, and that something is wrong", async () => {
      await open("plain.html");
      await page.evaluate(() => qiao.notice("#word", "loading"));
      expect((await look())!.text).toBe("Looking it up…");
      await page.evaluate(() => qiao.notice("#word", "trouble"));
      expect((await look())!.text).toContain("cannot be read");
    });
  });
});

function expectSame(a: Box | undefined, b: Box): void {
  for (const side of ["left", "top", "right", "bottom"] as const) expect(a![side]).toBeCloseTo(b[side], 0);
}

function expectWithin({ left, top, right, bottom }: Box, width: number, height: number): void {
  expect(left).toBeGreaterThanOrEqual(0);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(width + 0.01);
  expect(bottom).toBeLessThanOrEqual(height + 0.01);
}
