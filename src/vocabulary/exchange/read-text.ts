import { LIMITS, type FoundWords, type TextFormat } from "./entry.ts";
import { readAnkiText } from "./read-anki-text.ts";
import { readPleco } from "./read-pleco.ts";
import { columnsByName, guessColumns, readTable, type Column } from "./read-table.ts";
import { readZhongwen } from "./read-zhongwen.ts";
import { splitRows, type Row } from "./split-rows.ts";

/** A table whose columns may be other than they look. */
export interface Table {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly beyond: number;
}

/** A file as it was understood; a table comes along where its columns were guessed or named. */
export interface TextFile extends FoundWords {
  readonly format: TextFormat;
  readonly table: Table | undefined;
}

/** Reads a text of any of the formats; which one it is can be seen in its first lines. */
export function readText(text: string): TextFile {
  const format = formatOf(text);
  switch (format) {
    case "zhongwen":
    case "zhongzhong":
      return { format, table: undefined, ...readZhongwen(text) };
    case "pleco":
      return { format, table: undefined, ...readPleco(text) };
    case "anki":
      return { format, table: undefined, ...readAnkiText(text) };
    default: {
      const { rows, beyond } = splitRows(text, separatorOf(text), LIMITS.rows);
      const named = columnsByName(rows[0]?.cells ?? []);
      const body = named ? rows.slice(1) : rows;
      return readAs(format, {
        rows: body,
        columns: named ?? (format === "plain" ? ["word"] : guessColumns(body)),
        beyond,
      });
    }
  }
}

/** Reads a table by other columns than it was read by before. */
export function readAs(format: TextFormat, table: Table): TextFile {
  return { format, table, ...readTable(table.rows, table.columns), beyond: table.beyond };
}

/** How much of a file says which format it is. */
const BEGINNING = 20_000;

function formatOf(text: string): TextFormat {
  const lines = text
    .slice(0, BEGINNING)
    .replace(/^\ufeff/u, "")
    .split(/\r\n|\n|\r/u)
    .filter((line) => line.trim() !== "")
    .slice(0, 50);
  const most = (test: (line: string) => boolean) =>
    lines.length > 0 && lines.filter(test).length >= lines.length * 0.6;
  if (/^#(?:separator|html|notetype|deck|columns|tags)/u.test(lines[0] ?? "")) return "anki";
  if (lines.some((line) => /^\/\/\S/u.test(line)) || most((line) => /^[^\t]+\[[^\t\]]*\]\t/u.test(line)))
    return "pleco";
  const listed = (line: string) =>
    /^\p{Script=Han}[^\t]*\t\p{Script=Han}[^\t]*\t[^\t]*\p{Script=Latin}[^\t]*\t/u.test(line);
  if (most(listed))
    return lines.some((line) => line.includes(" ◆ ") || line.split("\t").length > 4)
      ? "zhongwen"
      : "zhongzhong";
  return most((line) => /[\t,;]/u.test(line)) ? "csv" : "plain";
}

function separatorOf(text: string): string {
  const first = text.slice(0, BEGINNING);
  const count = (separator: string) => first.split(separator).length;
  const [best] = ["\t", ",", ";"].sort((a, b) => count(b) - count(a));
  return count(best!) > 1 ? best! : "\t";
}
