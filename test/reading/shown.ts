import { createReader } from "../../src/reading/read.ts";
import type { Reading } from "../../src/reading/reading.ts";
import { openAssets } from "../../src/program/open-assets.ts";

/** The reader over the shipped assets, and the dictionary it reads with. */
export async function openReader() {
  const { lexicon } = await openAssets();
  return { lexicon, read: createReader(lexicon) };
}

/** A reading on one line: its words' texts with a space between. */
export function shownWords({ text, words }: Reading): string {
  return words.map(({ start, end }) => text.slice(start, end)).join(" ");
}

/** A reading on one line: `银行(yin2 hang2) 。`. */
export function shownReading({ text, words }: Reading): string {
  const shown = words.map(({ start, end, pinyin }) => text.slice(start, end) + (pinyin && `(${pinyin})`));
  return shown.join(" ");
}
