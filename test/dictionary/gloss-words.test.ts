import * as fc from "fast-check";
import { expect, test } from "vitest";
import { glossCoder } from "../../src/dictionary/compile/gloss-coder.ts";
import { codeOf, GlossWords, MOST_WORDS } from "../../src/dictionary/gloss-words.ts";

const decoded = (texts: readonly string[]) => {
  const coder = glossCoder(texts);
  const words = new GlossWords(coder.section.data as Uint8Array);
  return texts.map((text) => {
    const bytes = coder.encode(text);
    return words.decode(bytes, 0, bytes.length);
  });
};

test("what was coded is read back", () => {
  const texts = [
    "to study/student of the 學生 [xue2 sheng5]",
    "the student",
    "𠮷 café/ü: naïve students\t(the)\n",
  ];
  expect(decoded(texts)).toEqual(texts);
});

test("any text without control characters is read back", () => {
  const text = fc
    .string({ unit: "binary" })
    .map((it) => it.replace(/\p{Cc}/gu, ""))
    .filter((it) => it.isWellFormed());
  const phrase = fc
    .array(fc.oneof(text, fc.constantFrom("the", "Word", "words", " ", "/", "ab")))
    .map((it) => it.join(""));
  fc.assert(
    fc.property(fc.array(phrase), (texts) => {
      expect(decoded(texts)).toEqual(texts);
    }),
  );
});

test("the commonest word that becomes shorter has the first code", () => {
  const coder = glossCoder(["an an an an word word the the the", "of the"]);
  expect([...coder.encode("the word")]).toEqual([...codeOf(0), 32, ...codeOf(1)]);
  expect(Buffer.from(coder.section.data as Uint8Array).toString()).toBe("the\nword\n");
});

test("no code holds a tab or line feed, nor begins with a byte of UTF-8", () => {
  const codes = Array.from({ length: MOST_WORDS }, (_, word) => codeOf(word));
  expect(new Set(codes.map(String)).size).toBe(MOST_WORDS);
  expect(codes.flat().filter((byte) => byte === 9 || byte === 10 || byte === 0)).toEqual([]);
  const utf8 = new Set(new TextEncoder().encode("\t\n \x7f\x80é߿ࠀ中\uffff𐀀𠮷\u{10ffff}"));
  expect(codes.filter(([lead]) => utf8.has(lead))).toEqual([]);
});

test("a control character is refused", () => {
  expect(() => glossCoder([]).encode("a\x01b")).toThrow("control character");
});
