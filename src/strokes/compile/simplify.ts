import type { Point } from "../glyph.ts";

/** The fewest points of a line from which it is nowhere further than `tolerance` (Ramer, Douglas, Peucker). */
export function simplify(line: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [line[0]!, line.at(-1)!];
  let far = tolerance;
  let at = 0;
  for (let index = 1; index < line.length - 1; index++) {
    const distance = distanceTo(line[index]!, first, last);
    if (distance > far) [far, at] = [distance, index];
  }
  if (at === 0) return line.length < 2 ? line : [first, last];
  return [...simplify(line.slice(0, at + 1), tolerance).slice(0, -1), ...simplify(line.slice(at), tolerance)];
}

/** The same of a closed line, whose last point leads to its first. */
export function simplifyClosed(line: readonly Point[], tolerance: number): readonly Point[] {
  const first = line[0]!;
  const lengths = line.map(([x, y]) => Math.hypot(x - first[0], y - first[1]));
  const far = lengths.indexOf(Math.max(...lengths));
  const there = simplify(line.slice(0, far + 1), tolerance);
  const back = simplify([...line.slice(far), first], tolerance);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

/** To the nearest point between both ends. */
function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const square = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = square === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
}
