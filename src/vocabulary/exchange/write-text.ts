import type { KeptWord } from "../kept-word.ts";
import { markedPinyin } from "../pinyin-text.ts";
import { asHtml } from "./plain-text.ts";

/** The formats that words leave in as text. */
export const TEXT_FORMATS = ["anki", "csv", "pleco", "zhongwen", "plain"] as const;

/** One of these. */
export type WrittenFormat = (typeof TEXT_FORMATS)[number];

/** Writes words in a format, in their order. */
export function writeText(format: WrittenFormat, words: readonly KeptWord[]): string {
  return WRITERS[format](words);
}

/** What a file of a format is called, without the date. */
export const FILE_NAMES: Readonly<Record<WrittenFormat, string>> = {
  anki: "qiao-anki.txt",
  csv: "qiao-words.csv",
  pleco: "qiao-pleco.txt",
  zhongwen: "Zhongwen-Words.txt",
  plain: "qiao-words.txt",
};

const WRITERS: Readonly<Record<WrittenFormat, (words: readonly KeptWord[]) => string>> = {
  anki: writeAnki,
  csv: writeCsv,
  pleco: writePleco,
  zhongwen: writeZhongwen,
  plain: (words) => words.map(({ simplified }) => `${simplified}\n`).join(""),
};

const ANKI_COLUMNS = [
  "Key",
  "Hanzi",
  "Traditional",
  "Pinyin",
  "Meaning",
  "Note",
  "Sentence",
  "Source",
  "Tags",
];

/** Anki's text import: headers first, cells as markup. The first field is unique, because it decides what is a duplicate. */
function writeAnki(words: readonly KeptWord[]): string {
  const head = [
    "#separator:tab",
    "#html:true",
    "#notetype:Qiao",
    "#deck:Qiao",
    `#columns:${ANKI_COLUMNS.join("\t")}`,
    `#tags column:${ANKI_COLUMNS.length}`,
    "#if matches:update current",
    "#match scope:notetype",
  ];
  const rows = words.map((word) => {
    const context = word.contexts.at(-1);
    const cells = [
      `${word.simplified}${word.traditional === word.simplified ? "" : ` ${word.traditional}`} ${markedPinyin(word.pinyin)}`.trim(),
      word.simplified,
      word.traditional,
      markedPinyin(word.pinyin),
      word.senses.join("\n"),
      word.note,
      context?.sentence ?? "",
      context?.link ?? "",
    ].map((cell) => asHtml(oneLine(cell, "\n")));
    return [...cells, [...word.tags.keys()].join(" ")].map(ankiCell).join("\t");
  });
  return `${[...head, ...rows].join("\n")}\n`;
}

/** Quotes where Anki would read something else: a quote or a `#` at the beginning. */
function ankiCell(cell: string): string {
  return /^[#"]|"/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const CSV_COLUMNS = [
  "simplified",
  "traditional",
  "pinyin",
  "meaning",
  "note",
  "tags",
  "sentence",
  "source",
  "kept",
];

/** Comma-separated, with a BOM so that spreadsheets see UTF-8; what one would take for a formula has an apostrophe before it. */
function writeCsv(words: readonly KeptWord[]): string {
  const rows = words.map((word) => {
    const context = word.contexts.at(-1);
    return [
      word.simplified,
      word.traditional,
      markedPinyin(word.pinyin),
      word.senses.join(" / "),
      word.note,
      [...word.tags.keys()].join(" "),
      context?.sentence ?? "",
      context?.address ?? "",
      new Date(word.keptAt).toISOString(),
    ].map(csvCell);
  });
  return `\ufeff${[CSV_COLUMNS, ...rows].map((cells) => `${cells.join(",")}\r\n`).join("")}`;
}

function csvCell(cell: string): string {
  const safe = /^[\t\r=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Pleco's flashcards: a BOM, CRLF, tags as categories. */
function writePleco(words: readonly KeptWord[]): string {
  const byTag = new Map<string, KeptWord[]>();
  for (const word of words) {
    const [tag = ""] = word.tags.keys();
    byTag.set(tag, [...(byTag.get(tag) ?? []), word]);
  }
  const lines = [...byTag].flatMap(([tag, tagged]) => [
    ...(tag === "" ? [] : [`//${tag.replaceAll("::", "/")}`]),
    ...tagged.map(plecoLine),
  ]);
  return `\ufeff${lines.map((line) => `${line}\r\n`).join("")}`;
}

function plecoLine({ simplified, traditional, pinyin, senses, note }: KeptWord): string {
  const sound = pinyin.replaceAll("u:", "ü").replaceAll("U:", "Ü").replaceAll(" ", "");
  const meaning = [...senses, note].filter((text) => text !== "").join("; ");
  return [`${simplified}[${traditional}]`, sound, meaning].map((cell) => oneLine(cell, " ")).join("\t");
}

/** Zhongwen's own list: combining marks, ` ◆ ` between senses, newest first as it writes them. */
function writeZhongwen(words: readonly KeptWord[]): string {
  return words
    .map(({ simplified, traditional, pinyin, senses, note }) => {
      const cells = [
        simplified,
        traditional,
        markedPinyin(pinyin).normalize("NFC"),
        senses.join(" ◆ "),
        note,
      ];
      return `${cells.map((cell) => oneLine(cell, " ")).join("\t")}\r\n`;
    })
    .join("");
}

function oneLine(text: string, lineEnd: string): string {
  return text.replaceAll("\t", " ").replace(/\r\n?|\n/gu, lineEnd);
}
