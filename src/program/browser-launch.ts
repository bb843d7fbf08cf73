import type { Browser, BrowserName, LaunchOptions } from "./browser-page.ts";
import { launchChromium } from "./chromium.ts";
import { findBrowser } from "./find-browser.ts";
import { launchFirefox } from "./firefox.ts";

/** Finds (or installs) a browser and starts it. Throws when there is none, or when it does not start. */
export function launchBrowser(name: BrowserName, options: LaunchOptions = {}): Promise<Browser> {
  const launch = name === "chromium" ? launchChromium : launchFirefox;
  return launch(findBrowser(name), options);
}
