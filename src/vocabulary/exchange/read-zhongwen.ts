import { numberedPinyin } from "../pinyin-text.ts";
import { complaintOf, foundWord, LIMITS, type FoundWords, type FoundWord, type Unread } from "./entry.ts";
import { splitLines } from "./split-rows.ts";

const BOPOMOFO = /[\u3105-\u312f]/u;

/**
 * Reads word lists of Zhongwen (`simplified, traditional, pinyin, [zhuyin,] definition, notes` by tabs, senses by
 * ` ◆ `) and Zhongzhong (four columns, senses by `; `), and what Zhongwen's C key copies. Lines have no quotes.
 */
export function readZhongwen(text: string): FoundWords {
  const words: FoundWord[] = [];
  const unread: Unread[] = [];
  const { lines, beyond } = splitLines(text, LIMITS.rows);
  lines.forEach((source, i) => {
    if (source.trim() === "") return;
    const word = wordOf(source.split("\t"), i + 1);
    const why = word ? complaintOf(word) : "columns";
    if (word && why === undefined) words.push(word);
    else unread.push({ line: i + 1, text: source.slice(0, 200), why: why ?? "columns" });
  });
  return { words, unread, beyond };
}

function wordOf(cells: readonly string[], line: number): FoundWord | undefined {
  const [simplified = "", traditional = "", pinyin = "", ...rest] = cells.map((cell) => cell.trim());
  if (cells.length < 4) return undefined;
  const [definition = "", note = ""] = BOPOMOFO.test(rest[0] ?? "") ? rest.slice(1) : rest;
  const senses = definition.split(definition.includes("◆") ? /\s*◆\s*/u : /;\s+/u);
  return foundWord({
    simplified,
    traditional,
    pinyin: numberedPinyin(pinyin),
    senses: senses.filter((sense) => sense !== ""),
    note,
    line,
  });
}
