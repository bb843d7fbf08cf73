import { openClosedRoot } from "../../src/extension/closed-root.ts";

/**
 * Removes a card that an earlier version of the extension left in the page: where browsers cut a script off while
 * its card stands, nobody else can. Its host has no name; it is known by what is in its closed root.
 */
export function removeOrphans(): void {
  for (const host of document.querySelectorAll('div[popover="manual"]'))
    if (openClosedRoot(host)?.querySelector(".card + .heard")) host.remove();
}
