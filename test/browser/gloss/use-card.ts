import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchBrowser } from "../../../src/program/browser-launch.ts";
import type { Browser, BrowserName, Page } from "../../../src/program/browser-page.ts";
import type { Server } from "../../support/serve.ts";
import { serveCards } from "./card-server.ts";
import type * as inPage from "./in-page.ts";

declare const qiao: typeof inPage;

/** A rectangle of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a card says that it stands, and the boxes of its word. */
export interface Shown {
  readonly box: Box;
  readonly word: readonly Box[];
}

/** A sentence with a plain word, its number 2. */
const BANK = "我们:wo3 men5|去:qu4|银行:yin2 hang2";
/** A sentence with a word of many senses, its number 1. */
export const HIT = "他:ta1|打:da3|我:wo3";
/** The card's element in a page of the tests. */
export const HOST = "div[popover]:not([id])";

/** Starts a browser without the extension for the tests of a `describe`, with pages that have the card in them. */
export function useCard(name: BrowserName) {
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
  return {
    get page() {
      return page;
    },
    /** Opens one of the pages, in a window of that size. */
    async open(path: string, width = 800, height = 600): Promise<Page> {
      await page?.close().catch(() => undefined);
      page = await browser.newPage();
      await page.viewport(width, height);
      await page.goto(`${server.origin}/${path}`);
      return page;
    },
    /** Shows a word of a sentence beside an element's text. */
    async show(
      selector: string,
      written = BANK,
      which: number | readonly [number, number] = 2,
    ): Promise<Shown> {
      return (await page.evaluate((...asked) => qiao.show(...asked), selector, written, which)) as Shown;
    },
    /** Where the card really is: what it says of itself must be true. */
    reallyAt: () =>
      page.inShadow(HOST, (root) => {
        const { left, top, right, bottom } = root.querySelector(".card")!.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    /** What an element of the card says and looks like. */
    look: (selector = ".card") =>
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
      ),
    /** Whether the card is what one sees, and can click, at the middle of a box. */
    isOnTop: ({ left, top, right, bottom }: Box) =>
      page.evaluate(
        (x, y, host) => document.elementFromPoint(x, y)?.matches(host) === true,
        (left + right) / 2,
        (top + bottom) / 2,
        HOST,
      ),
  };
}

/** Whether two boxes have a pixel in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Expects two boxes to be the same to half a pixel. */
export function expectSame(a: Box | undefined, b: Box): void {
  for (const side of ["left", "top", "right", "bottom"] as const) expect(a![side]).toBeCloseTo(b[side], 0);
}

/** Expects a box to be within a window of that size. */
export function expectWithin({ left, top, right, bottom }: Box, width: number, height: number): void {
  expect(left).toBeGreaterThanOrEqual(0);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(width + 0.01);
  expect(bottom).toBeLessThanOrEqual(height + 0.01);
}
