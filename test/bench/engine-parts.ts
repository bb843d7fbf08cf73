import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { openLexicon, type Lexicon } from "../../src/dictionary/lexicon.ts";
import { ensureAssets } from "../../src/program/ensure-assets.ts";
import { readAsset } from "../../src/program/open-assets.ts";
import { createReader } from "../../src/reading/read.ts";
import { createWordReader } from "../../src/reading/words.ts";
import { createSegmenter } from "../../src/segment/segmenter.ts";
import { Tokens } from "../../src/segment/tokens.ts";

const require = createRequire(import.meta.url);
const ARTICLE = fileURLToPath(new URL("../../assets/sample/index.html", import.meta.url));
const SENTENCES = fileURLToPath(new URL("../cases/hover.tsv", import.meta.url));

type Read = (text: string) => unknown;

/** What is measured: each function loads and opens one engine and gives what reads a text with it. */
export const ENGINES = {
  words: async () => createCutter(await ownLexicon()),
  "words and readings": async () => createWordReader(await ownLexicon()),
  "a whole Reading": async () => createReader(await ownLexicon()),
  "jieba-wasm": () => {
    const { cut } = require("jieba-wasm") as { cut(text: string, hmm: boolean): string[] };
    return (text) => cut(text, true);
  },
  "Intl.Segmenter": () => {
    const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
    return (text) => Array.from(segmenter.segment(text));
  },
  "pinyin-pro": () => {
    const { pinyin } = require("pinyin-pro") as { pinyin(text: string): string };
    return (text) => pinyin(text);
  },
} satisfies Record<string, () => Read | Promise<Read>>;

async function ownLexicon(): Promise<Lexicon> {
  return openLexicon(await readAsset(`${await ensureAssets()}/lexicon.bin`));
}

/** What jieba's `cut` gives: the words, as texts. */
function createCutter(lexicon: Lexicon): (text: string) => string[] {
  const segment = createSegmenter(lexicon);
  const tokens = new Tokens();
  return (text) => {
    tokens.length = 0;
    segment(text, tokens);
    const words: string[] = [];
    for (let i = 0, start = 0; i < tokens.length; start = tokens.ends[i++]!)
      words.push(text.slice(start, tokens.ends[i]));
    return words;
  };
}

/** Our own sample article, sentence by sentence, and the sentences of the hover cases without their marks. */
export function ownSentences(): string[] {
  const article = readFileSync(ARTICLE, "utf8").replace(/<[^>]*>/g, "\n");
  const cases = readFileSync(SENTENCES, "utf8")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split("\t")[0]!.replace(/[[\]{}|]/g, ""));
  return [...article.match(/[^。！？\n]+[。！？]?/gu)!, ...cases].filter((sentence) =>
    /\p{Script=Han}/u.test(sentence),
  );
}
