import { browser } from "wxt/browser";

/** The version of this extension, as its manifest says. */
export function versionOfExtension(): string {
  return browser.runtime.getManifest().version;
}
