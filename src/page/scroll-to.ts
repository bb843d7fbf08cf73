import type { Box } from "./box.ts";
import { parentOf, type RootOf } from "./tree.ts";

/** The share of a window, or of a part of it that scrolls, where what was out of it comes to stand. */
const PLACE = 1 / 3;

/**
 * Scrolls, at once and no more than needed, until the first of some boxes is in the window: first what scrolls around
 * an element, then the window. `boxes` measures them anew.
 */
export function bringIntoView(element: Element, boxes: () => readonly Box[], rootOf: RootOf): void {
  for (let at: Element | null = element; at; at = parentOf(at, rootOf)) {
    const root = at === document.documentElement;
    if (!root && !scrolls(at)) continue;
    const [box] = boxes();
    if (!box) return;
    const view = root
      ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
      : at.getBoundingClientRect();
    const down = outside(box.top, box.bottom, view.top, view.bottom);
    const across = outside(box.left, box.right, view.left, view.right);
    if (down === 0 && across === 0) continue;
    (root ? window : at).scrollBy({ left: across, top: down, behavior: "instant" });
  }
}

function scrolls(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return (
    (/^(?:auto|scroll|hidden)$/u.test(overflowY) && element.scrollHeight > element.clientHeight) ||
    (/^(?:auto|scroll|hidden)$/u.test(overflowX) && element.scrollWidth > element.clientWidth)
  );
}

/** How far a stretch has to move to stand in a view; 0 when it does. */
function outside(start: number, end: number, from: number, to: number): number {
  return start >= from && end <= to ? 0 : start - (from + (to - from) * PLACE);
}
