import { browser } from "wxt/browser";
import { changeSettings, readSettings } from "./settings.ts";
import { isOff, switchSite } from "./site-switch.ts";
import { say } from "./say.ts";
import { siteOf } from "./site.ts";

const SIZES = [16, 32, 48] as const;
const iconOf = (on: boolean) =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${on ? "" : "off-"}${size}.png`]));

/** Shows in the toolbar whether a tab is read, or all tabs when none is named. A tab that is gone is no error. */
export async function showSwitch(on: boolean, tab?: number): Promise<void> {
  const where = tab === undefined ? {} : { tabId: tab };
  try {
    await browser.action.setIcon({ path: iconOf(on), ...where });
    await browser.action.setTitle({ title: say(on ? "action_on" : "action_off"), ...where });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Shows the switch "everywhere" in the toolbar: browsers forget an icon that was set when they close. */
export async function showSettings(): Promise<void> {
  await showSwitch((await readSettings()).on);
}

/**
 * The keyboard's switch: `toggle-site` for the site of the active tab, `toggle-everywhere` for all of them. In
 * a private window, and where there is no site, both mean everywhere: a private window's sites are not stored.
 */
export async function toggle(
  command: string,
  tab: { url?: string | undefined; incognito?: boolean } | undefined,
): Promise<void> {
  const site = command === "toggle-site" && !tab?.incognito ? siteOf(tab?.url) : undefined;
  const { on } = await readSettings();
  if (site === undefined || !on) await changeSettings({ on: !on });
  // Off everywhere, "on here" can only mean: on again, and here too.
  if (site !== undefined) await switchSite(site, on && !(await isOff(site)));
}
