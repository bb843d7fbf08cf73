/** A row of a table, and the line that it begins on, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Splits a text into rows and cells as RFC 4180 has it: a cell in quotes may hold the separator, line ends and doubled
 * quotes. A quote inside an unquoted cell is a quote; a quoted cell that never ends is taken as far as its line.
 * Stops after so many rows and says how many lines are left. Linear in the text.
 */
export function splitRows(
  text: string,
  separator: string,
  most: number,
): { readonly rows: readonly Row[]; readonly beyond: number } {
  const rows: Row[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  let line = 1;
  while (at < text.length && rows.length < most) {
    const cells: string[] = [];
    const begin = line;
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at, separator) : undefined;
      const end = cell?.end ?? bareEnd(text, at, separator);
      const value = cell?.value ?? text.slice(at, end);
      for (let i = value.indexOf("\n"); i >= 0; i = value.indexOf("\n", i + 1)) line++;
      cells.push(value);
      at = end;
      if (text[at] !== separator) break;
      at++;
    }
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    line++;
    rows.push({ line: begin, cells });
  }
  return { rows, beyond: linesAfter(text, at) };
}

/** How many lines a text has from a place on. */
function linesAfter(text: string, from: number): number {
  let lines = 0;
  for (let at = from; at < text.length; lines++) {
    const end = text.indexOf("\n", at);
    at = end < 0 ? text.length : end + 1;
  }
  return lines;
}

/** The first lines of a text, and how many more it has. */
export function splitLines(
  text: string,
  most: number,
): { readonly lines: readonly string[]; readonly beyond: number } {
  const lines = text.replace(/^\ufeff/u, "").split(/\r\n|\n|\r/u);
  if (lines.at(-1) === "") lines.pop();
  return { lines: lines.slice(0, most), beyond: Math.max(0, lines.length - most) };
}

function bareEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

function quoted(text: string, from: number, separator: string): { value: string; end: number } | undefined {
  let value = "";
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    // One that never ends, or that is as long as no cell is, was no quote.
    if (quote < 0 || quote - from > 100_000) return undefined;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const next = text[quote + 1];
      const ends = next === undefined || next === separator || next === "\n" || next === "\r";
      return ends ? { value, end: quote + 1 } : undefined;
    }
    value += '"';
    at = quote + 2;
  }
}
