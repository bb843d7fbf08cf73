import { candidatesOf } from "../dictionary/candidates.ts";
import { foldText } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { findWord } from "../dictionary/trie.ts";
import { createContext, loadContext, visitFeatures } from "../pinyin/context.ts";
import { startOf, type CutText } from "../pinyin/cut-text.ts";
import { TextSink } from "../pinyin/feature-text.ts";
import type { Segmenter } from "../segment/segmenter.ts";
import { Tokens } from "../segment/tokens.ts";
import type { LabelledReading } from "./reading-sets.ts";
import type { WordReading } from "./word-readings.ts";

/** An example of a target: the reading it has there, and what surrounds it. */
export interface TargetExample {
  readonly target: string;
  readonly reading: string;
  readonly features: readonly string[];
  /** How much it counts. */
  readonly count: number;
}

/** Characters whose tone changes pinyin-pro writes and CC-CEDICT does not. */
const CHANGING = "一不";

/** Makes examples of what the model has to decide: characters and words with several readings. */
export function createExampleMaker(lexicon: Lexicon, segment: Segmenter) {
  const context = createContext(lexicon);
  const known = new Map<string, readonly string[]>();

  /** All readings of a folded text, in lower case. */
  function readingsOf(folded: string): readonly string[] {
    let readings = known.get(folded);
    if (!readings) {
      const word = findWord(lexicon.trie, folded);
      const found =
        word < 0 ? [] : candidatesOf(lexicon, word, folded).map(({ pinyin }) => pinyin.toLowerCase());
      known.set(folded, (readings = [...new Set(found)]));
    }
    return readings;
  }

  function featuresAt(start: number, end: number, k: number): string[] {
    const sink = new TextSink(context);
    visitFeatures(context, start, end, k, sink);
    return sink.features;
  }

  function ofSentence({ text, at, reading }: LabelledReading): TargetExample | undefined {
    const tokens = new Tokens();
    segment(text, tokens);
    loadContext(context, text, tokens);
    const k = tokens.ends.subarray(0, tokens.length).findIndex((end) => end > at);
    const start = startOf(tokens, k);
    const end = tokens.ends[k]!;
    const word = foldText(lexicon.fold, text.slice(start, end));
    const candidates = tokens.what[k]! >= 0 ? readingsOf(word) : [];
    if (word.length > 1 && candidates.length > 1) {
      const fitting = candidates.filter((candidate) => candidate.split(" ")[at - start] === reading);
      if (fitting.length !== 1) return undefined;
      return { target: word, reading: fitting[0]!, features: featuresAt(start, end, k), count: 1 };
    }
    return ofCharacter(foldText(lexicon.fold, text[at]!), reading, () => featuresAt(at, at + 1, k), 1);
  }

  function ofCharacter(
    target: string,
    reading: string,
    features: () => readonly string[],
    count: number,
  ): TargetExample | undefined {
    const readings = readingsOf(target);
    if (readings.length < 2 || !readings.includes(reading)) return undefined;
    return { target, reading, features: features(), count };
  }

  function ofWord({ word, syllables }: WordReading, count: number): TargetExample[] {
    const cut: CutText = { length: 1, ends: [word.length], what: [-5] };
    loadContext(context, word, cut);
    return syllables.flatMap((reading, i) => {
      if (CHANGING.includes(word[i]!)) return [];
      return ofCharacter(word[i]!, reading, () => featuresAt(i, i + 1, 0).filter(isInside), count) ?? [];
    });
  }

  return { readingsOf, ofSentence, ofWord };
}

/** Whether a feature of a word without a sentence says something: it does not look beyond the word. */
function isInside(feature: string): boolean {
  const kind = Number.parseInt(feature, 10);
  return kind > 1 && kind < 16 && !feature.includes("|");
}
