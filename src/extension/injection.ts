import { browser } from "wxt/browser";
import { READER } from "./reader-files.ts";

/**
 * Puts the reader into every frame of every tab that was open before this version was: browsers leave those
 * with no content script, or with one that is cut off from its extension. Tabs that may not be scripted are
 * passed over. A frame that already has a living reader keeps it (`reader.ts` sees to that).
 */
export async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  // A discarded tab loads anew when it is shown and gets its content script then.
  await Promise.all(
    tabs.map((tab) => (tab.id === undefined || tab.discarded ? undefined : injectInto(tab.id))),
  );
}

/** Puts the reader into every frame of a tab; whether that was possible. */
export async function injectInto(tab: number): Promise<boolean> {
  const target = { tabId: tab, allFrames: true };
  try {
    // Removed first: what an earlier version inserted would otherwise stand twice.
    await browser.scripting.removeCSS({ target, files: [...READER.css] }).catch(() => undefined);
    await browser.scripting.insertCSS({ target, files: [...READER.css] });
    await browser.scripting.executeScript({ target, files: [...READER.js], injectImmediately: true });
    return true;
  } catch {
    return false;
  }
}
