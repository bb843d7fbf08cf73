import { adopt } from "./adopt.ts";
import looks from "./card.css?inline";
import hosts from "./host.css?inline";
import sheet from "./sheet.css?inline";
import tokens from "../look/tokens.css?inline";

const XHTML = "http://www.w3.org/1999/xhtml";

/** The one element that the card adds to a page: it has a closed root and stands in the top layer. */
export interface Host {
  /** Where the card is drawn. */
  readonly root: ShadowRoot;
  /** Puts the host above everything that is open now; it must be reachable from `node`, a place in the page. */
  raise(node: Node): void;
  /** Takes it out of the page. */
  remove(): void;
  /** Whether it stands in the page; a page can remove it at any time. */
  stands(): boolean;
  /** Whether a node is the host itself. */
  is(node: Node): boolean;
  /** Whether an event came from the card. Of a closed root only the host is ever seen outside. */
  sent(event: Event): boolean;
}

/** Makes the host, not yet in the page. It has no name, class or id that a page could know it by. */
export function createHost(document: Document): Host {
  const host = document.createElementNS(XHTML, "div") as HTMLElement;
  const root = host.attachShadow({ mode: "closed" });
  dressRoot(root, hosts);
  // Not a press, not a selection, not a click for the page: its menus stay open, its focus where it was.
  for (const type of [
    "mousedown",
    "pointerdown",
    "pointerup",
    "mouseup",
    "click",
    "dblclick",
    "contextmenu",
    "touchstart",
  ])
    root.addEventListener(type, (event) => event.stopPropagation());
  root.addEventListener("mousedown", (event) => event.preventDefault());
  return {
    root,
    raise(node) {
      const parent = reachable(node, document);
      if (host.parentNode === parent) lower(host);
      else parent.append(host);
      host.popover = "manual";
      // A page may forbid it (beforetoggle): then the host still is fixed, and as high as a z-index goes.
      host.showPopover();
    },
    remove() {
      host.remove();
    },
    stands: () => host.isConnected,
    is: (node) => node === host,
    sent: (event) => event.target === host || event.composedPath().includes(host),
  };
}

/** Out of the top layer, to come back as its last element. */
function lower(host: HTMLElement): void {
  if (host.matches(":popover-open")) host.hidePopover();
}

/** A modal dialog, and a fullscreen element, make all outside them inert: the card for a word in one has to stand in it. */
function reachable(node: Node, document: Document): Element {
  for (let at: Node | null = node; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null))
    if (at instanceof Element && at.matches(":modal")) return at;
  return document.documentElement;
}

/** Gives a root the looks of the card, and more. */
export function dressRoot(root: ShadowRoot, more = ""): void {
  adopt(root, tokens + looks + sheet + more);
}
