import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchBrowser } from "../../../src/program/browser-launch.ts";
import type { Browser, Page } from "../../../src/program/browser-page.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS } from "../../support/use-browser.ts";
import { bundle } from "./bundle.ts";
import type * as inPage from "./mark-in-page.ts";

declare const qiao: typeof inPage;
declare const plain: HTMLElement;
declare const host: HTMLElement;

const STYLE = "<style>::highlight(qiao-word) { background-color: gold }</style>";
const TEXT = `<p id="plain">看新闻节目</p><div id="host"></div>`;

describe.each(BROWSERS)("the mark of a word in %s", (name) => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  let script: string;
  beforeAll(async () => {
    script = await bundle("mark-in-page.ts");
    server = await serve({ "/": STYLE + TEXT, "/unstyled": TEXT });
    browser = await launchBrowser(name);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    await page.goto(`${server.origin}/`);
    await page.evaluate(script);
    await page.evaluate("void (host.attachShadow({ mode: 'open' }).innerHTML = '<p>看新闻节目</p>')");
  });
  const marks = () =>
    page.evaluate(() => [...CSS.highlights].map(([key, ranges]) => [key, ...ranges].join()));

  test("is one highlight, that goes without a trace", async () => {
    const before = await page.evaluate("document.documentElement.outerHTML");
    expect(await page.evaluate(() => qiao.mark(plain))).toBe(true);
    expect(await marks()).toEqual(["qiao-word,新闻"]);
    expect(await page.evaluate(() => qiao.mark(plain))).toBe(true);
    expect(await marks()).toEqual(["qiao-word,新闻"]);
    await page.evaluate(() => qiao.unmarkWord());
    expect(await marks()).toEqual([]);
    expect(await page.evaluate("document.documentElement.outerHTML")).toBe(before);
    expect(await page.evaluate("String(getSelection())")).toBe("");
  });

  test("is drawn: pixels change", async () => {
    const picture = async () => (await page.screenshot()).toString("base64");
    const before = await picture();
    await page.evaluate(() => qiao.mark(plain));
    expect(await picture()).not.toBe(before);
    await page.evaluate(() => qiao.unmarkWord());
    expect(await picture()).toBe(before);
  });

  test("says whether it is seen in a shadow root: Firefox styles none there", async () => {
    expect(await page.evaluate(() => qiao.mark(host.shadowRoot!))).toBe(name === "chromium");
    expect((await marks()).length).toBe(name === "chromium" ? 1 : 0);
  });

  test("says that it is not seen where the page has no style for it, and in form fields", async () => {
    expect(await page.evaluate(() => qiao.markNothing())).toBe(false);
    await page.goto(`${server.origin}/unstyled`);
    await page.evaluate(script);
    expect(await page.evaluate(() => qiao.mark(plain))).toBe(false);
    expect(await marks()).toEqual([]);
  });

  test.each([
    "CSS.highlights.set = () => { throw new Error('patched') }",
    "HighlightRegistry.prototype.set = () => undefined",
    "globalThis.Highlight = undefined",
    "Object.defineProperty(CSS, 'highlights', { get() { throw new Error('patched') } })",
    "Object.defineProperty(CSS, 'highlights', { value: undefined })",
  ])("says that it is not seen after %s", async (damage) => {
    await page.evaluate(`void (${damage})`);
    expect(await page.evaluate(() => qiao.mark(plain))).toBe(false);
    await page.evaluate(() => qiao.unmarkWord());
  });
});
