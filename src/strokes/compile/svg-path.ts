import type { Point } from "../glyph.ts";

/** Straight pieces that a curve is cut into. */
const CUTS = 8;

/** The points of a path of `M`, `L`, `Q`, `C` and `Z`, curves cut into short pieces; throws for any other command. */
export function pointsOfPath(path: string): readonly Point[] {
  const points: Point[] = [];
  for (const [, command, numbers] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
    const values = (numbers ?? "")
      .split(/[\s,]+/u)
      .filter(Boolean)
      .map(Number);
    const given: Point[] = [];
    for (let at = 0; at + 1 < values.length; at += 2) given.push([values[at]!, values[at + 1]!]);
    if (command === "M" || command === "L") points.push(...given);
    else if (command === "Q" || command === "C") points.push(...curve([points.at(-1)!, ...given]));
    else if (command !== "Z") throw new Error(`a path with the command ${command}`);
  }
  return points;
}

/** Points of a Bézier curve behind its first, by de Casteljau's construction. */
function curve(controls: readonly Point[]): readonly Point[] {
  return Array.from({ length: CUTS }, (_, cut) => {
    const share = (cut + 1) / CUTS;
    let line = controls;
    while (line.length > 1)
      line = line.slice(1).map(([x, y], index): Point => {
        const [fromX, fromY] = line[index]!;
        return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
      });
    return line[0]!;
  });
}
