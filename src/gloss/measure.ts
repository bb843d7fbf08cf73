import type { Anchor } from "./anchor.ts";
import type { Box, Side, Wish } from "./place.ts";
import { isSheet } from "./sheet.ts";

/** Pixels that the card leaves free of the window's width. */
const EDGES = 16;

/**
 * Measures the card and the part of the window that is seen. The page's own CSS zoom and a pinch of the fingers
 * are undone, so that the card has one size for the eye: its lengths are window pixels times `scale`.
 */
export function measure(
  box: HTMLElement,
  anchor: Anchor,
  prefer: Side | undefined,
): { wish: Wish; scale: number; sheet: boolean } {
  const document = box.ownerDocument;
  const { window, scale } = windowSeen(document);
  const sheet = isSheet(document, (window.right - window.left) * scale);
  box.classList.toggle("sheet", sheet);
  box.style.zoom = String(1 / scale / pageZoom(document));
  box.style.maxHeight = "";
  box.style.setProperty("--widest", `${(window.right - window.left) * scale - EDGES}px`);
  const { width, height } = box.getBoundingClientRect();
  const { word, at, vertical } = anchor;
  return { wish: { word, at, vertical, width, height, window, prefer }, scale, sheet };
}

/** The part of the page that is seen, in the coordinates of client rectangles. */
function windowSeen({ defaultView, documentElement }: Document): { window: Box; scale: number } {
  const seen = defaultView?.visualViewport;
  const left = seen?.offsetLeft ?? 0;
  const top = seen?.offsetTop ?? 0;
  const right = left + (seen?.width ?? documentElement.clientWidth);
  const bottom = top + (seen?.height ?? documentElement.clientHeight);
  return { window: { left, top, right, bottom }, scale: seen?.scale || 1 };
}

function pageZoom({ documentElement }: Document): number {
  return (documentElement as { currentCSSZoom?: number }).currentCSSZoom || 1;
}
