import type { PageViewport } from "pdfjs-dist";
import type { TextContent } from "pdfjs-dist/types/src/display/api.d.ts";
import { cutRun } from "./pieces.ts";
import { runsOf, type Run } from "./runs.ts";

/** The font that the unseen letters are set in, and the size at which they are measured. */
const FONT = "sans-serif";
const MEASURED = 100;
/** Lengths remembered. */
const MEMORY = 5_000;

let pen: OffscreenCanvasRenderingContext2D | null | undefined;
const lengths = new Map<string, number>();

/**
 * Lays the text of a page over its picture, unseen: to be pointed at, selected, searched and read aloud. Gives how
 * many characters there are.
 */
export function layText(content: TextContent, viewport: PageViewport, layer: HTMLElement): number {
  const runs = runsOf(content, viewport);
  const spans = document.createDocumentFragment();
  for (const run of runs) {
    spans.append(...spansOf(run));
    if (run.ends) spans.append(document.createElement("br"));
  }
  layer.replaceChildren(spans);
  return runs.reduce((sum, { text }) => sum + text.trim().length, 0);
}

function spansOf(run: Run): HTMLElement[] {
  const { text, x, y, angle, em, length, vertical, ascent } = run;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // From the base line up to the head; from the middle of a vertical run to its side.
  const [up, side] = vertical ? [0, em / 2] : [em * ascent, 0];
  const [left, top] = [x + up * sin - side * cos, y - up * cos - side * sin];
  const measure = (part: string) => (vertical ? [...part].length * em : (lengthOf(part) * em) / MEASURED);
  return cutRun(text, length, em, measure).map((piece) => {
    const span = document.createElement("span");
    span.textContent = piece.text;
    if (vertical) span.className = "vertical";
    const natural = measure(piece.text);
    const stretch = natural > 0 ? piece.length / natural : 1;
    const [across, down] = vertical
      ? [left - piece.start * sin, top + piece.start * cos]
      : [left + piece.start * cos, top + piece.start * sin];
    span.style.left = `${across}px`;
    span.style.top = `${down}px`;
    span.style.fontSize = `${em}px`;
    const turned = Math.abs(sin) > 0.001 || cos < 0 ? `rotate(${angle}rad) ` : "";
    span.style.transform = `${turned}${vertical ? "scaleY" : "scaleX"}(${stretch})`;
    return span;
  });
}

/** The length of a text in our font at the measured size. */
function lengthOf(text: string): number {
  const known = lengths.get(text);
  if (known !== undefined) return known;
  pen ??= new OffscreenCanvas(1, 1).getContext("2d");
  if (!pen) return text.length * MEASURED;
  pen.font = `${MEASURED}px ${FONT}`;
  const length = pen.measureText(text).width;
  if (lengths.size > MEMORY) lengths.clear();
  lengths.set(text, length);
  return length;
}
