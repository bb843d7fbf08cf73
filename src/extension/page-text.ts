import { browser } from "wxt/browser";

/** Most text (UTF-16 units) that is taken of a page. */
const MOST = 200_000;

/** The visible text of a tab's page; undefined where the browser keeps extensions out. Only extension pages ask. */
export async function textOfTab(tab: number): Promise<string | undefined> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: (most: number) => document.body?.innerText.slice(0, most) ?? "",
      args: [MOST],
    });
    return typeof found?.result === "string" ? found.result : undefined;
  } catch {
    return undefined;
  }
}
