import { browser } from "wxt/browser";
import { SETTINGS_KEY, siteKey, siteOfKey, stored, watchStored } from "./stored.ts";

/** Whether a site was switched off; false when storage fails. */
export async function isOff(site: string): Promise<boolean> {
  return (await stored([siteKey(site)]))[siteKey(site)] === true;
}

/** Switches a site off or on again; rejects when storage fails. */
export async function switchSite(site: string, off: boolean): Promise<void> {
  if (off) await browser.storage.local.set({ [siteKey(site)]: true });
  else await browser.storage.local.remove(siteKey(site));
}

/** All sites that are switched off, in order. */
export async function sitesOff(): Promise<readonly string[]> {
  const found = Object.entries(await stored(null));
  return found.flatMap(([key, value]) => (value === true ? (siteOfKey(key) ?? []) : [])).toSorted();
}

/**
 * Tells whether a site is to be read, and the settings as they are stored, now and after each change, until the
 * signal is aborted. When storage fails everything is on: reading never depends on storage. Small, because every
 * page carries it: settings are understood (`src/settings`) only where they are used.
 */
export function watchSwitch(
  site: string | undefined,
  tell: (state: { readonly on: boolean; readonly off: boolean; readonly settings: unknown }) => void,
  signal: AbortSignal,
): void {
  const keys = site === undefined ? [SETTINGS_KEY] : [SETTINGS_KEY, siteKey(site)];
  const read = async () => {
    const found = await stored(keys);
    const settings = found[SETTINGS_KEY];
    const on = (settings as { on?: unknown } | undefined)?.on !== false;
    if (!signal.aborted) tell({ on, off: site !== undefined && found[siteKey(site)] === true, settings });
  };
  watchStored((changes) => keys.some((key) => key in changes) && void read(), signal);
  void read();
}
