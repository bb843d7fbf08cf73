import { beforeAll, expect, test } from "vitest";
import { foldText } from "../../src/dictionary/fold.ts";
import { readHoverCases } from "../../src/program/evaluate-hover.ts";
import { openAssets } from "../../src/program/open-assets.ts";
import { readMarkedReadings } from "../../src/program/reading-sets.ts";
import { createExampleMaker } from "../../src/program/training-examples.ts";
import { createSegmenter } from "../../src/segment/segmenter.ts";
import { root } from "../support/run-command.ts";

const examples = readMarkedReadings();
let maker: ReturnType<typeof createExampleMaker>;
let folded: (text: string) => string;

beforeAll(async () => {
  const { lexicon } = await openAssets();
  folded = (text) => foldText(lexicon.fold, text);
  maker = createExampleMaker(lexicon, createSegmenter(lexicon));
}, 180_000);

/** As many characters in common with an example, and a sentence is no test any more. */
const ALIKE = 7;

test("no sentence that judges was learnt from", () => {
  const learnt = new Set(examples.flatMap(({ text }) => [text, ...piecesOf(text)]));
  const cases = ["hover", "readings-tuned", "readings-judged"]
    .flatMap((name) => readHoverCases(`${root}test/cases/${name}.tsv`))
    .map(({ text }) => text.replace(/[。？！]$/u, ""));
  expect(cases.length).toBeGreaterThan(250);
  const known = cases.filter((text) => learnt.has(text) || piecesOf(text).some((piece) => learnt.has(piece)));
  expect(known).toEqual([]);
});

function piecesOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - ALIKE + 1) }, (_, at) => text.slice(at, at + ALIKE));
}

test("every example has a reading that the dictionary knows for its word, and no text has two", () => {
  const told = new Map<string, string>();
  const wrong = examples.filter(({ text, start, end, reading }) => {
    const place = `${start} ${text}`;
    const other = told.get(`${place} ${end}`) ?? reading;
    told.set(`${place} ${end}`, reading);
    const word = folded(text.slice(start, end));
    return other !== reading || (end - start === 1 && !maker.readingsOf(word).includes(reading));
  });
  expect(wrong).toEqual([]);
});

test("an example in a sentence tells what surrounds the word; alone it tells only the reading", () => {
  const [inside] = maker.ofMarked({ text: "他姓曾", start: 2, end: 3, reading: "zeng1" });
  expect(inside).toMatchObject({ target: "曾", reading: "zeng1" });
  expect(inside!.features).toContain("4 姓");
  const [alone] = maker.ofMarked({ text: "人家", start: 0, end: 2, reading: "ren2 jia5" });
  expect(alone!.features).toEqual(["0 "]);
});
