import { browser } from "wxt/browser";

const KEY = "review";

/** What is stored of the reader's choice about reviewing, as it is; undefined when there is none or storage fails. */
export async function readStoredChoice(): Promise<unknown> {
  try {
    return (await browser.storage.local.get([KEY]))[KEY];
  } catch {
    return undefined;
  }
}

/** Stores the choice; rejects when storage fails. */
export async function storeChoice(choice: object): Promise<void> {
  await browser.storage.local.set({ [KEY]: choice });
}

/** Calls when the choice was changed, here or in another page, until the signal is aborted. */
export function watchStoredChoice(changed: () => void, signal: AbortSignal): void {
  const hear = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(hear);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(hear), { once: true });
}
