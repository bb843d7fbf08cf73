import * as fc from "fast-check";
import { expect, test } from "vitest";
import { corpusOf, filterWords, parseQuery } from "../../src/vocabulary/query.ts";
import { sortWords } from "../../src/vocabulary/sort-words.ts";
import { context } from "./some-events.ts";
import { keptWord, searchable } from "./some-words.ts";

const NOW = 1_800_000_000_000;
const review = (rating: 1 | 3) => (word: string) =>
  ({ do: "reviewed", word, skill: "recall", rating, at: NOW, took: 1 }) as const;
const words = [
  keptWord(
    "發展",
    "发展",
    "fa1 zhan3",
    ["development", "to grow"],
    (word) => ({ do: "tagged", word, tag: "hsk::4" }),
    review(1),
    review(1),
  ),
  keptWord("女兒", "女儿", "nu:3 er2", ["daughter"], (word) => ({
    do: "met",
    word,
    context: context("她的女兒很高", NOW),
  })),
  keptWord(
    "行",
    "行",
    "xing2",
    ["to walk"],
    (word) => ({ do: "edited", word, field: "note", value: "Not háng" }),
    review(3),
  ),
  keptWord(
    "銀行",
    "银行",
    "yin2 hang2",
    ["bank"],
    (word) => ({ do: "listed", word, list: "work" }),
    (word) => ({ do: "suspended", word, on: true }),
  ),
].map(searchable);
const find = (search: string) =>
  filterWords(() => corpusOf(words), words, parseQuery(search), NOW).map(({ word }) => word.simplified);

test.each([
  ["发展", ["发展"]],
  ["發", ["发展"]],
  ["行", ["行", "银行"]],
  ["fazhan", ["发展"]],
  ["fa zhan", ["发展"]],
  ["zhan", ["发展"]],
  ["azhan", []],
  ["fa1zhan3", ["发展"]],
  ["fa1 zhan3", ["发展"]],
  ["fāzhǎn", ["发展"]],
  ["fa\u0304zha\u030cn", ["发展"]],
  ["fá", []],
  ["nver", ["女儿"]],
  ["nüer", ["女儿"]],
  ["DAUGHTER", ["女儿"]],
  ["aughter", []],
  ["to grow", ["发展"]],
  ['"to walk"', ["行"]],
  ["很高", ["女儿"]],
  ["not háng", ["行"]],
  ["tag:hsk", ["发展"]],
  ["tag:hsk::4 dev", ["发展"]],
  ["tag:hs", []],
  ["list:work", ["银行"]],
  ["site:a.example", ["女儿"]],
  ["page:https://a.example/", ["女儿"]],
  ["is:hard", ["发展"]],
  ["is:unreviewed", ["女儿", "银行"]],
  ["is:suspended", ["银行"]],
  ["is:noted", ["行"]],
  ["kept:1d", ["发展", "女儿", "行", "银行"]],
  ["", ["发展", "女儿", "行", "银行"]],
])("%s finds %j", (search, found) => expect(find(search)).toEqual(found));

test("what was kept longer ago is not of this week", () => {
  expect(filterWords(() => corpusOf(words), words, parseQuery("kept:7d"), NOW + 8 * 86_400_000)).toEqual([]);
});

test("no search throws, and a search finds no word twice", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", '"', ":", "tag:", "is:", "kept:", " ", "发", "9d") }),
      (search) => {
        const found = find(search);
        expect(new Set(found).size).toBe(found.length);
      },
    ),
  );
});

test.each([
  ["pinyin", ["发展", "女儿", "行", "银行"]],
  ["hanzi", ["发展", "女儿", "行", "银行"].toSorted()],
  ["reviewed", ["发展", "行", "女儿", "银行"]],
] as const)("sorted by %s", (sort, order) => {
  expect(sortWords(words, sort).map(({ word }) => word.simplified)).toEqual(order);
});

test("the newest stand first, or last", () => {
  const kept = (sort: "newest" | "oldest") => sortWords(words, sort).map(({ word }) => word.keptAt);
  expect(kept("newest")).toEqual(kept("newest").toSorted((a, b) => b - a));
  expect(kept("oldest")).toEqual(kept("newest").toReversed());
});
