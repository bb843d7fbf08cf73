import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DamagedAsset } from "../../src/dictionary/damaged.ts";
import { openSections, packSections } from "../../src/dictionary/sections.ts";

const packed = packSections([
  { name: "letters", data: Uint8Array.of(1, 2, 3) },
  { name: "numbers", data: Int32Array.of(-1, 7) },
  { name: "empty", data: new Uint16Array(0) },
]);
const bytes = () => packed.slice().buffer as ArrayBuffer;

test("sections come back as they were, as views on the file itself", () => {
  const file = bytes();
  const sections = openSections(file);
  expect(sections.bytes("letters")).toEqual(Uint8Array.of(1, 2, 3));
  expect(sections.integers32("numbers")).toEqual(Int32Array.of(-1, 7));
  expect(sections.words32("numbers")).toEqual(Uint32Array.of(0xffffffff, 7));
  expect(sections.words16("empty")).toHaveLength(0);
  expect(sections.bytes("letters").buffer).toBe(file);
});

test("any sections come back as they were", () => {
  const contents = fc.dictionary(fc.stringMatching(/^[a-z.]{1,24}$/), fc.uint8Array());
  fc.assert(
    fc.property(contents, (named) => {
      const list = Object.entries(named).map(([name, data]) => ({ name, data }));
      const sections = openSections(packSections(list).buffer as ArrayBuffer);
      for (const { name, data } of list) expect(sections.bytes(name)).toEqual(new Uint8Array(data));
    }),
  );
});

test("a section that is not there is a damaged asset", () => {
  expect(() => openSections(bytes()).bytes("missing")).toThrow(DamagedAsset);
});

test("a file cut short anywhere is refused", () => {
  for (let length = 0; length < packed.length; length++)
    expect(() => openSections(bytes().slice(0, length))).toThrow(DamagedAsset);
});

test("a file with any one bit altered is refused", () => {
  for (let bit = 0; bit < packed.length * 8; bit++) {
    const file = packed.slice();
    file[bit >> 3]! ^= 1 << (bit & 7);
    expect(() => openSections(file.buffer as ArrayBuffer), `bit ${bit}`).toThrow(DamagedAsset);
  }
});

test("another file is refused", () => {
  const text = new TextEncoder().encode("<!doctype html><title>Not found</title><p>Nothing to see here");
  expect(() => openSections(text.slice(0, 56).buffer as ArrayBuffer)).toThrow("no asset of Qiao");
});

test("names that are too long or used twice are refused", () => {
  const data = Uint8Array.of(1);
  expect(() => packSections([{ name: "a".repeat(25), data }])).toThrow(RangeError);
  expect(() =>
    packSections([
      { name: "a", data },
      { name: "a", data },
    ]),
  ).toThrow(RangeError);
});
