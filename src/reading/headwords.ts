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
  /** Where `#firstReaching` was asked for last, and what it said. */
  #asked = 0;
  #first = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Turns to another text. */
  turnTo(text: string): void {
    this.#text = text;
    this.#place.fill(-1);
    this.#asked = 0;
    this.#first = 0;
  }

  /** Shorter headwords inside a stretch, longest first. */
  inside(start: number, end: number): readonly Span[] {
    let spans: Span[] | undefined;
    for (let from = start; from < end; from++) {
      const slot = this.#at(from);
      for (let i = this.#count[slot]! - 1; i >= 0; i--) {
        const to = this.#ends[slot * LONGEST + i]!;
        if (to <= end && to - from < end - start) (spans ??= []).push({ start: from, end: to });
      }
    }
    return sorted(spans);
  }

  /** Longer headwords that overlap a stretch, longest first. */
  around(start: number, end: number): readonly Span[] {
    let spans: Span[] | undefined;
    for (let from = this.#firstReaching(start); from < end; from++) {
      const slot = this.#at(from);
      const first = Math.max(start, from + end - start);
      for (let i = this.#count[slot]! - 1; i >= 0; i--) {
        const to = this.#ends[slot * LONGEST + i]!;
        if (to <= first) break;
        (spans ??= []).push({ start: from, end: to });
      }
    }
    return sorted(spans);
  }

  /** The first place from which a headword reaches beyond `start`, or `start`; cheap when texts are gone through forwards. */
  #firstReaching(start: number): number {
    if (start < this.#asked) this.#first = 0;
    this.#asked = start;
    let first = Math.max(this.#first, start - LONGEST + 1);
    for (; first < start; first++) {
      const slot = this.#at(first);
      const count = this.#count[slot]!;
      if (count > 0 && this.#ends[slot * LONGEST + count - 1]! > start) break;
    }
    this.#first = first;
    return first;
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

function sorted(spans: Span[] | undefined): readonly Span[] {
  return spans === undefined ? NONE : spans.length === 1 ? spans : spans.sort(longestFirst);
}

function longestFirst(a: Span, b: Span): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}
