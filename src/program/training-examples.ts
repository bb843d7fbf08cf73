import { candidatesOf, type Candidate } from "../dictionary/candidates.ts";
import { foldText } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { findWord } from "../dictionary/trie.ts";
import { createContext, enterSentence, loadContext, visitFeatures } from "../pinyin/context.ts";
import type { CutText } from "../pinyin/cut-text.ts";
import { TextSink } from "../pinyin/feature-text.ts";
import { HeadwordPieces } from "../pinyin/headword-pieces.ts";
import type { Segmenter } from "../segment/segmenter.ts";
import { Tokens } from "../segment/tokens.ts";
import type { LabelledReading, MarkedReading } from "./reading-sets.ts";
import type { WordReading } from "./word-readings.ts";

/** An example of a target: the reading it has there, and what surrounds it. */
export interface TargetExample {
  readonly target: string;
  readonly reading: string;
  readonly features: readonly string[];
  /** How much it counts. */
  readonly count: number;
}

/** What an example of our own counts, with its sentence and without. */
const MARKED = 2;
const ALONE = 4;
/** Characters whose tone changes pinyin-pro writes and CC-CEDICT does not. */
const CHANGING = "一不";

/** Makes examples of what the model has to decide: characters and words with several readings. */
export function createExampleMaker(lexicon: Lexicon, segment: Segmenter) {
  const context = createContext(lexicon);
  const pieces = new HeadwordPieces(lexicon);
  const known = new Map<string, readonly string[]>();

  /** All readings of a folded text, in lower case. */
  function readingsOf(folded: string): readonly string[] {
    let readings = known.get(folded);
    if (!readings) {
      const word = findWord(lexicon.trie, folded);
      const found = word < 0 ? [] : allCandidates(word, folded).map(({ pinyin }) => pinyin.toLowerCase());
      known.set(folded, (readings = [...new Set(found)]));
    }
    return readings;
  }

  /** Also those of other forms than the folded one: 著 folds to 着, and is read zhu4 too. */
  function allCandidates(word: number, folded: string): readonly Candidate[] {
    candidatesOf(lexicon, word, folded);
    return candidatesOf(lexicon, word, "");
  }

  function featuresAt(start: number, end: number, k: number): string[] {
    const sink = new TextSink(context);
    enterSentence(context, k);
    visitFeatures(context, start, end, k, sink);
    return sink.features;
  }

  /** Loads a sentence and gives the number of the piece that holds a character. */
  function load(text: string, at: number): number {
    const tokens = new Tokens();
    segment(text, tokens);
    pieces.load(text, tokens, new Int32Array(tokens.length + 1));
    loadContext(context, text, pieces);
    return pieces.ends.subarray(0, pieces.length).findIndex((end) => end > at);
  }

  function ofSentence({ text, at, reading }: LabelledReading): TargetExample | undefined {
    const k = load(text, at);
    return ofCharacter(foldText(lexicon.fold, text[at]!), reading, () => featuresAt(at, at + 1, k), 1);
  }

  /** A word of several readings, by the word and by those of its characters that differ. */
  function ofMarked({ text, start, end, reading }: MarkedReading): TargetExample[] {
    const word = foldText(lexicon.fold, text.slice(start, end));
    if (word.length === text.length) return [{ target: word, reading, features: ["0 "], count: ALONE }];
    const k = load(text, start);
    const whole = { target: word, reading, features: featuresAt(start, end, k), count: MARKED };
    if (word.length === 1) return [whole];
    const candidates = readingsOf(word).map((candidate) => candidate.split(" "));
    const parts = reading.split(" ").flatMap((syllable, i) => {
      const differs = candidates.some((syllables) => syllables[i] !== syllable);
      const features = () => featuresAt(start + i, start + i + 1, k);
      return (differs && ofCharacter(word[i]!, syllable, features, MARKED)) || [];
    });
    return [whole, ...parts];
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

  return { readingsOf, ofSentence, ofMarked, ofWord };
}

/** Whether a feature of a word without a sentence says something: it does not look beyond the word. */
function isInside(feature: string): boolean {
  const kind = Number.parseInt(feature, 10);
  return kind > 1 && kind < 16 && !feature.includes("|");
}
