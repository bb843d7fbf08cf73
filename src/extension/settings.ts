import { browser } from "wxt/browser";

/** What a person has set. Stored under one key of `storage.local`; a site's switch has a key of its own. */
export interface Settings {
  readonly version: 1;
  /** Whether pages are read at all. */
  readonly on: boolean;
}

/** The settings of a fresh installation, and of a browser whose storage fails. */
export const DEFAULTS: Settings = { version: 1, on: true };

const KEY = "settings";
const siteKey = (site: string): string => `off:${site}`;

/**
 * Makes settings of whatever was stored: unknown fields are left out, missing or malformed ones take their
 * default, and what a newer version wrote is understood as far as the names agree. Never throws.
 */
export function migrate(found: unknown): Settings {
  if (typeof found !== "object" || found === null) return DEFAULTS;
  const { on } = found as Partial<Record<keyof Settings, unknown>>;
  return { version: 1, on: typeof on === "boolean" ? on : DEFAULTS.on };
}

/** The settings as they stand; the defaults when storage fails. Does not wake the background. */
export async function readSettings(): Promise<Settings> {
  return migrate((await stored([KEY]))[KEY]);
}

/** Stores a change of some settings; rejects when storage fails. */
export async function changeSettings(change: Partial<Omit<Settings, "version">>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readSettings()), ...change } });
}

/** Whether a site was switched off; false when storage fails. */
export async function isOff(site: string): Promise<boolean> {
  return (await stored([siteKey(site)]))[siteKey(site)] === true;
}

/** Switches a site off or on again; rejects when storage fails. */
export async function switchSite(site: string, off: boolean): Promise<void> {
  if (off) await browser.storage.local.set({ [siteKey(site)]: true });
  else await browser.storage.local.remove(siteKey(site));
}

/**
 * Tells the settings and whether this site is switched off, now and after each change, until the signal is
 * aborted. When storage fails it tells the defaults: reading never depends on storage.
 */
export function watchSettings(
  site: string | undefined,
  tell: (settings: Settings, off: boolean) => void,
  signal: AbortSignal,
): void {
  const keys = site === undefined ? [KEY] : [KEY, siteKey(site)];
  const read = async () => {
    const found = await stored(keys);
    if (!signal.aborted) tell(migrate(found[KEY]), site !== undefined && found[siteKey(site)] === true);
  };
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && keys.some((key) => key in changes)) void read();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(changed), { once: true });
  void read();
}

async function stored(keys: string[]): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.local.get(keys);
  } catch {
    return {};
  }
}
