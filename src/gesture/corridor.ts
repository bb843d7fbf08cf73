import type { Box, Point } from "./hand.ts";

/** Sideways pixels allowed for each pixel towards the card: about 27° from the line of text. */
const SLOPE = 2;

/**
 * Whether a pointer that left `apex` and is at `point` is on its way to the card: it has come nearer to the
 * card, it is inside the funnel from the apex to the card's near side, and it does not rather follow the line.
 */
export function inCorridor(apex: Point, point: Point, card: Box): boolean {
  const gap = distance(apex, card);
  if (gap.x === 0 && gap.y === 0) return false;
  // Towards the card along the axis where the card is away from the word.
  const upright = Math.abs(gap.y) >= Math.abs(gap.x);
  const way = upright ? point.y - apex.y : point.x - apex.x;
  const whole = upright ? gap.y : gap.x;
  const progress = way / whole;
  if (!(progress > 0) || progress > 1) return false;
  const sideways = Math.abs(upright ? point.x - apex.x : point.y - apex.y);
  if (sideways > SLOPE * Math.abs(way)) return false;
  return inFunnel(upright ? point.x : point.y, upright ? apex.x : apex.y, sides(card, upright), progress);
}

/** Inside the triangle whose tip is the apex and whose base is the card's near side. */
function inFunnel(
  at: number,
  tip: number,
  [low, high]: readonly [number, number],
  progress: number,
): boolean {
  const from = Math.min(tip, tip + (low - tip) * progress);
  const to = Math.max(tip, tip + (high - tip) * progress);
  return at >= from - 2 && at <= to + 2;
}

function sides(card: Box, upright: boolean): readonly [number, number] {
  return upright ? [card.left, card.right] : [card.top, card.bottom];
}

/** The signed way from a point to a box along each axis; 0 where the point is already level with it. */
function distance({ x, y }: Point, box: Box): Point {
  return { x: beyond(x, box.left, box.right), y: beyond(y, box.top, box.bottom) };
}

function beyond(at: number, low: number, high: number): number {
  if (at < low) return low - at;
  return at > high ? high - at : 0;
}
