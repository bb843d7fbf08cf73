import { describe, expect, test } from "vitest";
import { contains, relation, type Box } from "../../src/page/box.ts";

const box = (left: number, top: number, width = 20, height = 24): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test("the right and bottom edges belong to the neighbour", () => {
  expect(contains(box(0, 0), 0, 0)).toBe(true);
  expect(contains(box(0, 0), 20, 5)).toBe(false);
  expect(contains(box(0, 0), 5, 24)).toBe(false);
});

describe("relation", () => {
  test.each([
    ["the next character", box(0, 0), box(20, 0), false, "beside"],
    ["one spaced out", box(0, 0), box(30, 0), false, "beside"],
    ["a drop cap and its text", box(0, 0, 60, 72), box(62, 4), false, "beside"],
    ["another column", box(0, 400), box(300, 0), false, "apart"],
    ["a menu's next item", box(0, 0), box(44, 0), false, "apart"],
    ["the next line", box(200, 0), box(0, 36), false, "nextline"],
    ["a far lower line", box(200, 0), box(0, 90), false, "apart"],
    ["pinyin above", box(0, 20), box(20, 0, 30, 14), false, "apart"],
    ["down a vertical line", box(100, 0), box(100, 24), true, "beside"],
    ["the next vertical line, to the left", box(100, 200), box(64, 0), true, "nextline"],
  ] as const)("%s", (_, a, b, vertical, expected) => {
    expect(relation(a, b, vertical)).toBe(expected);
  });
});
