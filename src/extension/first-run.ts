import { browser } from "wxt/browser";
import { addressOf } from "./address.ts";

/** Opens the welcome page after a first installation, but not where a developer loads the extension from a folder. */
export async function welcome(reason: string): Promise<void> {
  if (reason !== "install") return;
  const { installType } = await browser.management.getSelf();
  if (installType !== "development") await browser.tabs.create({ url: addressOf("/welcome.html") });
}

/** Looks up what was written behind our keyword in the address bar. */
export async function lookUpTyped(text: string): Promise<void> {
  await browser.tabs.update({ url: addressOf(`/search.html?q=${encodeURIComponent(text)}`) });
}
