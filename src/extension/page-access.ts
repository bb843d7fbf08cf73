import { browser } from "wxt/browser";
import { injectInto } from "./injection.ts";

/**
 * Whether the page of a tab can be read: `yes`, or why not. `permission`: the person has not given (or has taken
 * back) access to web pages. `files`: the browser keeps extensions out of local files until told otherwise.
 * `protected`: the browser's own pages and extension stores, which no extension may touch. `viewer`: a PDF.
 */
export type PageAccess = "yes" | "permission" | "files" | "protected" | "viewer";

/** What the browser must grant so that any page can be read. */
export const EVERY_PAGE = { origins: ["<all_urls>"] };

/** Finds out by trying, so that no list of forbidden addresses can grow old. Puts the reader into a tab that lacks it. */
export async function accessTo(tab: {
  id?: number | undefined;
  url?: string | undefined;
}): Promise<PageAccess> {
  if (!(await browser.permissions.contains(EVERY_PAGE))) return "permission";
  const found = tab.id === undefined ? undefined : await probe(tab.id);
  // Firefox lets no extension into its own viewer, not even to learn what it shows.
  if (!found && isPdf(tab.url)) return "viewer";
  if (!found) return tab.url?.startsWith("file:") ? "files" : "protected";
  if (found.type === "application/pdf") return "viewer";
  if (!found.hasReader && tab.id !== undefined) await injectInto(tab.id);
  return "yes";
}

interface Probe {
  readonly type: string;
  readonly hasReader: boolean;
}

async function probe(tab: number): Promise<Probe | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab },
      // Runs in the page, in the reader's own world: nothing of this file exists there.
      func: () => ({ type: document.contentType, hasReader: globalThis.qiaoReader?.alive() ?? false }),
    });
    return frame?.result ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether an address looks like that of a PDF. */
function isPdf(address: string | undefined): boolean {
  return address !== undefined && URL.canParse(address) && /\.pdf$/iu.test(new URL(address).pathname);
}
