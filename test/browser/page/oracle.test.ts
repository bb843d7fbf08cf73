import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../../src/program/browser-launch.ts";
import type { Browser, Page } from "../../../src/program/browser-page.ts";
import { BROWSERS } from "../../support/use-browser.ts";
import { bundle } from "./bundle.ts";
import type * as inPage from "./oracle-in-page.ts";

declare const qiao: typeof inPage;

describe.each(BROWSERS)("paragraphs of random pages in %s", (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser(name);
    page = await browser.newPage("about:blank");
    await page.evaluate(await bundle("oracle-in-page.ts"));
  });
  afterAll(() => browser?.close());

  test("are what the browser itself takes for lines", async () => {
    for (let seed = 0; seed < 400; seed += 50) {
      const wrong = await page.evaluate((from: number) => {
        const all: string[] = [];
        for (let one = from; one < from + 50; one += 1) all.push(...qiao.differences(one));
        return all.slice(0, 3);
      }, seed);
      expect(wrong).toEqual([]);
    }
  });
});
