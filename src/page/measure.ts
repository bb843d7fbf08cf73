import { contains, type Box } from "./box.ts";
import { svgBoxes } from "./svg.ts";

const MARKS = /(?:\p{M}|\u200c|\u200d)*/uy;
const INSIDE = /^(?:\p{M}|\u200c|\u200d|[\udc00-\udfff])/u;

/** The UTF-16 length of the character that begins at `offset`, with the marks and joiners it is drawn with. */
export function lengthAt(text: string, offset: number): number {
  return withMarks(text, offset + (text.codePointAt(offset)! > 0xffff ? 2 : 1)) - offset;
}

/** The offset behind the marks and joiners that stand at `offset`: without them a character has no box. */
export function withMarks(text: string, offset: number): number {
  MARKS.lastIndex = offset;
  MARKS.test(text);
  return MARKS.lastIndex;
}

/** The offset where the character around `offset` begins, before its low surrogate, marks and joiners. */
export function startAt(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && INSIDE.test(text.slice(start, start + 2))) start -= 1;
  return start;
}

let ruler: Range | undefined;

/** The boxes of `[start, end)` of a text node, one a line or less; empty ones are left out. */
export function boxesOf(text: Text, start: number, end: number): Box[] {
  const drawn = svgBoxes(text, start, end);
  if (drawn) return drawn;
  // One range serves all: every live range makes every change of the page dearer.
  ruler ??= document.createRange();
  ruler.setStart(text, start);
  ruler.setEnd(text, end);
  const boxes = [...ruler.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  ruler.setStart(document, 0);
  ruler.collapse(true);
  return boxes;
}

/** The box of the character that begins at `offset`; undefined when it is not drawn. */
export function boxAt(text: Text, offset: number): Box | undefined {
  return boxesOf(text, offset, offset + lengthAt(text.data, offset))[0];
}

/** Finds the character of a text node whose box contains the point, by halving. */
export function offsetUnder(text: Text, x: number, y: number): number | undefined {
  const hit = (start: number, end: number) => boxesOf(text, start, end).some((box) => contains(box, x, y));
  let [start, end] = [0, text.length];
  if (start === end || !hit(start, end)) return undefined;
  while (end - start > lengthAt(text.data, start)) {
    const half = startAt(text.data, (start + end) >> 1);
    const middle = half > start ? half : start + lengthAt(text.data, start);
    if (hit(start, middle)) end = middle;
    else if (hit(middle, end)) start = middle;
    else return undefined;
  }
  return start;
}
