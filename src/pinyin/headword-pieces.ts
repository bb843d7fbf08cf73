import { Flag } from "../dictionary/flags.ts";
import { foldUnit } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { ROOT, step, wordAt } from "../dictionary/trie.ts";
import { isName, Cut, startOf, type CutText } from "./cut-text.ts";

/** What a piece costs beside its own cost, and a character without a headword, in the lexicon's unit. */
const COST = { piece: 60, unknown: 400 } as const;

/**
 * A text's tokens, where those that are no headwords, but may be put together from some (`静静地`, `网红绿道`), are
 * cut into headwords in the cheapest way. It is filled anew for each text; memory does not grow with what it has seen.
 */
export class HeadwordPieces implements CutText {
  ends = new Int32Array(256);
  what = new Int32Array(256);
  length = 0;
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Takes on the tokens of a text; `first[k]` becomes the number of the first piece of token `k`. */
  load(text: string, cut: CutText, first: Int32Array): void {
    this.length = 0;
    for (let k = 0; k < cut.length; k++) {
      first[k] = this.length;
      const what = cut.what[k]!;
      const start = startOf(cut, k);
      const end = cut.ends[k]!;
      if (this.#isWhole(what, end - start)) this.#push(end, what);
      else this.#split(text, start, end);
    }
    first[cut.length] = this.length;
  }

  #isWhole(what: number, length: number): boolean {
    if (what < 0) return length === 1 || what === Cut.other || what === Cut.number || isName(what);
    return (this.#lexicon.flags[what]! & Flag.headword) !== 0;
  }

  #split(text: string, start: number, end: number): void {
    const { fold, trie, cost, flags } = this.#lexicon;
    const length = end - start;
    const best = new Array<number>(length + 1).fill(Infinity);
    const from = new Array<number>(length + 1).fill(0);
    const word = new Array<number>(length + 1).fill(-1);
    best[0] = 0;
    const reach = (to: number, at: number, total: number, id: number) => {
      if (total >= best[to]!) return;
      best[to] = total;
      from[to] = at;
      word[to] = id;
    };
    for (let at = 0; at < length; at++) {
      reach(at + 1, at, best[at]! + COST.unknown, -1);
      for (let node: number = ROOT, to = at; to < length;) {
        node = step(trie, node, foldUnit(fold, text.charCodeAt(start + to++)));
        if (node === 0) break;
        const id = wordAt(trie, node);
        if (id >= 0 && (flags[id]! & Flag.headword) !== 0)
          reach(to, at, best[at]! + cost[id]! + COST.piece, id);
      }
    }
    const path: number[] = [];
    for (let to = length; to > 0; to = from[to]!) path.push(to);
    for (const to of path.reverse()) this.#push(start + to, word[to]!);
  }

  #push(end: number, what: number): void {
    if (this.length === this.ends.length) {
      const [ends, whats] = [this.ends, this.what];
      this.ends = new Int32Array(2 * ends.length);
      this.what = new Int32Array(2 * whats.length);
      this.ends.set(ends);
      this.what.set(whats);
    }
    this.ends[this.length] = end;
    this.what[this.length++] = what;
  }
}
