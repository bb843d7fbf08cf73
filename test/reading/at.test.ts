import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openAssets } from "../../src/program/open-assets.ts";
import { createReader } from "../../src/reading/read.ts";

const { lexicon } = await openAssets();
const read = createReader(lexicon);
const character = fc.constantFrom(..."他在银行高高兴兴地看了看3万元的学生们，长大A");
const text = fc.array(character, { minLength: 1, maxLength: 24 }).map((characters) => characters.join(""));

test("read for one place, a text has the same words, and all that is told of the word there", () => {
  fc.assert(
    fc.property(text, fc.nat(), (sentence, number) => {
      const at = number % sentence.length;
      const whole = read(sentence);
      const part = read(sentence, [], at);
      expect(part.words.map(borders)).toEqual(whole.words.map(borders));
      const there = ({ start, end }: { start: number; end: number }) => start <= at && at < end;
      expect(part.words.find(there)).toEqual(whole.words.find(there));
    }),
  );
});

test("read for one place, a text's other words are told of no neighbours", () => {
  const { words } = read("银行的行长大了", [], 0);
  expect(words[0]!.inner).not.toEqual([]);
  for (const { inner, outer, fit } of words.slice(1))
    expect({ inner, outer, fit }).toEqual({ inner: [], outer: [] });
});

function borders({ start, end, kind, pinyin }: ReturnType<typeof read>["words"][number]) {
  return { start, end, kind, pinyin };
}
