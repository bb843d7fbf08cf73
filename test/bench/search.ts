import { openGlossBlock } from "../../src/dictionary/gloss-block.ts";
import { blockName } from "../../src/dictionary/gloss-index.ts";
import { ensureAssets } from "../../src/program/ensure-assets.ts";
import { openAssets, readAsset } from "../../src/program/open-assets.ts";
import { find } from "../../src/search/find.ts";
import { openSearch, type SearchIndex } from "../../src/search/open-search.ts";
import { quantile, type Figure } from "./figure.ts";

/** What people type, letter by letter: Chinese, pinyin with and without tones, English. */
const TYPED = [
  "银行",
  "研究生命",
  "yinhang",
  "yin2 hang2",
  "zhongguo",
  "nǚ'ér",
  "bank",
  "to eat",
  "library",
  "computer",
];

/** Milliseconds a keystroke takes on the search page, beside a walk over all lines; and to open the dictionary. */
export async function benchSearch(): Promise<Figure[]> {
  const { lexicon } = await openAssets();
  const folder = await ensureAssets();
  const blocks = Array.from({ length: lexicon.glosses.classes.at(-1)! }, (_, block) => block);
  const texts = await Promise.all(
    blocks.map(async (block) => openGlossBlock(await readAsset(`${folder}/${blockName(block)}`))),
  );
  const before = performance.now();
  const index = openWhole(openSearch(lexicon, texts));
  const opened = performance.now() - before;
  const strokes = TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  const times = (look: (query: string) => unknown) => {
    strokes.forEach(look);
    return strokes.map((query) => {
      const start = performance.now();
      look(query);
      return performance.now() - start;
    });
  };
  const ours = times((query) => find(index, lexicon.fold, query));
  const walk = times((query) => index.lines.filter((line) => line.includes(query)));
  const figure = (what: string, share: number, goal: string): Figure => ({
    what,
    unit: "ms",
    ours: quantile(ours, share),
    beside: [{ name: "a walk over all lines", value: quantile(walk, share) }],
    goal,
  });
  return [
    figure("a keystroke, p50", 0.5, ""),
    figure("a keystroke, p95", 0.95, "under 16 ms"),
    { what: "the whole dictionary opened", unit: "ms", ours: opened, beside: [], goal: "" },
  ];
}

function openWhole(opening: Generator<number, SearchIndex>): SearchIndex {
  for (;;) {
    const step = opening.next();
    if (step.done) return step.value;
  }
}
