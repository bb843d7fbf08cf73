import { openSections } from "./sections.ts";
import { compareBytes, decodeUtf8 } from "./utf8.ts";

/*
 * A block is a file with the one section `text`: UTF-8 lines, one a folded key, sorted by bytes:
 *
 *   key TAB entry TAB entry … LF        entries best first
 *   entry = forms [pinyin] sense/sense/…   forms: nothing (both forms are the key), `T` (the simplified form is the
 *                                          key) or `T S`
 */
const TAB = 9;
const LF = 10;

/** The text of a block; throws DamagedAsset. */
export function openGlossBlock(file: ArrayBuffer): Uint8Array {
  return openSections(file).bytes("text");
}

/** The CC-CEDICT lines `T S [p] /…/` of a folded key (in UTF-8), best first; empty if the block has none. */
export function linesOf(text: Uint8Array, key: Uint8Array): string[] {
  let from = 0;
  let to = text.length;
  while (from < to) {
    let start = (from + to) >>> 1;
    while (start > from && text[start - 1] !== LF) start--;
    const tab = text.indexOf(TAB, start);
    const end = text.indexOf(LF, tab);
    const order = compareBytes(text.subarray(start, tab), key);
    if (order === 0)
      return decodeUtf8(text, start, end)
        .split("\t")
        .slice(1)
        .map(lineOf(decodeUtf8(key, 0, key.length)));
    if (order < 0) from = end + 1;
    else to = start;
  }
  return [];
}

function lineOf(key: string): (entry: string) => string {
  return (entry) => {
    const open = entry.indexOf("[");
    const close = entry.indexOf("]", open);
    const [traditional = key, simplified = key] = entry.slice(0, open).split(" ").filter(Boolean);
    return `${traditional} ${simplified} ${entry.slice(open, close + 1)} /${entry.slice(close + 1)}/`;
  };
}
