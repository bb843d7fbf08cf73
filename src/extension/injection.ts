import { browser } from "wxt/browser";
import { READER, READING } from "./reader-files.ts";

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

/** One document in a tab, as the browser names the sender of a message. */
export interface FrameOfTab {
  readonly tab: number;
  readonly frame: number;
  /** Chromium's name of the document itself, which a navigation cannot confuse. */
  readonly document: string | undefined;
}

/** Puts the part that reads into the frame that asks for it; whether that was possible. */
export async function startIn({ tab, frame, document }: FrameOfTab): Promise<boolean> {
  const where = document === undefined ? { frameIds: [frame] } : { documentIds: [document] };
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab, ...where },
      files: [...READING],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false; // the frame is gone
  }
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
