import { render, type VNode } from "preact";
import { languageOfBrowser } from "../extension/say.ts";

/** Draws a page of the extension into its body, in the browser's language. */
export function startPage(title: string, page: VNode): void {
  document.documentElement.lang = languageOfBrowser();
  document.title = `${title} · Qiao 桥`;
  render(page, document.body);
}
