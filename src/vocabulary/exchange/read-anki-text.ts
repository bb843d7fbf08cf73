import { LIMITS, type FoundWords } from "./entry.ts";
import { columnsByName, guessColumns, readTable, type Column } from "./read-table.ts";
import { splitRows } from "./split-rows.ts";

const SEPARATORS: Readonly<Record<string, string>> = {
  comma: ",",
  semicolon: ";",
  tab: "\t",
  space: " ",
  pipe: "|",
  colon: ":",
};

/** Reads notes that Anki exported as text, by the headers it writes first (`#separator:tab`, `#html:true`, …). */
export function readAnkiText(text: string): FoundWords {
  const head = new Map<string, string>();
  let rest = text.replace(/^\ufeff/u, "");
  let lines = 0;
  for (
    let match = /^#([a-z ]+):([^\r\n]*)(?:\r?\n|$)/u.exec(rest);
    match;
    match = /^#([a-z ]+):([^\r\n]*)(?:\r?\n|$)/u.exec(rest)
  ) {
    head.set(match[1]!, match[2]!);
    rest = rest.slice(match[0].length);
    lines++;
  }
  const separator =
    SEPARATORS[head.get("separator")?.toLowerCase() ?? "tab"] ?? head.get("separator")?.[0] ?? "\t";
  const split = splitRows(rest, separator, LIMITS.rows);
  const rows = split.rows.map(({ line, cells }) => ({ line: line + lines, cells }));
  const named = columnsByName(head.get("columns")?.split(separator) ?? []);
  const html = head.get("html") !== "false";
  const columns: Column[] = [...(named ?? guessColumns(rows, html))];
  const tags = Number(head.get("tags column"));
  if (tags > 0 && tags <= 100) columns[tags - 1] = "tags";
  for (const kind of ["guid", "notetype", "deck"]) {
    const at = Number(head.get(`${kind} column`));
    if (at > 0 && at <= 100) columns[at - 1] = "skip";
  }
  const read = readTable(
    rows,
    Array.from(columns, (column) => column ?? "skip"),
    html,
  );
  return { ...read, beyond: split.beyond };
}
