import { readFileSync, writeFileSync } from "node:fs";
import { foldText } from "../dictionary/fold.ts";
import { COSTS_A_NAT } from "../dictionary/lexicon.ts";
import { pairsText } from "../segment/compile/pairs.ts";
import { textCountsText } from "../segment/compile/text-counts.ts";
import { latticeMaker, type TrainLattice } from "../segment/compile/train-lattice.ts";
import { expect, nextPairs, noPairs } from "../segment/compile/train-pairs.ts";
import { openAssets } from "./open-assets.ts";

/**
 * Learns which classes of words stand beside each other (`assets/models/word-pairs.tsv`), and how often each word is to
 * be expected (`assets/models/word-counts.tsv`). It learns from the plain text of the training sets in
 * `../shared/evaluation` (not from their marks: a treebank's borders are not a reader's), by expectation-maximisation
 * over all tilings. Nothing is random. With `--blank` it writes tables that say nothing, with which the assets are to be
 * built before it learns: so what it learns does not depend on what was learned before.
 */
const PAIRS = "assets/models/word-pairs.tsv";
const COUNTS = "assets/models/word-counts.tsv";
const EVALUATION = "../shared/evaluation";
const SETS = ["segmentation/udc-train", "readings/g2pl-train", "readings/cpp-dev"];
const ROUNDS = 4;
const LONGEST = 200;
const SOURCE =
  "learned by src/program/train-words.ts from the text of udc-train (CC BY-SA 4.0), g2pl-train and cpp-dev (Apache-2.0)";
const PAIRS_NOTE = `costs of neighbouring word classes in 1/12 nat; ${SOURCE}`;
const COUNTS_NOTE = `how often words are expected, and above how many there are in all; ${SOURCE}`;

if (process.argv.includes("--blank")) {
  writeFileSync(PAIRS, pairsText(noPairs(), PAIRS_NOTE));
  writeFileSync(COUNTS, textCountsText({ total: 0, counts: new Map() }, COUNTS_NOTE));
} else await train();

async function train(): Promise<void> {
  const { lexicon } = await openAssets();
  const latticeOf = latticeMaker(lexicon, COSTS_A_NAT);
  const lattices: TrainLattice[] = [];
  const names = new Map<number, string>();
  for (const text of new Set(SETS.flatMap(sentences))) {
    const lattice = latticeOf(text);
    if (!lattice) continue;
    lattices.push(lattice);
    const folded = foldText(lexicon.fold, text);
    lattice.what.forEach((word, i) => {
      if (word >= 0 && !names.has(word)) names.set(word, folded.slice(lattice.from[i], lattice.to[i]));
    });
  }
  console.log(`${lattices.length} sentences`);
  let pairs = noPairs();
  for (let round = 1; round <= ROUNDS; round++) {
    pairs = nextPairs(expect(lattices, pairs));
    console.log(`round ${round} done`);
  }
  writeFileSync(
    PAIRS,
    pairsText(
      pairs.map((score) => -COSTS_A_NAT * score),
      PAIRS_NOTE,
    ),
  );
  const { words, total } = expect(lattices, pairs);
  const counts = new Map([...words].map(([word, count]) => [names.get(word)!, count]));
  writeFileSync(COUNTS, textCountsText({ total, counts }, COUNTS_NOTE));
  console.log(`${PAIRS} and ${COUNTS} written; npm run assets takes them in`);
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
