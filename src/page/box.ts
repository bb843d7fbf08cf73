/** A rectangle in CSS pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How one character's box lies to the next one's in reading order. */
export type Relation = "beside" | "nextline" | "apart";

/** Tells whether a point lies in a box; the right and bottom edges belong to the neighbours. */
export function contains(box: Box, x: number, y: number): boolean {
  return box.left <= x && x < box.right && box.top <= y && y < box.bottom;
}

/** Tells whether a reader goes on from character `a` to `b` on the same line, on the next one, or not at all. */
export function relation(a: Box, b: Box, vertical: boolean): Relation {
  const [p, q] = vertical ? [turned(a), turned(b)] : [a, b];
  const em = Math.max(p.bottom - p.top, q.bottom - q.top);
  const low = Math.min(p.bottom - p.top, q.bottom - q.top);
  if (Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > low / 2) {
    const gap = q.left - p.right;
    return gap > -em / 2 && gap < em / 2 ? "beside" : "apart";
  }
  const down = q.top - p.bottom;
  return down > -0.3 * low && down < 1.5 * em && q.left < p.right ? "nextline" : "apart";
}

/** Vertical lines run from right to left; turned a quarter they read like horizontal ones. */
function turned(box: Box): Box {
  return { left: box.top, right: box.bottom, top: -box.right, bottom: -box.left };
}
