import { Flag } from "../dictionary/flags.ts";
import { foldUnit } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { ROOT, step, wordAt } from "../dictionary/trie.ts";
import type { Span } from "./reading.ts";

/** No headword is longer than this, in UTF-16 units. */
const LONGEST = 19;
/** So many places of the text are remembered. */
const REMEMBERED = 64;

/**
 * The headwords of one text, found place by place. It remembers the last places only, so that reading a text of any
 * length from left to right takes little memory.
 */
export class Headwords {
  readonly #lexicon: Lexicon;
  readonly #place = new Int32Array(REMEMBERED);
  readonly #count = new Uint8Array(REMEMBERED);
  readonly #ends = new Int32Array(REMEMBERED * LONGEST);
  #text = "";

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Turns to another text. */
  turnTo(text: string): void {
    this.#text = text;
    this.#place.fill(-1);
  }

  /** Shorter headwords inside a stretch, longest first. */
  inside(start: number, end: number): readonly Span[] {
    return this.#collect(start, start, end, (from, to) => to <= end && to - from < end - start);
  }

  /** Longer headwords that overlap a stretch, longest first. */
  around(start: number, end: number): readonly Span[] {
    const first = Math.max(0, start - LONGEST + 1);
    return this.#collect(first, start, end, (from, to) => to > start && to - from > end - start);
  }

  #collect(
    first: number,
    start: number,
    end: number,
    wanted: (from: number, to: number) => boolean,
  ): readonly Span[] {
    let spans: Span[] | undefined;
    for (let from = first; from < end; from++) {
      const slot = this.#at(from);
      const base = slot * LONGEST;
      for (let i = this.#count[slot]! - 1; i >= 0; i--) {
        const to = this.#ends[base + i]!;
        if (to <= start) break;
        if (wanted(from, to)) (spans ??= []).push({ start: from, end: to });
      }
    }
    return spans === undefined ? NONE : spans.length === 1 ? spans : spans.sort(longestFirst);
  }

  /** The slot that holds the ends of all headwords that begin at a place, ascending. */
  #at(from: number): number {
    const slot = from % REMEMBERED;
    if (this.#place[slot] === from) return slot;
    const { fold, trie, flags } = this.#lexicon;
    const text = this.#text;
    let count = 0;
    for (let node: number = ROOT, i = from; i < text.length;) {
      node = step(trie, node, foldUnit(fold, text.charCodeAt(i++)));
      if (node === 0) break;
      const word = wordAt(trie, node);
      if (word >= 0 && (flags[word]! & Flag.headword) !== 0) this.#ends[slot * LONGEST + count++] = i;
    }
    this.#place[slot] = from;
    this.#count[slot] = count;
    return slot;
  }
}

const NONE: readonly Span[] = [];

function longestFirst(a: Span, b: Span): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}
