import type { Box } from "./box.ts";
import { canvasParagraph } from "./canvas-text.ts";
import { collect, type Collected } from "./collect.ts";
import { compose, lineAround, type Composed } from "./compose.ts";
import { fieldParagraph } from "./field.ts";
import { boxesOf, withMarks } from "./measure.ts";
import type { Place } from "./place.ts";
import type { RootOf } from "./tree.ts";

/**
 * Text as a reader sees it around one place of the page, with the way back to the document. Text is joined
 * across inline elements, cut at blocks; hidden text and ruby annotations are left out.
 */
export interface Paragraph {
  readonly text: string;
  /** Where not the page but the bound of about 2,000 characters on each side ended the text. */
  readonly cut: { readonly start: boolean; readonly end: boolean };
  /** DOM ranges that cover `[start, end)` of `text` (UTF-16 units), one a text node, in document order. */
  ranges(start: number, end: number): Range[];
  /** Where `[start, end)` is drawn in the window; also in form fields, which have no ranges. */
  boxes(start: number, end: number): Box[];
}

/** A paragraph and the offset of a place in its text. */
export interface Around {
  readonly paragraph: Paragraph;
  readonly offset: number;
}

/** Reads the paragraph around a place; undefined when a reader sees no text there. */
export function paragraphAround(place: Place, rootOf: RootOf): Around | undefined {
  const { node, offset } = place;
  if (!(node instanceof Text)) return canvasParagraph(place) ?? fieldParagraph(place, rootOf);
  const collected = collect(node, offset, rootOf);
  const composed = compose(collected.sources);
  const here = composed.offsets.findIndex((unit, index) => {
    const source = collected.sources[composed.pieces[index]!]!;
    return source.node === node && source.from + unit === offset;
  });
  if (here < 0 || composed.text[here] === "\n") return undefined;
  const [start, end] = lineAround(composed.text, here);
  return { paragraph: paragraphOf(collected, composed, start, end), offset: here - start };
}

interface Run {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

function paragraphOf(collected: Collected, composed: Composed, start: number, end: number): Paragraph {
  const runs = (from: number, to: number) =>
    runsOf(collected, composed, start + from, Math.min(start + to, end));
  return {
    text: composed.text.slice(start, end),
    cut: {
      start: collected.cut.start && !composed.text.slice(0, start).includes("\n"),
      end: collected.cut.end && !composed.text.slice(end).includes("\n"),
    },
    ranges: (from, to) =>
      runs(from, to).map((run) => {
        const range = run.node.ownerDocument.createRange();
        range.setStart(run.node, run.start);
        range.setEnd(run.node, run.end);
        return range;
      }),
    boxes: (from, to) => runs(from, to).flatMap((run) => boxesOf(run.node, run.start, run.end)),
  };
}

function runsOf(collected: Collected, composed: Composed, from: number, to: number): Run[] {
  const runs: { node: Text; start: number; end: number }[] = [];
  for (let unit = Math.max(0, from); unit < to; unit += 1) {
    const source = collected.sources[composed.pieces[unit]!]!;
    const { node } = source;
    if (!node) continue;
    // A page may have shortened the text since it was read.
    const offset = Math.min(source.from + composed.offsets[unit]!, node.length - 1);
    const last = runs.at(-1);
    const after = withMarks(node.data, offset + 1);
    if (last?.node === node) last.end = after;
    else if (offset >= 0) runs.push({ node, start: offset, end: after });
  }
  return runs;
}
