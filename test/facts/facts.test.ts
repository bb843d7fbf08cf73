import { beforeAll, describe, expect, test } from "vitest";
import { foldText } from "../../src/dictionary/fold.ts";
import { findWord } from "../../src/dictionary/trie.ts";
import type { Lexicon } from "../../src/dictionary/lexicon.ts";
import { factsOf } from "../../src/facts/facts.ts";
import { hskLevel } from "../../src/facts/hsk-levels.ts";
import { wordsWith } from "../../src/facts/words-with.ts";
import { readDecomposition } from "../../src/facts/compile/decomposition.ts";
import { openAssets } from "../../src/program/open-assets.ts";
import { hskLists } from "../../src/program/sources.ts";

let lexicon: Lexicon;
beforeAll(async () => {
  ({ lexicon } = await openAssets());
}, 180_000);

test("every word of the HSK 2.0 lists has its level, in both scripts; others have none", () => {
  const wrong = hskLists().flatMap((list, index) =>
    list.filter((word) => {
      const level = hskLevel(lexicon.sections, findWord(lexicon.trie, foldText(lexicon.fold, word)));
      // Some words stand in two lists, and a few are no headwords of CC-CEDICT.
      return level !== undefined && level > index + 1;
    }),
  );
  expect(wrong).toEqual([]);
  expect(["你好", "银行", "銀行", "的", "亚军", "量子"].map((word) => factsOf(lexicon, word).hsk)).toEqual([
    undefined,
    3,
    3,
    1,
    6,
    undefined,
  ]);
});

test("frequent words are in narrow bands, rare ones in none", () => {
  const bands = ["的", "我们", "银行", "龃龉"].map((word) => factsOf(lexicon, word).band ?? Infinity);
  expect(bands).toEqual(bands.toSorted((a, b) => a - b));
  expect(bands[0]).toBe(100);
  expect(bands[2]).toBeLessThanOrEqual(5_000);
  expect(factsOf(lexicon, "龘龘龘").band).toBeUndefined();
});

test("characters are taken apart into characters", () => {
  const [good] = factsOf(lexicon, "好").characters;
  expect(good!.components).toEqual(["女", "子"]);
  expect(factsOf(lexicon, "心").characters[0]!.components).toEqual([]);
});

describe("decomposition", () => {
  const parts = readDecomposition(
    "甲:d(一,123)\n123:a(口,456)\n456:d(丿,二)\n乙:a(㇀,口)\n丙:c(999,口)\n丁:me(口)",
  );
  test("goes through parts without a name", () => expect(parts("甲")).toEqual(["一", "口", "丿", "二"]));
  test.each(["乙", "丙", "丁", "戊"])("of %s is not told", (character) =>
    expect(parts(character)).toEqual([]),
  );
});

test("other words with a character are headwords that hold it, the most frequent first", () => {
  for (const character of "银行人龍") {
    const words = wordsWith(lexicon, character, 8);
    expect(words).toHaveLength(8);
    expect(words.every((word) => word.includes(foldText(lexicon.fold, character)))).toBe(true);
  }
  expect(wordsWith(lexicon, "银", 3)).toContain("银行");
  expect(wordsWith(lexicon, "𠀀", 3)).toEqual([]);
  expect(factsOf(lexicon, "銀行").characters[0]!.words).not.toContain("银行");
});

test("a text that is no word is borne", () => {
  expect(factsOf(lexicon, "").characters).toEqual([]);
  expect(factsOf(lexicon, "OK\ud800").characters).toEqual([]);
});
