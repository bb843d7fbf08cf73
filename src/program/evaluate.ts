import { readFileSync } from "node:fs";
import { createReader } from "../reading/read.ts";
import { bordersRight, readHoverCases, readingRight, scoreBorders } from "./evaluate-hover.ts";
import { headwordTest, peers, peerReadings, type Cut } from "./evaluate-peers.ts";
import { readCharacters, scoreReadings, syllableAt, type SyllableAt } from "./evaluate-readings.ts";
import { readSenseCases, scoreSenses } from "./evaluate-senses.ts";
import { table, type Column } from "./evaluate-table.ts";
import { readMarked, scoreWords } from "./evaluate-words.ts";
import { openAssets } from "./open-assets.ts";

/**
 * Prints one table, in percent: how well words, readings and senses are found, beside what people use instead. Our own
 * sentences are always measured, the development sets of `../shared/evaluation` where they are present. With `--wrong`
 * it lists the hover sentences that are wrong.
 */
const { lexicon, glosses } = await openAssets();
const read = createReader(lexicon);
const isHeadword = headwordTest(lexicon);
const ours: Cut = (text) => [...read(text).words];
const cuts = new Map<string, Cut>([["Qiao", ours], ...peers(lexicon)]);
const syllables = new Map<string, SyllableAt>([
  ["Qiao", (text, index) => syllableAt(read(text), index)],
  ...peerReadings(lexicon),
]);
const columns: Column[] = [];

const cases = readHoverCases("test/cases/hover.tsv");
const right = cases.filter(
  (each) => bordersRight(each, ours(each.text), isHeadword) && readingRight(each, read(each.text)),
);
column(`word of ${cases.length} hover sentences`, cuts, (cut) => scoreBorders(cases, cut, isHeadword));
columns.push({ title: "… and its reading", of: new Map([["Qiao", (100 * right.length) / cases.length]]) });

for (const half of ["tuned", "judged"]) {
  const sentences = readHoverCases(`test/cases/readings-${half}.tsv`);
  const found = sentences.filter((each) => readingRight(each, read(each.text)));
  const of = new Map([["Qiao", (100 * found.length) / sentences.length]]);
  columns.push({ title: `reading of ${sentences.length} words, ${half}`, of });
}

const sets = readMarked();
if (sets) {
  const scores = new Map([...cuts].map(([name, cut]) => [name, scoreWords(sets, cut, isHeadword)]));
  for (const [key, title] of [
    ["f1", "word F1"],
    ["agreement", "hovered headword agrees"],
    ["crossing", "crosses a true border"],
  ] as const)
    for (const of of ["simplified", "traditional"])
      column(`${title}, ${of}`, scores, (score) => score.get(of)![key]);
}

for (const name of ["g2pl-dev", "cpp-dev"] as const) {
  const characters = readCharacters(name);
  if (!characters) continue;
  const trained = name === "cpp-dev" ? " (seen in training)" : "";
  column(`reading, ${name}${trained}`, syllables, (syllable) => scoreReadings(characters, syllable));
}
const folds = /cpp-dev by cross-validation: ([\d.]+) %/.exec(
  readFileSync("assets/models/readings.tsv", "utf8"),
)?.[1];
columns.push({ title: "… by cross-validation", of: new Map(folds ? [["Qiao", Number(folds)]] : []) });

const senses = await scoreSenses(readSenseCases("test/cases/senses.tsv"), read, glosses);
columns.push({ title: "first sense, tuned half", of: senses.tuned });
columns.push({ title: "first sense, judging half", of: senses.judged });

console.log(table([...cuts.keys(), "dictionary's order"], columns));
if (process.argv.includes("--wrong"))
  for (const each of cases.filter((one) => !right.includes(one))) {
    const words = read(each.text).words.map(
      ({ start, end, pinyin }) => `${each.text.slice(start, end)}(${pinyin})`,
    );
    console.log(`wrong: ${each.text.slice(each.start, each.end)} ${each.pinyin}: ${words.join(" ")}`);
  }

function column<T>(title: string, of: ReadonlyMap<string, T>, score: (one: T) => number): void {
  columns.push({ title, of: new Map([...of].map(([name, one]) => [name, score(one)])) });
}
