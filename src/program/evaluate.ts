import { createRequire } from "node:module";
import { createReader } from "../reading/read.ts";
import { bordersRight, readHoverCases, readingRight, scoreBorders } from "./evaluate-hover.ts";
import { headwordTest, peers, type Cut } from "./evaluate-peers.ts";
import { readCharacters, scoreReadings, syllableAt } from "./evaluate-readings.ts";
import { readMarked, scoreWords } from "./evaluate-words.ts";
import { openAssets } from "./open-assets.ts";

/**
 * Prints how well words and readings are found, beside what people use instead, in percent: our own hover sentences,
 * and the development sets of `../shared/evaluation` where they are present.
 */
const { pinyin } = createRequire(import.meta.url)("pinyin-pro") as typeof import("pinyin-pro");
const { lexicon } = await openAssets();
const read = createReader(lexicon);
const isHeadword = headwordTest(lexicon);
const ours: Cut = (text) => [...read(text).words];
const cuts: [string, Cut][] = [["Qiao", ours], ...peers(lexicon)];

const cases = readHoverCases("test/cases/hover.tsv");
const borders = cases.filter((each) => bordersRight(each, ours(each.text), isHeadword));
const whole = borders.filter((each) => readingRight(each, read(each.text)));
console.log(`${cases.length} hover sentences         borders  borders and reading`);
row("Qiao", [(100 * borders.length) / cases.length, (100 * whole.length) / cases.length]);
for (const [name, cut] of cuts.slice(1)) row(name, [scoreBorders(cases, cut, isHeadword)]);
for (const each of cases)
  if (!whole.includes(each)) {
    const words = read(each.text).words.map(
      (word) => `${each.text.slice(word.start, word.end)}(${word.pinyin})`,
    );
    console.log(`  wrong: ${each.text.slice(each.start, each.end)} ${each.pinyin}: ${words.join(" ")}`);
  }

const sets = readMarked();
if (sets) {
  const scores = cuts.map(([name, cut]) => [name, scoreWords(sets, cut, isHeadword)] as const);
  for (const [title, key] of [
    ["word F1", "f1"],
    ["hovered headword agrees, longer ones allowed", "agreement"],
    ["crosses a true border", "crossing"],
  ] as const) {
    console.log(`\n${title}`);
    console.log("".padEnd(20) + [...scores[0]![1].keys()].map((set) => set.padStart(12)).join(""));
    for (const [name, score] of scores)
      row(
        name,
        [...score.values()].map((set) => set[key]),
      );
  }
}

for (const name of ["cpp-dev", "g2pl-dev"]) {
  const characters = readCharacters(name);
  if (!characters) continue;
  console.log(`\nreading of a polyphonic character, ${name}, ${characters.length} characters`);
  row("Qiao", [scoreReadings(characters, (text, index) => syllableAt(read(text), index))]);
  row("pinyin-pro", [scoreReadings(characters, pinyinPro)]);
}

function pinyinPro(text: string, index: number): string {
  const syllables = pinyin(text, { toneType: "num", type: "all" });
  return syllables[index]?.pinyin.replace(/0$/, "5") ?? "";
}

function row(name: string, values: readonly number[]): void {
  console.log(name.padEnd(20) + values.map((value) => value.toFixed(2).padStart(12)).join(""));
}
