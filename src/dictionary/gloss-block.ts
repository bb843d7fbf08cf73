import { openSections } from "./sections.ts";
import type { GlossWords } from "./gloss-words.ts";
import { compareBytes, decodeUtf8 } from "./utf8.ts";

/*
 * A block is a file with the one section `text`: UTF-8 lines, one a folded key, sorted by bytes; behind the key, words
 * may stand as codes (`gloss-words.ts`):
 *
 *   key TAB entry TAB entry … LF           entries best first
 *   entry = forms [pinyin] sense/sense/…
 *
 * What can be told from the lexicon is left out. Forms: nothing when both are the key; `*` when the simplified form is
 * the key and the traditional one as expected; `T` when the simplified form is the key; else `T S`. Pinyin: nothing
 * when all entries of the key have the reading that the lexicon holds.
 */
/** What the lexicon tells of a key's entries: the likely traditional form, and the reading if there is only one. */
export interface Expected {
  readonly traditional: string;
  readonly pinyin: string;
}

/** Stands for the expected traditional form. */
export const AS_EXPECTED = "*";

const TAB = 9;
const LF = 10;

/** The text of a block, and the words that codes in it stand for. */
export interface GlossText {
  readonly text: Uint8Array;
  readonly words: GlossWords;
}

/** The text of a block; throws DamagedAsset. */
export function openGlossBlock(file: ArrayBuffer): Uint8Array {
  return openSections(file).bytes("text");
}

/** The CC-CEDICT lines `T S [p] /…/` of a folded key (in UTF-8), best first; empty if the block has none. */
export function linesOf({ text, words }: GlossText, key: Uint8Array, expected: Expected): string[] {
  let from = 0;
  let to = text.length;
  while (from < to) {
    let start = (from + to) >>> 1;
    while (start > from && text[start - 1] !== LF) start--;
    const tab = text.indexOf(TAB, start);
    const end = text.indexOf(LF, tab);
    const order = compareBytes(text.subarray(start, tab), key);
    if (order === 0) {
      const [name, ...entries] = words.decode(text, start, end).split("\t");
      return entries.map((entry) => lineOf(name!, entry, expected));
    }
    if (order < 0) from = end + 1;
    else to = start;
  }
  return [];
}

/** All CC-CEDICT lines of a block, key after key. */
export function* allLinesOf(
  { text, words }: GlossText,
  expected: (key: string) => Expected,
): Generator<string> {
  for (const record of words.decode(text, 0, text.length).split("\n")) {
    const [key = "", ...entries] = record.split("\t");
    if (entries.length === 0) continue;
    const likely = expected(key);
    for (const entry of entries) yield lineOf(key, entry, likely);
  }
}

/** The folded keys of a block, in order. */
export function* keysOf(text: Uint8Array): Generator<string> {
  for (let start = 0; start < text.length; start = text.indexOf(LF, start) + 1)
    yield decodeUtf8(text, start, text.indexOf(TAB, start));
}

function lineOf(key: string, entry: string, expected: Expected): string {
  const open = entry.indexOf("[");
  const close = entry.indexOf("]", open);
  const [form = key, simplified = key] = entry.slice(0, open).split(" ").filter(Boolean);
  const traditional = form === AS_EXPECTED ? expected.traditional : form;
  const pinyin = entry.slice(open + 1, close) || expected.pinyin;
  return `${traditional} ${simplified} [${pinyin}] /${entry.slice(close + 1)}/`;
}
