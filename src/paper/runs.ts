import { Util, type PageViewport } from "pdfjs-dist";
import type { TextContent, TextItem } from "pdfjs-dist/types/src/display/api.d.ts";
import radicals from "./radicals.json";

/** A run of text on a page as it is drawn, in pixels: it begins at `x`, `y` on its base line (vertical: at the middle of its head). */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Radians, with the clock. */
  readonly angle: number;
  readonly em: number;
  /** Along the run. */
  readonly length: number;
  readonly vertical: boolean;
  /** Share of the em above the base line. */
  readonly ascent: number;
  /** Whether a line ends here. */
  readonly ends: boolean;
}

const ASCENT = 0.85;
/** Ems between two runs of one line that are one: many programs place every character by itself. */
const GAP = 0.06;

/** The runs of a page's text in its own order; those that are drawn as one are one. */
export function runsOf({ items, styles }: TextContent, viewport: PageViewport): Run[] {
  const runs: Run[] = [];
  for (const item of items) {
    if (!("str" in item)) continue;
    const run = runOf(item, styles, viewport);
    const last = runs.at(-1);
    if (last && run && goesOn(last, run)) runs[runs.length - 1] = joined(last, run);
    else if (run) runs.push(run);
  }
  return runs;
}

function runOf(item: TextItem, styles: TextContent["styles"], viewport: PageViewport): Run | undefined {
  const [a, b, c, d, x, y] = Util.transform(viewport.transform, item.transform) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const { vertical = false, ascent = 0 } = styles[item.fontName] ?? {};
  const em = Math.hypot(c, d);
  const length = (vertical ? item.height : item.width) * viewport.scale;
  if (!Number.isFinite(em + length + x + y) || (em < 0.5 && item.str)) return undefined;
  return {
    text: asLetters(item.str),
    x,
    y,
    angle: Math.atan2(b, a),
    em,
    length,
    vertical,
    ascent: ascent > 0.5 && ascent < 1.2 ? ascent : ASCENT,
    ends: item.hasEOL,
  };
}

/** Many PDFs name characters by the radicals that look the same: 银⾏ for 银行. */
function asLetters(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf]/gu,
    (sign) => (radicals as Record<string, string>)[sign] ?? sign.normalize("NFKC"),
  );
}

function goesOn(last: Run, { text, x, y, angle, em, vertical }: Run): boolean {
  if (last.ends || last.vertical !== vertical || last.angle !== angle) return false;
  if (!text) return true; // an empty item only ends the line
  if (Math.abs(last.em - em) > 0.01 * em) return false;
  const [along, across] = vertical
    ? [y - last.y, x - last.x]
    : [
        (x - last.x) * Math.cos(angle) + (y - last.y) * Math.sin(angle),
        (y - last.y) * Math.cos(angle) - (x - last.x) * Math.sin(angle),
      ];
  return Math.abs(across) < GAP * em && Math.abs(along - last.length) < GAP * em;
}

function joined(last: Run, next: Run): Run {
  if (!next.text) return { ...last, ends: next.ends };
  const along = last.vertical ? next.y - last.y : Math.hypot(next.x - last.x, next.y - last.y);
  return { ...last, text: last.text + next.text, length: along + next.length, ends: next.ends };
}
