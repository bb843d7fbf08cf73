import { parseEntry } from "../dictionary/entry.ts";
import { hanSyllables } from "../pinyin/han-syllables.ts";
import type { Correction } from "./correction.ts";
import type { Reading, Span } from "./reading.ts";

/** What a reader can say of the stretch shown: that it is one word here, with the next word too, in two, or read otherwise. */
export type Saying = "fix" | "join" | "split" | "reading";

/**
 * The correction that a saying makes of a stretch of a sentence; undefined where there is nothing to say (no word follows,
 * one character, one reading). `pinyin` is how the stretch is read now, `lines` are its entries.
 */
export function correctionFor(
  saying: Saying,
  reading: Reading,
  span: Span,
  pinyin: string,
  lines: readonly string[],
): (Correction & { readonly at: number }) | undefined {
  switch (saying) {
    case "fix":
      return about(reading, span);
    case "join": {
      const next = reading.words.find((word) => word.start === span.end && word.kind !== "other");
      return next && about(reading, { start: span.start, end: next.end });
    }
    case "split": {
      const end = firstPart(reading, span);
      return end < span.end ? about(reading, { start: span.start, end }) : undefined;
    }
    case "reading": {
      const other = nextReading(reading.text.slice(span.start, span.end), pinyin, lines);
      return other === undefined ? undefined : { ...about(reading, span), pinyin: other };
    }
  }
}

/** That a stretch is one word, said of it and of the words it touches. */
function about({ text, words }: Reading, { start, end }: Span): Correction & { readonly at: number } {
  const touched = words.filter((word) => word.end > start && word.start < end);
  const at = Math.min(start, ...touched.map((word) => word.start));
  const to = Math.max(end, ...touched.map((word) => word.end));
  return { text: text.slice(at, to), start: start - at, end: end - at, at };
}

/** Where the longest shorter headword at the start of a stretch ends, or its first character. */
function firstPart({ text, words }: Reading, { start, end }: Span): number {
  const one = start + String.fromCodePoint(text.codePointAt(start)!).length;
  const inner = words.flatMap((word) => word.inner);
  const ends = inner.filter((part) => part.start === start && part.end < end).map((part) => part.end);
  return Math.max(one, ...ends);
}

function nextReading(text: string, pinyin: string, lines: readonly string[]): string | undefined {
  const entries = lines.flatMap((line) => parseEntry(line) ?? []);
  const readings = [...new Set(entries.map((entry) => hanSyllables(text, entry.pinyin)))];
  const next = readings[(readings.indexOf(pinyin) + 1) % readings.length];
  return next === pinyin ? undefined : next;
}
