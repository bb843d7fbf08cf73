import { browser } from "wxt/browser";

/** WXT types this by the files that it has generated; ours are known by tests instead. */
const runtime = browser.runtime as unknown as { getURL(path: string): string };

/** The address of a file of the extension, e.g. `/data/lexicon.bin`. */
export function addressOf(path: string): string {
  return runtime.getURL(path);
}
