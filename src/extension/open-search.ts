import { openGlossBlock } from "../dictionary/gloss-block.ts";
import { blockName } from "../dictionary/gloss-index.ts";
import { openLexicon } from "../dictionary/lexicon.ts";
import { find } from "../search/find.ts";
import { openSearch } from "../search/open-search.ts";
import { fetchAsset } from "./fetch-asset.ts";

/** Gives the CC-CEDICT lines that a query means, best first. */
export type Search = (query: string) => readonly string[];

/** Blocks that are fetched at once. */
const AT_ONCE = 8;

/** Opens the whole dictionary for searching, telling the share done (0 to 1); rejects when its data is missing or damaged. */
export async function openWholeSearch(tell: (done: number) => void): Promise<Search> {
  const lexicon = openLexicon(await fetchAsset("lexicon.bin"));
  const blocks = lexicon.glosses.classes.at(-1)!;
  const texts: Uint8Array[] = [];
  for (let first = 0; first < blocks; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, blocks - first) }, (_, index) => first + index);
    texts.push(
      ...(await Promise.all(some.map(async (block) => openGlossBlock(await fetchAsset(blockName(block)))))),
    );
    tell((0.4 * texts.length) / blocks);
  }
  const opening = openSearch(lexicon, texts);
  for (;;) {
    const step = opening.next();
    if (step.done) return (query) => find(step.value, lexicon.fold, query);
    tell(0.4 + 0.6 * step.value);
    await new Promise((resolve) => setTimeout(resolve)); // the page stays alive
  }
}
