import type { Figure } from "./statistics.ts";

/** Figures as CSV (RFC 4180) with a header line; a cell that a spreadsheet would take for a formula gets an apostrophe. */
export function figuresAsCsv(header: readonly [string, string], figures: readonly Figure[]): string {
  const rows = [header, ...figures.map(({ name, value }) => [name, String(Number(value.toFixed(4)))])];
  return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/u.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
