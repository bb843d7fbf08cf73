import type { Point } from "./glyph.ts";

/** What a drawn line is: the stroke that is due, the same from its other end, one that comes later, or none of these. */
export type Drawn = "right" | "backwards" | "later" | "none";

/** Points that two lines are compared by, evenly along each. */
const SAMPLES = 16;
/** How far (units of the box) a line may lie off its stroke in the mean. */
const FAR = 210;
/** How much a line may differ in shape, both moved and scaled to each other (1: as much as a line from its middle). */
const SHAPE = 0.6;
/** A stroke shorter than this is a dot: it has a direction and no shape. */
const DOT = 160;
/** A drawn line shorter than this is no stroke. */
const LEAST = 20;
/** How long a line has to be, and may be, beside its stroke. */
const [SHORTEST, LONGEST] = [0.35, 2.6] as const;
/** A later stroke has to fit so much better to be what was meant. */
const CLEARLY = 0.7;

/**
 * Tells what a line drawn by hand is, by the ways of the pen of a character's strokes, of which `due` is the next.
 * Forgiving: place, length, shape and direction must be about right.
 */
export function matchStroke(
  drawn: readonly Point[],
  medians: readonly (readonly Point[])[],
  due: number,
): Drawn {
  const median = medians[due];
  if (!median || lengthOf(drawn) < LEAST) return "none";
  const line = evenly(drawn);
  const off = isLike(line, median) ? distance(line, evenly(median)) : Number.POSITIVE_INFINITY;
  const later = medians
    .slice(due + 1)
    .some((other) => isLike(line, other) && distance(line, evenly(other)) < CLEARLY * off);
  if (later) return "later";
  if (off < Number.POSITIVE_INFINITY) return "right";
  return isLike(line.toReversed(), median) ? "backwards" : "none";
}

function isLike(line: readonly Point[], median: readonly Point[]): boolean {
  const way = evenly(median);
  const [drawn, wanted] = [lengthOf(line), lengthOf(median)];
  if (distance(line, way) > FAR || drawn > LONGEST * (wanted + LEAST * 4)) return false;
  if (drawn < SHORTEST * wanted - LEAST || !sameDirection(line, way)) return false;
  return wanted < DOT || distance(normal(line), normal(way)) < SHAPE;
}

/** Whether the pen went about the same way from its first to its last point. */
function sameDirection(a: readonly Point[], b: readonly Point[]): boolean {
  const way = (line: readonly Point[]) => {
    const [from, to] = [line[0]!, line.at(-1)!];
    return [to[0] - from[0], to[1] - from[1]] as const;
  };
  const [[ax, ay], [bx, by]] = [way(a), way(b)];
  return ax * bx + ay * by > 0.2 * Math.hypot(ax, ay) * Math.hypot(bx, by);
}

function lengthOf(line: readonly Point[]): number {
  return line.reduce((sum, point, at) => (at === 0 ? 0 : sum + apart(point, line[at - 1]!)), 0);
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Mean distance of the points of two lines with as many of them. */
function distance(a: readonly Point[], b: readonly Point[]): number {
  return a.reduce((sum, point, at) => sum + apart(point, b[at]!), 0) / a.length;
}

/** The line as points that lie evenly along it. */
function evenly(line: readonly Point[]): readonly Point[] {
  const step = lengthOf(line) / (SAMPLES - 1);
  const points: Point[] = [line[0]!];
  let [at, from, left] = [1, line[0]!, step];
  while (points.length < SAMPLES - 1 && at < line.length) {
    const to = line[at]!;
    const way = apart(from, to);
    if (way < left || way === 0) {
      [left, from] = [left - way, to];
      at++;
      continue;
    }
    from = [from[0] + ((to[0] - from[0]) * left) / way, from[1] + ((to[1] - from[1]) * left) / way];
    points.push(from);
    left = step;
  }
  while (points.length < SAMPLES) points.push(line.at(-1)!);
  return points;
}

/** The line moved to the middle of its points, and scaled to their mean distance from there. */
function normal(line: readonly Point[]): readonly Point[] {
  const mean = (axis: 0 | 1) => line.reduce((sum, point) => sum + point[axis], 0) / line.length;
  const middle: Point = [mean(0), mean(1)];
  const size = line.reduce((sum, point) => sum + apart(point, middle), 0) / line.length || 1;
  return line.map(([x, y]) => [(x - middle[0]) / size, (y - middle[1]) / size]);
}
