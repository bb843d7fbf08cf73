import { keysOf, openGlossBlock } from "../dictionary/gloss-block.ts";
import { blockName } from "../dictionary/gloss-index.ts";
import { openLexicon } from "../dictionary/lexicon.ts";
import { fetchAsset } from "./fetch-asset.ts";

/** Bands that are common enough to be asked of a learner: with them come about nine in ten running words. */
const BANDS = 4;
/** Single characters of grammar and long sayings say little about how much somebody reads. */
const WORD = /^\p{Script=Han}{1,3}$/u;

/**
 * The dictionary's headwords in bands, the commonest band first: the classes by which their glosses are stored.
 * Rejects with DamagedAsset where a file is missing or broken.
 */
export async function frequentWords(): Promise<readonly (readonly string[])[]> {
  const { glosses } = openLexicon(await fetchAsset("lexicon.bin"));
  const bands = Array.from({ length: BANDS }, async (_, band) => {
    const [first, end] = [glosses.classes[band]!, glosses.classes[band + 1]!];
    const blocks = Array.from({ length: end - first }, (_, at) => fetchAsset(blockName(first + at)));
    return (await Promise.all(blocks)).flatMap(headwordsOf);
  });
  return Promise.all(bands);
}

function headwordsOf(block: ArrayBuffer): string[] {
  return [...keysOf(openGlossBlock(block))].filter((key) => WORD.test(key));
}
