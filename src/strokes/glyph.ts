/** A point in the box of a character: 1,024 units wide and high, from its upper left corner. */
export type Point = readonly [x: number, y: number];

/** One stroke: its outline as the points that it is drawn through, closed, and the way of the pen along its middle. */
export interface Stroke {
  readonly outline: readonly Point[];
  readonly median: readonly Point[];
}

/** How a character is written: its strokes in their order. */
export type Glyph = readonly Stroke[];

/** One stroke as it is drawn: its outline as an SVG path, and the way of the pen. */
export interface DrawnStroke {
  readonly path: string;
  readonly median: readonly Point[];
}
