import type { Wish } from "./place.ts";

/** A window narrower than this, in pixels as the eye sees them, is a small screen. */
const NARROW = 520;
/** The share of the window's height that a sheet takes at most. */
const SHARE = 0.5;

/** Whether the card is a sheet: where a finger points, in a window so wide that nothing stands beside a word. */
export function isSheet({ defaultView }: Document, width: number): boolean {
  return width < NARROW && defaultView?.matchMedia("(pointer: coarse)").matches === true;
}

/** Where a sheet stands: at the bottom of the window, or at its top when it would lie on the word there. */
export function placeSheet({ word, window, height: whole }: Wish): {
  readonly left: number;
  readonly top: number;
  readonly height: number;
} {
  const height = Math.min(whole, (window.bottom - window.top) * SHARE);
  const low = window.bottom - height;
  const covers = word.some(({ bottom }) => bottom > low);
  const coversAbove = word.some(({ top }) => top < window.top + height);
  return { left: window.left, top: covers && !coversAbove ? window.top : low, height };
}
