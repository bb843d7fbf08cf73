import { beforeAll, expect, test } from "vitest";
import { candidatesOf } from "../../src/dictionary/candidates.ts";
import { Flag } from "../../src/dictionary/flags.ts";
import { foldText } from "../../src/dictionary/fold.ts";
import { GlossStore } from "../../src/dictionary/gloss-store.ts";
import type { Lexicon } from "../../src/dictionary/lexicon.ts";
import { findWord } from "../../src/dictionary/trie.ts";
import { ensureAssets } from "../../src/program/ensure-assets.ts";
import { openAssets, readAsset } from "../../src/program/open-assets.ts";
import { linesByHeadword } from "./slow-reader.ts";

let lexicon: Lexicon;
let glosses: GlossStore;
const lines = linesByHeadword();

beforeAll(async () => {
  const folder = await ensureAssets();
  ({ lexicon } = await openAssets());
  glosses = new GlossStore(lexicon, (name) => readAsset(`${folder}/${name}`), Infinity);
}, 180_000);

test("there are as many entries and headwords as CC-CEDICT says", () => {
  const distinct = new Set([...lines.values()].flat());
  expect(distinct.size).toBe(125_049);
  expect(lexicon.release.entries).toBe(125_049);
  expect(lines.size).toBe(198_075);
});

test("every headword, in both scripts, gives exactly its entries", async () => {
  const wrong: string[] = [];
  for (const [headword, expected] of lines) {
    const found = await glosses.entriesOf(headword);
    if (found.toSorted().join("\n") !== expected.toSorted().join("\n")) wrong.push(headword);
  }
  expect(wrong).toEqual([]);
});

test("every headword walks the trie to a word that is marked as one", () => {
  const missing = [...lines.keys()].filter((headword) => {
    const word = findWord(lexicon.trie, foldText(lexicon.fold, headword));
    return word < 0 || (lexicon.flags[word]! & Flag.headword) === 0;
  });
  expect(missing).toEqual([]);
});

test("every headword has the readings of its entries and no other", () => {
  const wrong: string[] = [];
  for (const [headword, expected] of lines) {
    const word = findWord(lexicon.trie, foldText(lexicon.fold, headword));
    const found = candidatesOf(lexicon, word, headword).map(({ pinyin }) => pinyin);
    const pinyin = expected.map((line) => /\[([^\]]*)\]/.exec(line)![1]!);
    if (sorted(found) !== sorted(pinyin)) wrong.push(`${headword}: ${sorted(found)} not ${sorted(pinyin)}`);
  }
  expect(wrong).toEqual([]);
});

test("the word ids of all headwords are used, and ids count from 0 without gaps", () => {
  const used = new Set(
    [...lines.keys()].map((headword) => findWord(lexicon.trie, foldText(lexicon.fold, headword))),
  );
  const headwords = lexicon.flags.filter((flags) => (flags & Flag.headword) !== 0).length;
  expect(used.size).toBe(headwords);
  expect(Math.max(...used)).toBeLessThan(lexicon.cost.length);
});

function sorted(readings: readonly string[]): string {
  return [...new Set(readings)].sort().join(", ");
}
