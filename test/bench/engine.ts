import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { openLexicon } from "../../src/dictionary/lexicon.ts";
import { createReader } from "../../src/reading/read.ts";
import { createWordReader } from "../../src/reading/words.ts";
import { ensureAssets } from "../../src/program/ensure-assets.ts";
import { readAsset } from "../../src/program/open-assets.ts";
import type { Figure } from "./figure.ts";

const require = createRequire(import.meta.url);
const ARTICLE = fileURLToPath(new URL("../../assets/sample/index.html", import.meta.url));
/** Each measure goes over the text for at least so long, in milliseconds of processor time, after a first time unmeasured. */
const ENOUGH = 400;

interface Measured {
  /** Characters a second of processor time. */
  readonly speed: number;
  /** Milliseconds until the first sentence is read. */
  readonly opening: number;
  /** Megabytes kept after that. */
  readonly memory: number;
}

/** Speed, opening time and memory of our engine beside its peers, on our sample article, in one run. */
export async function benchEngine(): Promise<Figure[]> {
  const sentences = sampleText();
  const asset = await readAsset(`${await ensureAssets()}/lexicon.bin`);
  // the bytes read from the file are part of what we take
  const ours = measure(sentences, () => createWordReader(openLexicon(asset.slice(0))));
  const whole = measure(sentences, () => createReader(openLexicon(asset.slice(0))));
  const peers = new Map<string, Measured>([
    ["jieba-wasm", measure(sentences, openJieba)],
    ["Intl.Segmenter", measure(sentences, openIntl)],
    ["pinyin-pro", measure(sentences, openPinyinPro)],
  ]);
  const figure = (what: string, unit: string, own: number, key: keyof Measured, goal: string): Figure => ({
    what,
    unit,
    ours: own,
    beside: Array.from(peers, ([name, measured]) => ({ name, value: measured[key] })),
    goal,
  });
  return [
    figure("words and readings", "characters/s", ours.speed, "speed", "at least 5 × jieba-wasm"),
    figure("the same with shorter and longer words", "characters/s", whole.speed, "speed", ""),
    figure("to open and read the first sentence", "ms", ours.opening, "opening", "under 20 ms"),
    figure("memory kept", "MB", ours.memory, "memory", "at most 10 MB"),
  ];
}

function openJieba(): (text: string) => unknown {
  const { cut } = require("jieba-wasm") as { cut(text: string, hmm: boolean): string[] };
  return (text) => cut(text, true);
}

function openIntl(): (text: string) => unknown {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  return (text) => Array.from(segmenter.segment(text));
}

function openPinyinPro(): (text: string) => unknown {
  const { pinyin } = require("pinyin-pro") as { pinyin(text: string): string };
  return (text) => pinyin(text);
}

function measure(sentences: readonly string[], open: () => (text: string) => unknown): Measured {
  globalThis.gc?.();
  globalThis.gc?.();
  const before = process.memoryUsage();
  const started = performance.now();
  const read = open();
  read(sentences[0]!);
  const opening = performance.now() - started;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const memory = (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6;
  for (const sentence of sentences) read(sentence);
  const characters = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  const from = process.cpuUsage();
  let times = 0;
  let spent = 0;
  while (spent < ENOUGH) {
    for (const sentence of sentences) read(sentence);
    times++;
    const { user, system } = process.cpuUsage(from);
    spent = (user + system) / 1000;
  }
  return { speed: (1000 * characters * times) / spent, opening, memory };
}

/** Our own sample article, sentence by sentence. */
function sampleText(): string[] {
  const text = readFileSync(ARTICLE, "utf8").replace(/<[^>]*>/g, "\n");
  return text.match(/[^。！？\n]+[。！？]?/gu)!.filter((sentence) => /\p{Script=Han}/u.test(sentence));
}
