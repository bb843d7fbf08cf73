import { browser } from "wxt/browser";

/** The one message that a page's reader gets from the background. */
const CALL = "read-caret";

/** Asks the readers of a tab to read where the caret is: the frame that has the focus does. */
export async function callReader(tab: number): Promise<void> {
  await browser.tabs.sendMessage(tab, CALL).catch(() => undefined); // no reader there
}

/** Hears when the reader is called, until the signal is aborted. */
export function whenCalled(read: () => void, signal: AbortSignal): void {
  const hear = (message: unknown): undefined => {
    if (message === CALL) read();
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener("abort", () => browser.runtime.onMessage.removeListener(hear), { once: true });
}
