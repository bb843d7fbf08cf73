/** Lines a margin is judged by, on each side. */
const AROUND = 8;
/** Half-widths (a Han character counts two) that a line must have before its end can be a margin. */
const SHORTEST = 20;
/** Half-widths by which lines at one margin differ: a mark that may not begin a line takes a character along. */
const RAGGED = 4;
const FINAL = /[。！？；：…!?;:][」』”’"'）)】》〉]*$/u;
const MARKER = /^(?:[-*•·●○◆■□▪–—>]|[（(]?[\d一二三四五六七八九十]{1,3}[、.．)）])/u;

/**
 * What becomes of units of `text` where a line was only broken to fit a margin (scanned newspapers, e-mail, text
 * files): the break and the space around it are nothing, or one space between Latin words. A line goes on when
 * it does not end a sentence, is about as long as the longest of its neighbours (one of them at least), and the
 * next line is not set in.
 */
export function wrapped(text: string): ReadonlyMap<number, "" | " "> {
  const lost = new Map<number, "" | " ">();
  if (!text.includes("\n")) return lost;
  const lines = text.split("\n").map(measured);
  let at = 0;
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const [line, next] = [lines[index]!, lines[index + 1]!];
    const end = at + line.length;
    if (goesOn(lines, index)) {
      const latin = /[\w,;]$/u.test(line.body) && /^\w/u.test(next.body);
      for (let unit = at + line.indent + line.body.length; unit <= end + next.indent; unit += 1)
        lost.set(unit, unit === end && latin ? " " : "");
    }
    at = end + 1;
  }
  return lost;
}

interface Line {
  readonly length: number;
  readonly indent: number;
  readonly body: string;
  /** Half-widths with the indent. */
  readonly width: number;
}

function measured(raw: string): Line {
  const body = raw.trim();
  const indent = body ? raw.length - raw.trimStart().length : 0;
  return { length: raw.length, indent, body, width: widthOf(raw.trimEnd()) };
}

function widthOf(text: string): number {
  return text.length + (text.match(/[\u1100-\uffff]/gu)?.length ?? 0);
}

function goesOn(lines: readonly Line[], index: number): boolean {
  const [line, next] = [lines[index]!, lines[index + 1]!];
  if (!line.body || !next.body || line.width < SHORTEST || next.indent > line.indent) return false;
  if (FINAL.test(line.body) || MARKER.test(next.body)) return false;
  const others = lines
    .slice(Math.max(0, index - AROUND), index + AROUND + 1)
    .filter((other) => other !== line);
  const margin = Math.max(line.width, ...others.map((other) => other.width));
  return line.width >= margin - RAGGED && others.some((other) => other.width >= margin - RAGGED);
}
