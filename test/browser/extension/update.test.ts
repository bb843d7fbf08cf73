import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../../src/program/browser-launch.ts";
import type { Browser, BrowserName } from "../../../src/program/browser-page.ts";
import { buildExtension } from "../../../src/program/build-extension.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, leave, lookUp, noCard, patience, pointAt, topElements } from "./hand.ts";

/** Loads the extension into a browser that runs already. */
async function install(browser: Browser, name: BrowserName): Promise<void> {
  const path = await buildExtension(name);
  if (name === "chromium") await browser.wire.send("Extensions.loadUnpacked", { path });
  else await browser.wire.send("webExtension.install", { extensionData: { type: "path", path } });
}

describe.each(BROWSERS)("installing and updating in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/": "<p>我在银行工作。研究生命起源的人不多。</p>" });
  });
  afterAll(() => server.close());

  test("a page that was open before the update is read on, by one reader only", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    await used.browser.reloadExtension();
    await patience(1_500);
    await leave(page);
    await lookUp(page, "研究");
    expect(await topElements(page)).toBe(3);
    await page.press("Escape");
    await noCard(page);
    expect(await topElements(page)).toBe(2);
    expect(page.problems).toEqual([]);
  });

  test("a card that stood when the extension was updated does not stay for ever", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    await used.browser.reloadExtension();
    await noCard(page);
  });

  test("a page that was open before the installation is read", { timeout: 180_000 }, async () => {
    const browser = await launchBrowser(name);
    try {
      const page = await browser.newPage(server.origin);
      await install(browser, name);
      await patience(2_000);
      await pointAt(page, "银行");
      await cardOf(page, "银行");
      expect(await topElements(page)).toBe(3);
    } finally {
      await browser.close();
    }
  });
});
