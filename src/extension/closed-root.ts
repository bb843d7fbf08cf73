import { browser } from "wxt/browser";

/** The shadow root of an element, closed ones too: extensions may ask for it (Firefox by a property, Chromium by a call). */
export function openClosedRoot(element: Element): ShadowRoot | null {
  if ("openOrClosedShadowRoot" in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  if (!(element instanceof HTMLElement)) return null;
  try {
    return browser.dom.openOrClosedShadowRoot(element) as ShadowRoot | null;
  } catch {
    return null; // the extension was updated under this page
  }
}
