import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compileTrie } from "../../src/dictionary/compile/double-array.ts";
import { openSections, packSections } from "../../src/dictionary/sections.ts";
import { findWord, openTrie, ROOT, step, wordAt, type Trie } from "../../src/dictionary/trie.ts";

function packed(keys: readonly string[]): { trie: Trie; order: readonly number[] } {
  const { sections, order } = compileTrie(keys);
  return { trie: openTrie(openSections(packSections(sections).buffer as ArrayBuffer)), order };
}

/** Few different units, so that keys share beginnings; zero and the last unit, where arrays end. */
const unit = fc.constantFrom("\0", "一", "丁", "a", "\uffff", "\ud83d", "\ude00");
const text = fc.array(unit, { minLength: 1, maxLength: 5 }).map((units) => units.join(""));
const keySet = fc.uniqueArray(text, { minLength: 1, maxLength: 60 }).map((keys) => keys.sort());

test("a trie finds exactly the keys it was made of", () => {
  fc.assert(
    fc.property(keySet, fc.array(text), (keys, others) => {
      const { trie, order } = packed(keys);
      for (const candidate of [...keys, ...others]) {
        const word = findWord(trie, candidate);
        expect(word < 0 ? undefined : keys[order[word]!]).toBe(
          keys.includes(candidate) ? candidate : undefined,
        );
      }
    }),
  );
});

test("a walk goes on as long as some key begins so, and ends with 0", () => {
  fc.assert(
    fc.property(keySet, text, (keys, walked) => {
      const { trie } = packed(keys);
      let node = ROOT;
      for (let i = 0; i < walked.length; i++) {
        node = step(trie, node, walked.charCodeAt(i));
        expect(node !== 0).toBe(keys.some((key) => key.startsWith(walked.slice(0, i + 1))));
        if (node === 0) return;
        expect(wordAt(trie, node) >= 0).toBe(keys.includes(walked.slice(0, i + 1)));
      }
    }),
  );
});

test("no unit leads anywhere from a node without children, nor does an empty text name a word", () => {
  const { trie } = packed(["一", "丁"]);
  expect(reached(trie, step(trie, ROOT, "一".charCodeAt(0)))).toEqual([]);
  expect(findWord(trie, "")).toBe(-1);
});

test("from every node of a larger trie, exactly the right units lead on", () => {
  const keys = Array.from({ length: 400 }, (_, i) =>
    String.fromCharCode(0x4e00 + (i % 37), 0x5000 + i),
  ).sort();
  const { trie } = packed(keys);
  for (const first of new Set(keys.map((key) => key[0]!))) {
    const seconds = keys.filter((key) => key.startsWith(first)).map((key) => key.charCodeAt(1));
    expect(reached(trie, step(trie, ROOT, first.charCodeAt(0)))).toEqual(seconds);
  }
});

/** All units that lead on from a node. */
function reached(trie: Trie, node: number): number[] {
  return Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => step(trie, node, code) !== 0);
}
