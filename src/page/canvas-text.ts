import { contains, type Box } from "./box.ts";
import { stackAt } from "./caret.ts";
import { lengthAt } from "./measure.ts";
import type { Around } from "./paragraph.ts";
import type { Place } from "./place.ts";
import type { RootOf } from "./tree.ts";

/**
 * Google Docs draws its text on a canvas, and lays unseen rectangles over it for whom it is told to (`entrypoints/docs.ts`):
 * one a run of text, with the text as its label and the font it is drawn in; those of a paragraph stand in one group.
 */
const RUN = "rect[aria-label][data-font-css]";
/** Runs of one canvas that are looked at. */
const RUNS = 3_000;

/** The character drawn on a canvas under a point, where rectangles tell what is drawn. */
export function placeOnCanvas(x: number, y: number, rootOf: RootOf): Place | undefined {
  for (const element of stackAt(x, y, rootOf)) {
    if (element.localName !== "canvas" && !element.matches(RUN)) continue;
    // The canvas and its rectangles stand side by side in a tile.
    const tile = element.parentElement?.parentElement ?? element.parentElement;
    for (const run of [...(tile?.querySelectorAll(RUN) ?? [])].slice(0, RUNS)) {
      if (!contains(run.getBoundingClientRect(), x, y)) continue;
      const offset = offsetIn(run, x);
      if (offset !== undefined) return { node: run, offset };
    }
  }
  return undefined;
}

/** The paragraph around a place on a canvas; undefined for other places. */
export function canvasParagraph({ node, offset }: Place): Around | undefined {
  if (!(node instanceof Element) || !node.matches(RUN)) return undefined;
  const runs = [...(node.closest("g") ?? node.parentElement)!.querySelectorAll(RUN)].sort(inReadingOrder);
  const starts: number[] = [];
  let text = "";
  for (const run of runs) {
    starts.push(text.length);
    text += labelOf(run);
  }
  const boxes = (start: number, end: number) =>
    runs.flatMap((run, index) => {
      const from = Math.max(0, start - starts[index]!);
      const to = Math.min(labelOf(run).length, end - starts[index]!);
      return from < to ? [boxIn(run, from, to)] : [];
    });
  const paragraph = { text, cut: { start: false, end: false }, ranges: () => [], boxes };
  return { paragraph, offset: starts[runs.indexOf(node)]! + offset };
}

function labelOf(run: Element): string {
  return run.getAttribute("aria-label") ?? "";
}

/** Line by line, each from left to right. */
function inReadingOrder(a: Element, b: Element): number {
  const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  const common = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
  return common > Math.min(p.height, q.height) / 2 ? p.left - q.left : p.top - q.top;
}

let pen: OffscreenCanvasRenderingContext2D | null | undefined;

/** The share of a run's width that a part of its text takes from its beginning. */
function shareOf(run: Element, end: number): number {
  const text = labelOf(run);
  pen ??= new OffscreenCanvas(1, 1).getContext("2d");
  if (!pen) return end / text.length;
  pen.font = run.getAttribute("data-font-css") ?? "";
  return pen.measureText(text.slice(0, end)).width / (pen.measureText(text).width || 1);
}

function boxIn(run: Element, start: number, end: number): Box {
  const { left, top, bottom, width } = run.getBoundingClientRect();
  return { left: left + shareOf(run, start) * width, right: left + shareOf(run, end) * width, top, bottom };
}

function offsetIn(run: Element, x: number): number | undefined {
  const text = labelOf(run);
  for (let offset = 0; offset < text.length; offset += lengthAt(text, offset)) {
    const end = offset + lengthAt(text, offset);
    if (x < boxIn(run, offset, end).right) return /\S/u.test(text.slice(offset, end)) ? offset : undefined;
  }
  return undefined;
}
