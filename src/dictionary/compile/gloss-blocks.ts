import type { Entry } from "../entry.ts";
import { packSections, type Section } from "../sections.ts";
import { compareBytes, encodeUtf8 } from "../utf8.ts";
import { blockName } from "../gloss-index.ts";

/** Highest cost of each class of headwords, in the units of `word.cost`; the last takes all. */
const CLASS_LIMITS = [125, 145, 170, 255];
/** A block's text is about this long, in bytes. */
const BLOCK_BYTES = 65_536;

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
export function compileGlosses(words: readonly Glossed[]): GlossBlocks {
  const files = new Map<string, Uint8Array>();
  const classes: number[] = [0];
  const firstKeys: Uint8Array[] = [];
  CLASS_LIMITS.forEach((limit, i) => {
    const above = CLASS_LIMITS[i - 1] ?? -1;
    const records = words.filter(({ cost }) => cost > above && cost <= limit).map(recordOf);
    records.sort((a, b) => compareBytes(a.key, b.key));
    for (const block of cut(records)) {
      firstKeys.push(block[0]!.key);
      const text = concatenated(block.map((record) => record.line));
      files.set(blockName(files.size), packSections([{ name: "text", data: text }]));
    }
    classes.push(files.size);
  });
  const starts = [0];
  for (const key of firstKeys) starts.push(starts.at(-1)! + key.length);
  const sections = [
    { name: "gloss.limits", data: Uint8Array.from(CLASS_LIMITS) },
    { name: "gloss.classes", data: Uint16Array.from(classes) },
    { name: "gloss.starts", data: Uint32Array.from(starts) },
    { name: "gloss.keys", data: concatenated(firstKeys) },
  ];
  return { files, sections };
}

interface Line {
  readonly key: Uint8Array;
  readonly line: Uint8Array;
}

function recordOf({ key, entries }: Glossed): Line {
  const fields = [key, ...entries.map((entry) => entryText(key, entry))];
  if (fields.some((field) => /[\t\n]/.test(field)))
    throw new Error(`a tab or line feed in the entries of ${key}`);
  return { key: encodeUtf8(key), line: encodeUtf8(`${fields.join("\t")}\n`) };
}

function entryText(key: string, { traditional, simplified, pinyin, senses }: Entry): string {
  let forms = "";
  if (simplified !== key) forms = `${traditional} ${simplified}`;
  else if (traditional !== key) forms = traditional;
  return `${forms}[${pinyin}]${senses.join("/")}`;
}

/** Runs of lines of about equal length, near BLOCK_BYTES. */
function cut(lines: readonly Line[]): Line[][] {
  const total = lines.reduce((sum, { line }) => sum + line.length, 0);
  const share = total / Math.max(1, Math.round(total / BLOCK_BYTES));
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
