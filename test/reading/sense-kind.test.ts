import { expect, test } from "vitest";
import { kindOfSense } from "../../src/reading/sense-kind.ts";

test.each([
  ["to translate", ["verb"]],
  ["(coll.) to fall asleep", ["verb"]],
  ["to (gradually) change", ["verb"]],
  ["can; may", ["verb"]],
  ["classifier for flat things", ["measure"]],
  ["towards; at; for", ["preposition"]],
  ["by means of; through; via", ["preposition"]],
  ["although; even though", ["conjunction"]],
  ["often", ["adverb"]],
  ["suddenly; unexpectedly", ["adverb"]],
  ["a wish", ["noun"]],
  ["translation (CL:份[fen4])", ["noun"]],
  ["beautiful", ["adjective"]],
  ["(final particle) ", ["particle"]],
])("%s", (sense, roles) => expect(kindOfSense(sense).roles).toEqual(roles));

test("a sense can have several roles, or tell none", () => {
  expect(kindOfSense("to answer; a reply").roles).toEqual(["verb", "noun"]);
  expect(kindOfSense("heel").roles).toEqual([]);
  expect(kindOfSense("").roles).toEqual([]);
});

test.each([
  "variant of 是[shi4]",
  "old variant of 吃[chi1]",
  "(archaic) to visit",
  "(dialect) okay",
  "used in 葡萄[pu2 tao5]",
])("%s is rare", (sense) => expect(kindOfSense(sense).rare).toBe(true));

test("ordinary senses are neither rare nor surnames", () => {
  expect(kindOfSense("surname Wang").surname).toBe(true);
  expect(kindOfSense("invariant (math.)")).toMatchObject({ rare: false, surname: false });
});
