import type { Stop } from "./start-tour.ts";

const COLUMNS = ["pointed at", "word", "pinyin", "meaning"] as const;
const WIDEST = 60;

/** A text table of what a reader saw at each stop; columns line up where a Chinese character is two cells wide. */
export function tableOf(stops: readonly Stop[]): string {
  const rows = [COLUMNS as readonly string[], ...stops.map(rowOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => cells(row[column]!))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + pad(cell, widths[column]!))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  const [head, ...body] = rows.map(line);
  return [head, rule, ...body].join("\n");
}

function rowOf({ context, card }: Stop): readonly string[] {
  if (!card) return [context, "–", "", "(no card)"];
  const word = card.other ? `${card.word} (${card.other})` : card.word;
  const meaning = card.senses[0] ?? card.parts.join("; ") ?? "";
  const said = [card.kind && `${card.kind}:`, meaning || card.notice].filter(Boolean).join(" ");
  return [context, word || "–", card.pinyin, shorten(said)];
}

function shorten(text: string): string {
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}

function pad(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - cells(text)));
}

function cells(text: string): number {
  const wide = text.match(
    /[\u1100-\u115F\u2E80-\uA4CF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/gu,
  );
  return [...text].length - (text.match(/\p{Mn}/gu)?.length ?? 0) + (wide?.length ?? 0);
}
