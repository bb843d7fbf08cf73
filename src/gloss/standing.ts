import type { Anchor } from "./anchor.ts";
import type { Layer } from "./draw.ts";
import type { Make } from "./element.ts";
import { measure } from "./measure.ts";
import { place, type Box, type Side } from "./place.ts";
import { placeSheet } from "./sheet.ts";
import type { CardView } from "./view.ts";

/** What the card shows, and where. */
export interface Standing {
  readonly view: CardView;
  /** The views that a reader came from, inside this card. */
  readonly past: readonly CardView[];
  readonly anchor: Anchor;
  readonly layer: Layer;
  readonly shift: number;
  readonly side: Side | undefined;
  /** Where a pinned card was put. */
  readonly put: { readonly left: number; readonly top: number } | undefined;
}

/** Puts the card where it has to stand: gives the box there; undefined when the document draws no card at all. */
export function stand(
  box: HTMLElement,
  { anchor, side: kept, put, shift }: Standing,
): { readonly at: Box; readonly side: Side | undefined } | undefined {
  const { wish, scale, sheet } = measure(box, anchor, kept);
  if (wish.width === 0) return undefined;
  const { window, width } = wish;
  const room = Math.min(wish.height, window.bottom - window.top);
  const { side, height, ...free } = put
    ? { side: kept, ...put, height: room }
    : sheet
      ? { side: undefined, ...placeSheet(wish) }
      : place(wish);
  const top = clamp(free.top + (put ? 0 : shift), window.top, window.bottom - height);
  const left = put ? clamp(free.left, window.left, window.right - width) : free.left;
  box.style.left = `${left * scale}px`;
  box.style.top = `${top * scale}px`;
  box.style.maxHeight = `${height * scale}px`;
  box.classList.toggle("scrolls", height < wish.height);
  box.classList.toggle("high", sheet && top === window.top);
  return { at: { left, top, right: left + width, bottom: top + height }, side };
}

/** An element that lies over a box of the window. */
export function boxed({ left, top, right, bottom }: Box, make: Make): HTMLElement {
  const element = make("div", "mark");
  const { style } = element;
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${right - left}px`;
  style.height = `${bottom - top}px`;
  return element;
}

/** Whether two words stand on one line of text: along it the card keeps its side. */
export function sameLine(before: Anchor, now: Anchor): boolean {
  const a = before.word.at(-1)!;
  return now.word.some((b) =>
    now.vertical ? a.left < b.right && b.left < a.right : a.top < b.bottom && b.top < a.bottom,
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
