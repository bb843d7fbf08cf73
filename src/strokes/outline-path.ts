import type { Point } from "./glyph.ts";

/** The cosine of the turn from which a point is a corner. */
const CORNER = 0.3;
/** How far the curve leans along its tangent, as a share of the shorter side. */
const LEAN = 1 / 3;

/** A closed outline as an SVG path that is smooth through its points, but for sharp turns. */
export function outlinePath(points: readonly Point[]): string {
  const at = (index: number) => points[(index + points.length) % points.length]!;
  const leans = points.map((point, index) => leanAt(at(index - 1), point, at(index + 1)));
  const parts = points.map((from, index) => {
    const to = at(index + 1);
    const [outX, outY] = leans[index]!;
    const [inX, inY] = leans[(index + 1) % points.length]!;
    return `C${pair(from[0] + outX, from[1] + outY)} ${pair(to[0] - inX, to[1] - inY)} ${pair(...to)}`;
  });
  return `M${pair(...at(0))}${parts.join("")}Z`;
}

/** Where a curve through `b` leans to: along the line from the point before to the point after. */
function leanAt(a: Point, b: Point, c: Point): Point {
  const before = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const after = Math.hypot(c[0] - b[0], c[1] - b[1]);
  const turn = ((b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1])) / (before * after);
  const across = Math.hypot(c[0] - a[0], c[1] - a[1]);
  if (!(turn > CORNER) || across === 0) return [0, 0];
  const length = (Math.min(before, after) * LEAN) / across;
  return [(c[0] - a[0]) * length, (c[1] - a[1]) * length];
}

function pair(x: number, y: number): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}
