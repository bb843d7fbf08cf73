import { beforeAll, expect, test } from "vitest";
import type { GlossStore } from "../../src/dictionary/gloss-store.ts";
import { isWanted, readSenseCases, sensesOf } from "../../src/program/evaluate-senses.ts";
import { openAssets } from "../../src/program/open-assets.ts";
import { createReader } from "../../src/reading/read.ts";
import type { Reading } from "../../src/reading/reading.ts";
import { root } from "../support/run-command.ts";

/** So many percent of the cases show the wanted sense first today; raise it with every gain, never lower it. */
const RIGHT = 80;

const cases = readSenseCases(`${root}test/cases/senses.tsv`);
let read: (text: string) => Reading;
let glosses: GlossStore;

beforeAll(async () => {
  const assets = await openAssets();
  glosses = assets.glosses;
  read = createReader(assets.lexicon);
}, 180_000);

test("the wanted sense of every case is in the dictionary", async () => {
  for (const each of cases) {
    const lines = await glosses.entriesOf(each.text.slice(each.start, each.end));
    const senses = sensesOf(each, read(each.text), () => lines);
    expect(
      senses.filter((sense) => isWanted(each, sense)),
      each.text,
    ).not.toEqual([]);
  }
});

test(`at least ${RIGHT} % of the cases show the wanted sense first`, async () => {
  let right = 0;
  for (const each of cases) {
    const lines = await glosses.entriesOf(each.text.slice(each.start, each.end));
    if (isWanted(each, sensesOf(each, read(each.text), () => lines)[0])) right++;
  }
  expect(cases.length).toBeGreaterThan(150);
  expect((100 * right) / cases.length).toBeGreaterThanOrEqual(RIGHT);
});

test("only headwords have a fit, the same for the same text", () => {
  const reading = read("他在3家银行工作，Tom也是。");
  expect(reading.words.filter(({ kind, fit }) => (kind === "word") !== (fit !== undefined))).toEqual([]);
  expect(read("他在3家银行工作，Tom也是。")).toEqual(reading);
});
