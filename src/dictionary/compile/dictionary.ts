import type { Entry } from "../entry.ts";
import type { Fold } from "../fold.ts";
import type { Section } from "../sections.ts";
import { readCedict, readHeader } from "./cedict.ts";
import { addedWords } from "./added-words.ts";
import { compileCosts } from "./costs.ts";
import { compileTrie } from "./double-array.ts";
import { flagsOf } from "./entry-kinds.ts";
import { compileFold, compileUnfold } from "./fold-map.ts";
import { readFrequencies } from "./frequency-list.ts";
import { compileGlosses } from "./gloss-blocks.ts";
import { groupByKey } from "./keys.ts";
import { rankEntries } from "./rank-entries.ts";
import { countReadings } from "./reading-use.ts";
import { compileReadings } from "./readings.ts";
import { foldCounts, shareCounts, type Usage } from "./usage.ts";
import { readVariants } from "./variant-list.ts";
import { encodeUtf8 } from "../utf8.ts";

/** What the dictionary is made of. */
export interface DictionarySources {
  /** CC-CEDICT as published. */
  readonly cedict: string;
  /** Word lists `word count tag`, simplified and traditional. */
  readonly simplifiedWords: string;
  readonly traditionalWords: string;
  /** OpenCC's tables of variant characters. */
  readonly variants: readonly string[];
  /** The usual reading of a simplified text that stands alone, in CC-CEDICT's notation. */
  readonly usualReading: (simplified: string) => string;
}

/** What later stages build their own sections from; words are in the order of their ids. */
export interface CompiledDictionary {
  readonly entries: readonly Entry[];
  readonly fold: Fold;
  readonly usage: Usage;
  /** Word id → folded key, entries (best first; none if it is no headword), quantised cost. */
  readonly words: readonly {
    readonly key: string;
    readonly entries: readonly Entry[];
    readonly cost: number;
  }[];
  readonly sections: readonly Section[];
  /** Gloss blocks by file name. */
  readonly blocks: ReadonlyMap<string, Uint8Array>;
}

/** Compiles the dictionary; throws when CC-CEDICT is not whole. */
export function compileDictionary(sources: DictionarySources): CompiledDictionary {
  const entries = readCedict(sources.cedict);
  const header = readHeader(sources.cedict);
  const simplified = readFrequencies(sources.simplifiedWords);
  const fold = compileFold(entries, simplified, sources.variants.flatMap(readVariants));
  const counts = foldCounts([simplified, readFrequencies(sources.traditionalWords)], fold);
  const usage = shareCounts(counts, entries, fold);
  const groups = groupByKey(entries, fold);
  const keys = [...groups.keys(), ...addedWords(usage, new Set(groups.keys()), fold)].sort();
  const trie = compileTrie(keys);
  const costs = compileCosts(keys, usage);
  const use = { counts: countReadings(entries, usage, fold), usual: sources.usualReading };
  const words = trie.order.map((index) => {
    const key = keys[index]!;
    const ranked = rankEntries(groups.get(key) ?? [], usage.get(key)?.tag ?? "", use);
    return { key, entries: ranked, cost: costs[index]! };
  });
  const unfold = compileUnfold(entries, fold);
  const glosses = compileGlosses(
    words.filter((word) => word.entries.length > 0),
    unfold,
  );
  const sections = [
    { name: "fold", data: fold },
    { name: "unfold", data: unfold },
    { name: "release", data: encodeUtf8(`${header.entries} ${header.released}`) },
    ...trie.sections,
    ...wordSections(words, usage),
    ...compileReadings(words),
    ...glosses.sections,
  ];
  return { entries, fold, usage, words, sections, blocks: glosses.files };
}

function wordSections(words: CompiledDictionary["words"], usage: Usage): Section[] {
  const tags = words.map(({ key }) => usage.get(key)?.tag ?? "x");
  const names = [...new Set(tags)].sort();
  return [
    { name: "word.cost", data: Uint8Array.from(words, ({ cost }) => cost) },
    { name: "word.tag", data: Uint8Array.from(tags, (tag) => names.indexOf(tag)) },
    { name: "word.flags", data: Uint8Array.from(words, ({ entries }) => flagsOf(entries)) },
    { name: "tags", data: encodeUtf8(names.join(" ")) },
  ];
}
