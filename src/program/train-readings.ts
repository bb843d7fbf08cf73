import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { openSections, packSections } from "../dictionary/sections.ts";
import { createReadingChooser } from "../pinyin/choose-readings.ts";
import { compileReadingModel } from "../pinyin/compile/reading-sections.ts";
import { startOf } from "../pinyin/cut-text.ts";
import { writeModel, type Target } from "../pinyin/model-text.ts";
import { createSegmenter } from "../segment/segmenter.ts";
import { Tokens } from "../segment/tokens.ts";
import { openAssets } from "./open-assets.ts";
import { measureReadings } from "./reading-accuracy.ts";
import { readMarkedReadings, readReadingSet, type LabelledReading, type ReadingSet } from "./reading-sets.ts";
import { trainModel } from "./train-model.ts";
import { createExampleMaker } from "./training-examples.ts";
import { cedictReadings, pinyinProReadings } from "./word-readings.ts";

const LEARNING = { rounds: 12, rate: 0.6, sparse: 0.15 };
/** What an example from a word without a sentence counts. */
const WORDS_COUNT = 0.3;
const FOLDS = 5;
const NOTE = `# Weights of the readings of Chinese characters and words; the format is told in src/pinyin/model-text.ts.
# Learnt by src/program/train-readings.ts from the CPP set (Apache-2.0), the g2pL set (Apache-2.0), the headwords of
# CC-CEDICT (CC BY-SA 4.0), the words of @pinyin-pro/data (MIT) and our own reading-examples.tsv.
`;
const OUTPUT = fileURLToPath(new URL("../../assets/models/readings.tsv", import.meta.url));

const { lexicon } = await openAssets();
const segment = createSegmenter(lexicon);
const maker = createExampleMaker(lexicon, segment);
const cpp = need("cpp-dev");
const g2pl = need("g2pl-train");
const dev = need("g2pl-dev");
const headwords = new Set<string>();
const words = [
  ...cedictReadings(lexicon).map((w) => (headwords.add(w.word), w)),
  ...pinyinProReadings(lexicon).filter(({ word }) => !headwords.has(word)),
]
  .filter(({ word }) => word.length > 1 && word.length < 9)
  .flatMap((word) => maker.ofWord(word, WORDS_COUNT));
console.log(`${words.length} examples from words`);
const fromCpp = cpp.map((label) => maker.ofSentence(label));
const fromG2pl = g2pl.flatMap((label) => maker.ofSentence(label) ?? []);

const own = readMarkedReadings().flatMap((marked) => maker.ofMarked(marked));

const model = trainModel(
  [...own, ...fromG2pl, ...fromCpp.flatMap((example) => example ?? []), ...words],
  maker.readingsOf,
  LEARNING,
);
console.log(`${model.length} targets, ${writeModel(model).length} letters`);
console.log("g2pl-dev", percent(measure(dev, model)));
// a sentence with several marks is in one fold as a whole
const sentences = new Map(
  [...new Set(cpp.map(({ text }) => text))].map((text, number) => [text, number % FOLDS]),
);
let right = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const isHeldBack = ({ text }: LabelledReading) => sentences.get(text) === fold;
  const kept = fromCpp.flatMap((example, i) => (example && !isHeldBack(cpp[i]!) ? [example] : []));
  const trained = trainModel([...own, ...fromG2pl, ...kept, ...words], maker.readingsOf, LEARNING);
  right += measure(cpp.filter(isHeldBack), trained).right;
}
const folded = percent({ right, all: cpp.length });
console.log("cpp-dev by cross-validation:", folded);
if (process.argv.includes("--write"))
  writeFileSync(
    OUTPUT,
    `${NOTE}# cpp-dev by cross-validation: ${folded}, ${FOLDS} folds\n${writeModel(model)}`,
  );

function measure(set: readonly LabelledReading[], targets: readonly Target[]) {
  const choose = createReadingChooser(withModel(lexicon, targets));
  return measureReadings(set, (text) => {
    const tokens = new Tokens();
    segment(text, tokens);
    const readings = choose(text, tokens);
    return {
      words: readings.map((pinyin, k) => ({
        start: startOf(tokens, k),
        end: tokens.ends[k]!,
        pinyin,
        kind: "word",
        inner: [],
        outer: [],
      })),
    };
  });
}

/** The lexicon with another model in it. */
function withModel(base: Lexicon, targets: readonly Target[]): Lexicon {
  const trained = openSections(packSections(compileReadingModel(targets)).buffer as ArrayBuffer);
  const source = (name: string) => (name.startsWith("pinyin.") ? trained : base.sections);
  return {
    ...base,
    sections: {
      bytes: (name) => source(name).bytes(name),
      words16: (name) => source(name).words16(name),
      words32: (name) => source(name).words32(name),
      integers32: (name) => source(name).integers32(name),
    },
  };
}

function need(name: ReadingSet): LabelledReading[] {
  const set = readReadingSet(name);
  if (!set) throw new Error(`the set ${name} is not there`);
  return set;
}

function percent({ right, all }: { readonly right: number; readonly all: number }): string {
  return `${((100 * right) / all).toFixed(2)} % of ${all}`;
}
