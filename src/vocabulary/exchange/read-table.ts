import { numberedPinyin } from "../pinyin-text.ts";
import { cleanTag } from "../tag-tree.ts";
import { complaintOf, foundWord, type FoundWords, type FoundWord, type Unread } from "./entry.ts";
import { plainText } from "./plain-text.ts";
import type { Row } from "./split-rows.ts";

/** What a column of a table can be. */
export const COLUMNS = [
  "word",
  "simplified",
  "traditional",
  "pinyin",
  "meaning",
  "note",
  "tags",
  "sentence",
  "status",
  "skip",
] as const;

/** One of these. */
export type Column = (typeof COLUMNS)[number];

/** Names that columns have in files of others, in lower case. */
const NAMES: Readonly<Record<string, Column>> = {
  word: "word",
  term: "word",
  hanzi: "word",
  chinese: "word",
  headword: "word",
  expression: "word",
  front: "word",
  汉字: "word",
  漢字: "word",
  单词: "word",
  词语: "word",
  生词: "word",
  simplified: "simplified",
  simp: "simplified",
  简体: "simplified",
  traditional: "traditional",
  trad: "traditional",
  繁體: "traditional",
  繁体: "traditional",
  pinyin: "pinyin",
  pronunciation: "pinyin",
  reading: "pinyin",
  romanization: "pinyin",
  拼音: "pinyin",
  meaning: "meaning",
  translation: "meaning",
  definition: "meaning",
  definitions: "meaning",
  english: "meaning",
  back: "meaning",
  gloss: "meaning",
  释义: "meaning",
  解释: "meaning",
  意思: "meaning",
  note: "note",
  notes: "note",
  comment: "note",
  备注: "note",
  tags: "tags",
  tag: "tags",
  标签: "tags",
  sentence: "sentence",
  example: "sentence",
  context: "sentence",
  例句: "sentence",
  status: "status",
};

/** What the columns are by their names; undefined when no name is known and the row is therefore no head. */
export function columnsByName(names: readonly string[]): readonly Column[] | undefined {
  const columns = names.map((name): Column => NAMES[name.trim().toLowerCase()] ?? "skip");
  return columns.some((column) => ["word", "simplified", "traditional"].includes(column))
    ? columns
    : undefined;
}

/** What the columns look like: the first with Chinese is the word, one with tones its reading, the next Latin one its meaning. */
export function guessColumns(rows: readonly Row[], html = false): readonly Column[] {
  const some = rows
    .slice(0, 50)
    .map(({ cells }) => ({ cells: html ? cells.map((cell) => plainText(cell).trim()) : cells }));
  const width = Math.max(0, ...some.map(({ cells }) => cells.length));
  const share = (column: number, test: RegExp) => {
    const filled = some.map(({ cells }) => cells[column] ?? "").filter((cell) => cell.trim() !== "");
    return filled.length === 0 ? 0 : filled.filter((cell) => test.test(cell)).length / filled.length;
  };
  const taken = new Set<Column>();
  return Array.from({ length: width }, (_, i): Column => {
    const pick = (column: Column) => (taken.has(column) ? undefined : (taken.add(column), column));
    const han = share(i, /^[\p{Script=Han}·，、…]{1,16}$/u) > 0.6;
    if (han && !taken.has("simplified")) return pick("simplified")!;
    if (han) return pick("traditional") ?? "skip";
    if (
      share(
        i,
        /^\p{Script=Latin}[\p{Script=Latin}\p{M}:0-9\s·,'-]*(?:[1-5]|[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]|[\u0300\u0301\u0304\u030c])/iu,
      ) > 0.6
    )
      return pick("pinyin") ?? "skip";
    if (share(i, /\p{Script=Han}.*[。！？]|\p{Script=Han}{8,}/u) > 0.5) return pick("sentence") ?? "skip";
    if (share(i, /\p{Script=Latin}{2}/u) > 0.5) return pick("meaning") ?? pick("note") ?? "skip";
    return "skip";
  });
}

/** Reads rows by what their columns are. With `html`, cells are markup, of which only the text is taken. */
export function readTable(rows: readonly Row[], columns: readonly Column[], html = false): FoundWords {
  const words: FoundWord[] = [];
  const unread: Unread[] = [];
  for (const { line, cells } of rows) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const text = (column: Column) => {
      const at = columns.indexOf(column);
      const cell = at < 0 ? "" : (cells[at] ?? "");
      return (html ? plainText(cell) : cell).trim();
    };
    const word = foundWord({
      simplified: text("simplified") || text("word") || text("traditional"),
      traditional: text("simplified") || text("word") ? text("traditional") : "",
      pinyin: readingOf(text("pinyin")),
      senses: text("meaning")
        .split(/\n|\s*◆\s*|\s\/\s/u)
        .map((sense) => sense.trim())
        .filter((sense) => sense !== ""),
      note: text("note"),
      tags: text("tags")
        .split(/[\s,;]+/u)
        .map(cleanTag)
        .filter((tag) => tag !== ""),
      sentence: text("sentence"),
      status: statusOf(text("status")),
      line,
    });
    const why = complaintOf(word);
    if (why === undefined) words.push(word);
    else unread.push({ line, text: cells.join("\t").slice(0, 200), why });
  }
  return { words, unread };
}

function readingOf(text: string): string {
  return numberedPinyin(text.replace(/([0-5])(?=\p{L})/gu, "$1 "));
}

/** Lute: 1–5, 98 or I ignored, 99 or W well known. */
function statusOf(text: string): FoundWord["status"] {
  if (/^[1-4]$/u.test(text)) return "learning";
  if (/^(?:5|99|W|known)$/iu.test(text)) return "known";
  return /^(?:98|I|ignored)$/iu.test(text) ? "ignored" : "auto";
}
