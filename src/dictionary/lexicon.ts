import type { Fold } from "./fold.ts";
import { openReadings, type Readings } from "./candidates.ts";
import { openGlossIndex, type GlossIndex } from "./gloss-index.ts";
import { openSections, type Sections } from "./sections.ts";
import { openTrie, type Trie } from "./trie.ts";

/** Costs are in this fraction of a nat: cost 12 is a probability of 1/e. */
export const COSTS_A_NAT = 12;
/** The highest cost a word can have. */
export const COST_LIMIT = 255;

/** Which CC-CEDICT this is: its number of entries and when it was released (ISO 8601). */
interface Release {
  readonly entries: number;
  readonly released: string;
}

/** The always-loaded part of the dictionary: views on `lexicon.bin`, indexed by word id where not said otherwise. */
export interface Lexicon {
  readonly fold: Fold;
  /** The other way: a folded unit → its most common traditional form. */
  readonly unfold: Fold;
  readonly trie: Trie;
  /** Minus the logarithm of a word's probability, in 1/COSTS_A_NAT nats. */
  readonly cost: Uint8Array;
  /** Index into `tagNames` of a word's part of speech. */
  readonly tag: Uint8Array;
  /** jieba's tags: `n`, `v`, `nr`, … */
  readonly tagNames: readonly string[];
  /** A word's bits, see `Flag`. */
  readonly flags: Uint8Array;
  readonly readings: Readings;
  readonly glosses: GlossIndex;
  readonly release: Release;
  /** The file's sections, for models that other stages keep in it. */
  readonly sections: Sections;
}

/** Opens `lexicon.bin` in place; throws DamagedAsset. */
export function openLexicon(file: ArrayBuffer): Lexicon {
  const sections = openSections(file);
  const [entries = "", released = ""] = ascii(sections.bytes("release")).split(" ");
  return {
    fold: sections.words16("fold"),
    unfold: sections.words16("unfold"),
    trie: openTrie(sections),
    cost: sections.bytes("word.cost"),
    tag: sections.bytes("word.tag"),
    tagNames: ascii(sections.bytes("tags")).split(" "),
    flags: sections.bytes("word.flags"),
    readings: openReadings(sections),
    glosses: openGlossIndex(sections),
    release: { entries: Number(entries), released },
    sections,
  };
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
