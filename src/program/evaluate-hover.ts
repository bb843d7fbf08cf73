import { readFileSync } from "node:fs";
import type { Reading, Span } from "../reading/reading.ts";
import type { Cut } from "./evaluate-peers.ts";

/** A sentence with one marked word: hovering any of its characters must show it, read like this. */
export interface HoverCase extends Span {
  readonly text: string;
  /** Exactly this word; otherwise a longer headword around it is fine. */
  readonly exact: boolean;
  readonly pinyin: string;
}

/** Reads lines `sentence with [word] or [[word]] ⇥ pinyin`; lines that begin with `#` are notes. */
export function readHoverCases(path: string): HoverCase[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map(parseCase);
}

function parseCase(line: string): HoverCase {
  const [marked = "", pinyin = ""] = line.trimEnd().split("\t");
  const match = /^([^[]*)(\[\[?)([^\]]+)\]\]?(.*)$/u.exec(marked);
  if (!match) throw new Error(`no marked word: ${line}`);
  const [, before, open, word, after] = match;
  const start = before!.length;
  return {
    text: `${before}${word}${after}`,
    start,
    end: start + word!.length,
    exact: open === "[[",
    pinyin,
  };
}

/** Whether every character of the marked word belongs to it, or where allowed to one headword around it. */
export function bordersRight(
  { text, start, end, exact }: HoverCase,
  spans: readonly Span[],
  isHeadword: (text: string) => boolean,
): boolean {
  const span = spans.find((each) => each.start <= start && each.end > start);
  if (!span || span.end < end) return false;
  if (span.start === start && span.end === end) return true;
  return !exact && isHeadword(text.slice(span.start, span.end));
}

/** Whether the marked word's characters are read as they should be, whatever word they stand in. */
export function readingRight({ text, start, end, pinyin }: HoverCase, { words }: Reading): boolean {
  const syllables: string[] = [];
  for (const word of words) {
    if (word.end <= start || word.start >= end || word.pinyin === "") continue;
    const parts = word.pinyin.split(" ");
    let next = 0;
    for (let i = word.start; i < word.end; i++) {
      if (!/[\p{Script=Han}\ud840-\ud88d]/u.test(text[i]!)) continue;
      const syllable = parts[next++];
      if (i >= start && i < end && syllable) syllables.push(syllable);
    }
  }
  return syllables.join(" ").toLowerCase() === pinyin.toLowerCase();
}

/** Percent of cases with right borders. */
export function scoreBorders(
  cases: readonly HoverCase[],
  cut: Cut,
  isHeadword: (text: string) => boolean,
): number {
  const right = cases.filter((each) => bordersRight(each, cut(each.text), isHeadword));
  return (100 * right.length) / cases.length;
}
