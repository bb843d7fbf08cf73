import { createRequire } from "node:module";
import { foldText } from "../dictionary/fold.ts";
import { Flag } from "../dictionary/flags.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { candidatesOf } from "../dictionary/candidates.ts";
import { findWord } from "../dictionary/trie.ts";
import { hanSyllables } from "../pinyin/han-syllables.ts";
import type { Span } from "../reading/reading.ts";
import type { SyllableAt } from "./evaluate-readings.ts";

const require = createRequire(import.meta.url);
const pinyinPro = require("pinyin-pro") as typeof import("pinyin-pro");
const ZH_ARRAY = { format: pinyinPro.OutputFormat.ZhArray } as const;
const LONGEST = 19;

/** Cuts a text into spans that tile it. */
export type Cut = (text: string) => Span[];

/** Tells whether a text as a whole is a headword of CC-CEDICT, in either script or a mixture. */
export function headwordTest({ fold, trie, flags }: Lexicon): (text: string) => boolean {
  return (text) => {
    const word = findWord(trie, foldText(fold, text));
    return word >= 0 && (flags[word]! & Flag.headword) !== 0;
  };
}

/** The segmenters people use instead, by name. */
export function peers(lexicon: Lexicon): ReadonlyMap<string, Cut> {
  const { cut } = require("jieba-wasm") as { cut(text: string, hmm: boolean): string[] };
  const intl = new Intl.Segmenter("zh", { granularity: "word" });
  return new Map<string, Cut>([
    ["jieba-wasm", (text) => spansOf(cut(foldText(lexicon.fold, text), true))],
    ["Intl.Segmenter", (text) => spansOf(Array.from(intl.segment(text), ({ segment }) => segment))],
    ["pinyin-pro", (text) => spansOf(pinyinPro.segment(text, ZH_ARRAY).map((word) => word.join("")))],
    ["longest match", longestMatch(headwordTest(lexicon))],
  ]);
}

/** What gives readings too: pinyin-pro, and the first entry of the longest match. */
export function peerReadings(lexicon: Lexicon): ReadonlyMap<string, SyllableAt> {
  const match = longestMatch(headwordTest(lexicon));
  return new Map<string, SyllableAt>([
    [
      "pinyin-pro",
      (text, index) =>
        pinyinPro.pinyin(text, { toneType: "num", type: "all" })[index]?.pinyin.replace(/0$/, "5") ?? "",
    ],
    [
      "longest match",
      (text, index) => {
        const { start, end } = match(text).find((span) => span.end > index)!;
        const word = text.slice(start, end);
        const [best] = candidatesOf(lexicon, findWord(lexicon.trie, foldText(lexicon.fold, word)), word);
        return best ? (hanSyllables(word, best.pinyin).split(" ")[index - start] ?? "") : "";
      },
    ],
  ]);
}

function spansOf(parts: readonly string[]): Span[] {
  let end = 0;
  return parts.map((part) => ({ start: end, end: (end += part.length) }));
}

/** From left to right, always the longest headword; runs of letters and of digits stay whole. */
function longestMatch(isHeadword: (text: string) => boolean): Cut {
  return (text) => {
    const spans: Span[] = [];
    for (let start = 0; start < text.length;) {
      let length = Math.min(LONGEST, text.length - start);
      while (length > 1 && !isHeadword(text.slice(start, start + length))) length--;
      const run = /^(?:[A-Za-z]+|[0-9.,%]+)/.exec(text.slice(start, start + 50));
      if (run && run[0].length > length) length = run[0].length;
      spans.push({ start, end: start + length });
      start += length;
    }
    return spans;
  };
}
