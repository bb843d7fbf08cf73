import { candidatesOf } from "./candidates.ts";
import { Flag } from "./flags.ts";
import { foldText } from "./fold.ts";
import { linesOf, openGlossBlock, type Expected } from "./gloss-block.ts";
import { blockName, blockOf } from "./gloss-index.ts";
import type { Lexicon } from "./lexicon.ts";
import { findWord } from "./trie.ts";
import { encodeUtf8 } from "./utf8.ts";

/** Bytes of blocks that a store keeps. */
const KEPT_BYTES = 2_000_000;

/** Fetches an asset by its file name, e.g. `gloss-003.bin`; rejects when there is none. */
export type FetchBlock = (name: string) => Promise<ArrayBuffer>;

/** What the lexicon tells of the entries of a word with this folded key. */
export function expectedOf(lexicon: Lexicon, word: number, key: string): Expected {
  const [first, second] = candidatesOf(lexicon, word, key);
  const only = first !== undefined && second === undefined && first.traditional === undefined;
  return { traditional: foldText(lexicon.unfold, key), pinyin: only ? first.pinyin : "" };
}

/** The dictionary's entries, fetched in blocks when they are needed; the blocks used last are kept. */
export class GlossStore {
  readonly #lexicon: Lexicon;
  readonly #fetch: FetchBlock;
  readonly #limit: number;
  /** Blocks in the order of their last use, with their size once it is known. */
  readonly #blocks = new Map<number, { readonly text: Promise<Uint8Array>; bytes: number }>();
  #bytes = 0;

  constructor(lexicon: Lexicon, fetchBlock: FetchBlock, keptBytes = KEPT_BYTES) {
    this.#lexicon = lexicon;
    this.#fetch = fetchBlock;
    this.#limit = keptBytes;
  }

  /**
   * The CC-CEDICT lines of a headword as it stands in a text, best first: those with exactly this form, or, when it
   * mixes scripts, those of all forms. Empty when it is no headword. Rejects with DamagedAsset or as fetching did.
   */
  async entriesOf(surface: string): Promise<readonly string[]> {
    const { fold, trie, flags, cost, glosses } = this.#lexicon;
    const key = foldText(fold, surface);
    const word = findWord(trie, key);
    if (word < 0 || (flags[word]! & Flag.headword) === 0) return [];
    const bytes = encodeUtf8(key);
    const text = await this.#block(blockOf(glosses, cost[word]!, bytes));
    const lines = linesOf({ text, words: glosses.words }, bytes, expectedOf(this.#lexicon, word, key));
    const exact = lines.filter((line) => {
      const [traditional, simplified] = line.split(" ", 2);
      return traditional === surface || simplified === surface;
    });
    return exact.length > 0 ? exact : lines;
  }

  #block(number: number): Promise<Uint8Array> {
    const known = this.#blocks.get(number);
    if (known) {
      this.#blocks.delete(number);
      this.#blocks.set(number, known);
      return known.text;
    }
    const block = { text: this.#fetch(blockName(number)).then(openGlossBlock), bytes: 0 };
    this.#blocks.set(number, block);
    block.text.then(
      (text) => {
        block.bytes = text.byteLength;
        this.#bytes += block.bytes;
        this.#forgetOldest();
      },
      () => this.#blocks.delete(number),
    );
    return block.text;
  }

  #forgetOldest(): void {
    for (const [number, { bytes }] of this.#blocks) {
      if (this.#bytes <= this.#limit) return;
      if (bytes === 0) continue;
      this.#blocks.delete(number);
      this.#bytes -= bytes;
    }
  }
}
