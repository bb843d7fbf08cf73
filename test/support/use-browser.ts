import { afterAll, afterEach, beforeAll } from "vitest";
import { launchBrowser } from "../../src/program/browser-launch.ts";
import type { Browser, BrowserName, LaunchOptions, Page } from "../../src/program/browser-page.ts";
import { buildExtension } from "../../src/program/build-extension.ts";

/** The browsers that tests run in; `QIAO_BROWSERS=chromium` narrows it while working. */
export const BROWSERS = (process.env.QIAO_BROWSERS ?? "chromium,firefox").split(",") as BrowserName[];

/** A browser for the tests of one `describe`. */
export interface Used {
  readonly browser: Browser;
  /** Opens a page that is closed after the test. */
  open(address: string): Promise<Page>;
}

/**
 * Starts a browser with our extension (built if its sources changed) before the tests of this `describe` and
 * closes it after them. `extension: ""` starts it with none.
 */
export function useBrowser(name: BrowserName, options: LaunchOptions = {}): Used {
  let browser: Browser | undefined;
  const pages: Page[] = [];
  beforeAll(async () => {
    const extension = options.extension ?? (await buildExtension(name));
    browser = await launchBrowser(name, { ...options, extension });
  }, 180_000);
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close().catch(() => undefined);
  });
  afterAll(async () => {
    await browser?.close();
  });
  const running = () => {
    if (!browser) throw new Error("the browser is used before it was started");
    return browser;
  };
  return {
    get browser() {
      return running();
    },
    open: async (address) => {
      const page = await running().newPage(address);
      pages.push(page);
      return page;
    },
  };
}
