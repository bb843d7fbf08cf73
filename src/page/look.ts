import { readAhead } from "./ahead.ts";
import type { Box } from "./box.ts";
import { boxAt } from "./measure.ts";
import { textsNear, type NearText } from "./near.ts";
import type { RootOf } from "./tree.ts";

/** Sentences handed over at once, and units read at one look. */
const BATCH = 64;
const UNITS = 30_000;

/** A way into shadow roots, and where the findings go. */
export interface LookOptions {
  readonly rootOf: RootOf;
  /** Whether a sentence was read (or asked for) before. */
  isKnown(sentence: string): boolean;
  /** Takes at most 64 new sentences, those on screen first. */
  onSentences(sentences: readonly string[]): void;
}

/** Reads what is on screen, then what is near it; gives way to the page between two steps. */
export function* lookAround(
  options: LookOptions,
  follow: (root: ShadowRoot) => void,
  found: { count: number },
): Generator<void, void, void> {
  const seen = new Map<Text, number>();
  const fresh = new Set<string>();
  const budget = { units: UNITS };
  const handOver = () => {
    found.count += fresh.size;
    const all = [...fresh];
    fresh.clear();
    for (let start = 0; start < all.length; start += BATCH)
      options.onSentences(all.slice(start, start + BATCH));
  };
  for (const band of bands()) {
    for (const near of textsNear(band, options.rootOf)) {
      yield;
      if (near instanceof ShadowRoot) follow(near);
      else if (near)
        for (const sentences of readThrough(near, band, seen, budget, options.rootOf)) {
          for (const sentence of sentences) if (!options.isKnown(sentence)) fresh.add(sentence);
          if (fresh.size >= BATCH) handOver();
          yield;
        }
    }
    handOver();
  }
}

/** Reads a text to the end of the band, window after window. */
function* readThrough(
  { text, offset }: NearText,
  band: Box,
  seen: Map<Text, number>,
  budget: { units: number },
  rootOf: RootOf,
): Generator<readonly string[], void, void> {
  let from = Math.max(offset, seen.get(text) ?? 0);
  while (from < text.length && budget.units > 0 && isBefore(text, from, band)) {
    const ahead = readAhead(text, from, rootOf);
    for (const [other, end] of ahead.read) if (end > (seen.get(other) ?? 0)) seen.set(other, end);
    for (const sentence of ahead.sentences) budget.units -= sentence.length;
    yield ahead.sentences;
    const next = seen.get(text) ?? 0;
    if (next <= from) return;
    from = next;
  }
}

/** What is on screen, and one screen further. */
function bands(): Box[] {
  const [width, height] = [innerWidth, innerHeight];
  return [
    { left: 0, top: 0, right: width, bottom: height },
    { left: -width, top: -height / 2, right: 2 * width, bottom: 2 * height },
  ];
}

function isBefore(text: Text, offset: number, band: Box): boolean {
  const box = boxAt(text, offset);
  return !box || box.top < band.bottom;
}
