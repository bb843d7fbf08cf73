import { browser } from "wxt/browser";
import { say, type MessageName } from "../../src/extension/say.ts";

/** The element with this id; throws when the page has none of that kind. */
export function byId<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`No such element: ${id}`);
  return element;
}

/** Fills every element that names its message, in the browser's language. */
export function fillTexts(): void {
  document.documentElement.lang = browser.i18n.getUILanguage();
  for (const element of document.querySelectorAll<HTMLElement>("[data-say]"))
    element.textContent = say(
      element.dataset["say"] as Exclude<MessageName, "popup_dictionary" | "popup_shortcut">,
    );
}

/** Shows a notice, with something to do about it when there is; hides it when there is no text. */
export function showNotice(text: string | undefined, action?: string, act?: () => void): void {
  byId("notice", HTMLElement).hidden = text === undefined;
  byId("notice-text", HTMLElement).textContent = text ?? "";
  const button = byId("notice-action", HTMLButtonElement);
  button.hidden = act === undefined;
  button.textContent = action ?? "";
  button.onclick = act ?? null;
}
