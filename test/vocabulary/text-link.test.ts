import * as fc from "fast-check";
import { expect, test } from "vitest";
import { textLink } from "../../src/vocabulary/text-link.ts";

const page = "https://a.example/x";

test("a sentence is named whole, with nothing that means something in a link", () => {
  expect(textLink(`${page}#old`, "你好，A-B & C。")).toBe(
    `${page}#:~:text=${encodeURIComponent("你好，A")}%2D${encodeURIComponent("B & C。")}`,
  );
  expect(textLink(page, " ")).toBe(page);
});

test("of a long sentence both ends are named, and both stand in it", () => {
  const part = fc.stringMatching(/^[一-三，；a-c]{130,400}$/u);
  fc.assert(
    fc.property(part, (sentence) => {
      const named = textLink(page, sentence).split("text=")[1]!.split(",").map(decodeURIComponent);
      expect(named).toHaveLength(2);
      expect(sentence.startsWith(named[0]!)).toBe(true);
      expect(sentence.endsWith(named[1]!)).toBe(true);
      expect(named.join("").length).toBeLessThan(sentence.length);
    }),
  );
});
