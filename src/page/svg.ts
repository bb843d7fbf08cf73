import type { Box } from "./box.ts";

/**
 * The boxes of `[start, end)` of text in a drawing, one a character; undefined for other text. Firefox measures no
 * ranges in drawings that are scaled, so SVG itself is asked.
 */
export function svgBoxes(text: Text, start: number, end: number): Box[] | undefined {
  if (!(text.parentNode instanceof SVGElement)) return undefined;
  const content = text.parentNode.closest("text, tspan, textPath");
  const matrix = content instanceof SVGTextContentElement ? content.getScreenCTM() : null;
  if (!(content instanceof SVGTextContentElement) || !matrix) return undefined;
  const count = content.getNumberOfChars();
  const boxes: Box[] = [];
  for (
    let index = indexOf(content, text, start), unit = start;
    unit < end && index < count;
    unit += 1, index += 1
  )
    boxes.push(placed(content.getExtentOfChar(index), matrix));
  return boxes;
}

/** The number of characters a drawing counts before a unit of its text: white space is collapsed there. */
function indexOf(content: Element, text: Text, unit: number): number {
  const before = document.createRange();
  before.setStart(content, 0);
  before.setEnd(text, unit);
  return before.toString().replaceAll(/\s+/gu, " ").trimStart().length;
}

function placed({ x, y, width, height }: DOMRect, matrix: DOMMatrix): Box {
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([across, down]) => new DOMPoint(across, down).matrixTransform(matrix));
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
