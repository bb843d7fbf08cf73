import { expect, test } from "vitest";
import { table } from "../../src/program/evaluate-table.ts";

test("one line a measure, one column a name, a dash where nothing was measured", () => {
  const of = new Map([["Qiao", 98.765]]);
  const [head, line] = table(["Qiao", "other"], [{ title: "word F1", of }]).split("\n");
  expect(head!.trim().split(/ +/)).toEqual(["Qiao", "other"]);
  expect(line!.split(/ {2,}/)).toEqual(["word F1", "98.77", "–"]);
});
