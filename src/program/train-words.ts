import { readFileSync, writeFileSync } from "node:fs";
import { COSTS_A_NAT } from "../dictionary/lexicon.ts";
import { pairsText } from "../segment/compile/pairs.ts";
import { latticeMaker } from "../segment/compile/train-lattice.ts";
import { nextPairs, noPairs } from "../segment/compile/train-pairs.ts";
import { openAssets } from "./open-assets.ts";

/**
 * Learns which classes of words stand beside each other, and writes `assets/models/word-pairs.tsv`. It learns from the
 * plain text of the training sets in `../shared/evaluation` (not from their marks: a treebank's borders are not a
 * reader's), by expectation-maximisation over all tilings. Nothing is random. With `--blank` it writes a table that
 * says nothing, which the assets can be built with after the classes were changed.
 */
const MODEL = "assets/models/word-pairs.tsv";
const EVALUATION = "../shared/evaluation";
const SETS = ["segmentation/udc-train", "readings/g2pl-train", "readings/cpp-dev"];
const ROUNDS = 4;
const LONGEST = 200;
const NOTE =
  "costs of neighbouring word classes in 1/12 nat; learned by src/program/train-words.ts from the text of udc-train (CC BY-SA 4.0), g2pl-train and cpp-dev (Apache-2.0)";

if (process.argv.includes("--blank")) writeFileSync(MODEL, pairsText(noPairs(), NOTE));
else await train();

async function train(): Promise<void> {
  const { lexicon } = await openAssets();
  const latticeOf = latticeMaker(lexicon, COSTS_A_NAT);
  const lattices = [...new Set(SETS.flatMap(sentences))].flatMap((text) => latticeOf(text) ?? []);
  console.log(`${lattices.length} sentences`);
  let pairs = noPairs();
  for (let round = 1; round <= ROUNDS; round++) {
    pairs = nextPairs(lattices, pairs);
    console.log(`round ${round} done`);
  }
  const costs = pairs.map((score) => -COSTS_A_NAT * score);
  writeFileSync(MODEL, pairsText(costs, NOTE));
  console.log(`${MODEL} written; npm run assets takes it in`);
}

/** The sentences of a set, cut where the segmenter cuts. */
function sentences(set: string): string[] {
  const lines = readFileSync(`${EVALUATION}/${set}.jsonl`, "utf8").trim().split("\n");
  return lines
    .flatMap(
      (line) =>
        (JSON.parse(line) as { t: string }).t.match(/[^。！？!?；;\n\r｡]*[。！？!?；;\n\r｡]?/gu) ?? [],
    )
    .filter((text) => text.length > 1 && text.length < LONGEST);
}
