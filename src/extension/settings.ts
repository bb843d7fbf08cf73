import { browser } from "wxt/browser";
import type { SettingsFile } from "../settings/file.ts";
import { migrate, VERSION, versionOf } from "../settings/migrate.ts";
import type { Settings } from "../settings/schema.ts";
import { sitesOff } from "./site-switch.ts";
import { SETTINGS_KEY, siteKey, stored, watchStored } from "./stored.ts";

/** The settings as they stand; the defaults when storage fails. Does not wake the background. */
export async function readSettings(): Promise<Settings> {
  return migrate((await stored([SETTINGS_KEY]))[SETTINGS_KEY]);
}

let last: Promise<unknown> = Promise.resolve();

/** Stores a change of some settings, one after the other; rejects when storage fails. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  const done = last.then(async () => {
    const { [SETTINGS_KEY]: found } = await browser.storage.local.get([SETTINGS_KEY]);
    // What a newer version stored stays for it.
    const version = Math.max(VERSION, versionOf(found ?? {}));
    await browser.storage.local.set({
      [SETTINGS_KEY]: { ...(found as object | undefined), ...migrate(found), ...change, version },
    });
  });
  last = done.catch(() => undefined);
  return done;
}

/** Takes over settings and switched off sites from a file, sites in place of those there are; rejects when storage fails. */
export async function takeSettings({ settings, off }: Pick<SettingsFile, "settings" | "off">): Promise<void> {
  const before = await sitesOff();
  await changeSettings(settings);
  await browser.storage.local.set(Object.fromEntries(off.map((site) => [siteKey(site), true])));
  await browser.storage.local.remove(before.filter((site) => !off.includes(site)).map(siteKey));
}

/**
 * Tells the settings, now and after each change, until the signal is aborted. When storage fails it tells the
 * defaults.
 */
export function watchSettings(tell: (settings: Settings) => void, signal: AbortSignal): void {
  const read = async () => {
    const settings = await readSettings();
    if (!signal.aborted) tell(settings);
  };
  watchStored((changes) => SETTINGS_KEY in changes && void read(), signal);
  void read();
}
