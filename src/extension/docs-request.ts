import { browser } from "wxt/browser";
import { readSettings } from "./settings.ts";
import { isOff } from "./site-switch.ts";
import { SETTINGS_KEY, siteKey } from "./stored.ts";

const SITE = "docs.google.com";
/** See `entrypoints/docs.ts`. */
const SCRIPT = {
  id: "docs",
  matches: [`https://${SITE}/document/*`],
  js: ["docs.js"],
  runAt: "document_start" as const,
  allFrames: true,
  world: "MAIN" as const,
};

let at: Promise<unknown> = Promise.resolve();

/**
 * Asks Google Docs for its text (`entrypoints/docs.ts`) while Qiao is on there, and not while it is off, everywhere or for that
 * site; documents that are open keep what they began with. With `changes` of stored values only if they concern the switch.
 */
export function keepDocsRequest(changes?: Readonly<Record<string, unknown>>): Promise<unknown> {
  if (changes && !(SETTINGS_KEY in changes) && !(siteKey(SITE) in changes)) return at;
  // One after the other: each looks at what the one before has done.
  at = at.then(register).catch((error: unknown) => console.error("Qiao cannot read Google Docs:", error));
  return at;
}

async function register(): Promise<void> {
  const wanted = (await readSettings()).on && !(await isOff(SITE));
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (wanted && !registered) await browser.scripting.registerContentScripts([SCRIPT]);
  if (!wanted && registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
}
