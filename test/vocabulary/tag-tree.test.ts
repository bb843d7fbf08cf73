import { expect, test } from "vitest";
import { cleanTag, tagTree } from "../../src/vocabulary/tag-tree.ts";
import { keptWord } from "./some-words.ts";

const tagged = (form: string, ...tags: readonly string[]) =>
  keptWord(
    form,
    form,
    "",
    [],
    ...tags.map((tag) => (word: string) => ({ do: "tagged", word, tag }) as const),
  );

test("tags stand after those they are nested in, and count a word once", () => {
  const tree = tagTree([
    tagged("一", "hsk::5", "hsk::4"),
    tagged("二", "hsk"),
    tagged("三", "a-b", "hsk::5::x"),
  ]);
  expect(tree.map(({ tag, name, depth, words }) => [tag, name, depth, words])).toEqual([
    ["a-b", "a-b", 0, 1],
    ["hsk", "hsk", 0, 3],
    ["hsk::4", "4", 1, 1],
    ["hsk::5", "5", 1, 2],
    ["hsk::5::x", "x", 2, 1],
  ]);
});

test.each([
  [" hsk :: 5 ", "hsk::5"],
  ["to learn", "to_learn"],
  ["::", ""],
  ["::a::::b", "a::b"],
])("%s is cleaned to %s", (text, tag) => expect(cleanTag(text)).toBe(tag));
