import { browser } from "wxt/browser";

/** The key of the settings in `storage.local`, and that of a site which is switched off. */
export const SETTINGS_KEY = "settings";
const SITE = "off:";

/** The key of a site's switch. */
export function siteKey(site: string): string {
  return SITE + site;
}

/** The site whose switch this key is. */
export function siteOfKey(key: string): string | undefined {
  return key.startsWith(SITE) ? key.slice(SITE.length) : undefined;
}

/** What is stored under these keys (`null`: all of them); nothing when storage fails. */
export async function stored(keys: string[] | null): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.local.get(keys);
  } catch {
    return {};
  }
}

/** Hears of each change of stored values, by the keys that changed, until the signal is aborted. */
export function watchStored(
  hear: (changes: Readonly<Record<string, unknown>>) => void,
  signal: AbortSignal,
): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === "local") hear(changes);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(changed), { once: true });
}
