import type { Entry } from "../entry.ts";
import { foldText, type Fold } from "../fold.ts";
import { COST_LIMIT } from "../lexicon.ts";
import { AS_EXPECTED, type Expected } from "../gloss-block.ts";
import { glossCoder } from "./gloss-coder.ts";
import { packSections, type Section } from "../sections.ts";
import { compareBytes, encodeUtf8 } from "../utf8.ts";
import { blockName } from "../gloss-index.ts";

/**
 * Classes of headwords: the highest cost in each, and about how long the text of its blocks is, in bytes. Ordinary
 * text needs most of the common words, and of the rest a few here and there: small blocks waste less on those.
 */
const CLASSES: readonly { readonly limit: number; readonly bytes: number }[] = [
  { limit: 110, bytes: 200_000 },
  { limit: 120, bytes: 200_000 },
  { limit: 130, bytes: 100_000 },
  { limit: 145, bytes: 65_536 },
  { limit: COST_LIMIT, bytes: 65_536 },
];

/** A headword's folded key, its entries (best first), and its cost. */
export interface Glossed {
  readonly key: string;
  readonly entries: readonly Entry[];
  readonly cost: number;
}

/** The block files by name, and the sections of the table that finds them. */
export interface GlossBlocks {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly sections: readonly Section[];
}

/** Cuts the entries of all headwords into blocks by frequency class. */
export function compileGlosses(words: readonly Glossed[], unfold: Fold): GlossBlocks {
  const files = new Map<string, Uint8Array>();
  const classes: number[] = [0];
  const firstKeys: Uint8Array[] = [];
  const written = words.map((word) => ({ ...word, text: recordOf(word, unfold) }));
  const coder = glossCoder(written.map(({ text }) => text));
  CLASSES.forEach(({ limit, bytes }, i) => {
    const above = CLASSES[i - 1]?.limit ?? -1;
    const records = written
      .filter(({ cost }) => cost > above && cost <= limit)
      .map(({ key, text }) => lineOf(key, coder.encode(text)));
    records.sort((a, b) => compareBytes(a.key, b.key));
    for (const block of cut(records, bytes)) {
      firstKeys.push(block[0]!.key);
      const text = concatenated(block.map((record) => record.line));
      files.set(blockName(files.size), packSections([{ name: "text", data: text }]));
    }
    classes.push(files.size);
  });
  const starts = [0];
  for (const key of firstKeys) starts.push(starts.at(-1)! + key.length);
  const sections = [
    { name: "gloss.limits", data: Uint8Array.from(CLASSES, ({ limit }) => limit) },
    { name: "gloss.classes", data: Uint16Array.from(classes) },
    { name: "gloss.starts", data: Uint32Array.from(starts) },
    { name: "gloss.keys", data: concatenated(firstKeys) },
    coder.section,
  ];
  return { files, sections };
}

interface Line {
  readonly key: Uint8Array;
  readonly line: Uint8Array;
}

/** What stands behind the key. */
function recordOf({ key, entries }: Glossed, unfold: Fold): string {
  const expected = {
    traditional: foldText(unfold, key),
    pinyin: new Set(entries.map(({ pinyin }) => pinyin)).size === 1 ? entries[0]!.pinyin : "",
  };
  const fields = entries.map((entry) => entryText(key, entry, expected));
  if ([key, ...fields].some((field) => /[\t\n]/.test(field)))
    throw new Error(`a tab or line feed in the entries of ${key}`);
  return `\t${fields.join("\t")}\n`;
}

function lineOf(key: string, record: Uint8Array): Line {
  const bytes = encodeUtf8(key);
  return { key: bytes, line: concatenated([bytes, record]) };
}

function entryText(key: string, entry: Entry, expected: Expected): string {
  const pinyin = entry.pinyin === expected.pinyin ? "" : entry.pinyin;
  return `${formsText(key, entry, expected)}[${pinyin}]${entry.senses.join("/")}`;
}

function formsText(key: string, { traditional, simplified }: Entry, expected: Expected): string {
  if (simplified !== key) return `${traditional} ${simplified}`;
  if (traditional === key) return "";
  return traditional === expected.traditional ? AS_EXPECTED : traditional;
}

/** Runs of lines of about equal length, near `bytes`. */
function cut(lines: readonly Line[], bytes: number): Line[][] {
  const total = lines.reduce((sum, { line }) => sum + line.length, 0);
  const share = total / Math.max(1, Math.round(total / bytes));
  const blocks: Line[][] = [];
  let before = 0;
  for (const line of lines) {
    const block = Math.floor(before / share);
    (blocks[block] ??= []).push(line);
    before += line.line.length;
  }
  return blocks.filter((block) => block.length > 0);
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
