import type { Entry } from "../entry.ts";
import { Flag } from "../flags.ts";
import type { Fold } from "../fold.ts";
import type { Section } from "../sections.ts";
import { readCedict, readHeader } from "./cedict.ts";
import { addedWords, compileCosts, foldCounts, type Usage } from "./costs.ts";
import { compileTrie } from "./double-array.ts";
import { compileFold, compileUnfold } from "./fold-map.ts";
import { readFrequencies } from "./frequency-list.ts";
import { compileGlosses } from "./gloss-blocks.ts";
import { groupByKey } from "./keys.ts";
import { isMinor, isProper, isSurname, rankEntries, useOfReadings } from "./rank-entries.ts";
import { compileReadings } from "./readings.ts";
import { encodeUtf8 } from "../utf8.ts";

/** Texts the dictionary is made of. */
export interface DictionarySources {
  /** CC-CEDICT as published. */
  readonly cedict: string;
  /** Word lists `word count tag`, simplified and traditional. */
  readonly simplifiedWords: string;
  readonly traditionalWords: string;
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
  const fold = compileFold(entries, simplified);
  const usage = foldCounts([simplified, readFrequencies(sources.traditionalWords)], fold);
  const groups = groupByKey(entries, fold);
  const keys = [...groups.keys(), ...addedWords(usage, new Set(groups.keys()))].sort();
  const trie = compileTrie(keys);
  const costs = compileCosts(keys, usage);
  const readingUse = useOfReadings(entries, usage, fold);
  const words = trie.order.map((index) => {
    const key = keys[index]!;
    return { key, entries: rankEntries(groups.get(key) ?? [], readingUse), cost: costs[index]! };
  });
  const unfold = compileUnfold(entries, fold);
  const glosses = compileGlosses(
    words.filter((word) => word.entries.length > 0),
    unfold,
  );
  const tagNames = [...new Set(words.map(({ key }) => usage.get(key)?.tag ?? "x"))].sort();
  const sections = [
    { name: "fold", data: fold },
    { name: "unfold", data: unfold },
    ...trie.sections,
    { name: "word.cost", data: Uint8Array.from(words, ({ cost }) => cost) },
    {
      name: "word.tag",
      data: Uint8Array.from(words, ({ key }) => tagNames.indexOf(usage.get(key)?.tag ?? "x")),
    },
    { name: "word.flags", data: Uint8Array.from(words, (word) => flagsOf(word.entries)) },
    { name: "tags", data: encodeUtf8(tagNames.join(" ")) },
    { name: "release", data: encodeUtf8(`${header.entries} ${header.released}`) },
    ...compileReadings(words),
    ...glosses.sections,
  ];
  return { entries, fold, usage, words, sections, blocks: glosses.files };
}

function flagsOf(entries: readonly Entry[]): number {
  if (entries.length === 0) return 0;
  return (
    Flag.headword |
    (entries.every(isProper) ? Flag.proper : 0) |
    (entries.some(isSurname) ? Flag.surname : 0) |
    (entries.every(isMinor) ? Flag.minor : 0) |
    (entries.some(({ senses }) => senses.some((sense) => sense.includes("(idiom)"))) ? Flag.idiom : 0)
  );
}
