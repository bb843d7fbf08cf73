import type { Box, Point } from "./hand.ts";

/** Sideways pixels allowed for each pixel towards the card: about 27° from the line of text. */
const SLOPE = 2;

/**
 * Whether a pointer that left `apex` and is at `point` is on its way to the card: it has come nearer to the
 * card, it is inside the funnel from the apex to the card's near side, and it does not rather follow the line.
 */
export function inCorridor(apex: Point, point: Point, { left, top, right, bottom }: Box): boolean {
  const across = beyond(apex.x, left, right);
  const down = beyond(apex.y, top, bottom);
  return Math.abs(down) >= Math.abs(across)
    ? inFunnel((point.y - apex.y) / down, point.y - apex.y, apex.x, point.x, left, right)
    : inFunnel((point.x - apex.x) / across, point.x - apex.x, apex.y, point.y, top, bottom);
}

/** Seen along the way to the card: how far it is gone (0 to 1), and where the pointer is between the sides. */
function inFunnel(
  progress: number,
  way: number,
  tip: number,
  at: number,
  low: number,
  high: number,
): boolean {
  return (
    progress > 0 &&
    progress <= 1 &&
    Math.abs(at - tip) <= SLOPE * Math.abs(way) &&
    at >= Math.min(tip, tip + (low - tip) * progress) - 2 &&
    at <= Math.max(tip, tip + (high - tip) * progress) + 2
  );
}

/** The signed way from a coordinate to a stretch; 0 inside it. */
function beyond(at: number, low: number, high: number): number {
  return at < low ? low - at : Math.min(0, high - at);
}
