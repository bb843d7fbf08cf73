import { candidatesOf } from "../dictionary/candidates.ts";
import { foldText } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { findWord } from "../dictionary/trie.ts";
import { createContext, loadContext, visitFeatures } from "./context.ts";
import { Cut, startOf, type CutText } from "./cut-text.ts";
import { HashSink } from "./feature-hash.ts";
import { hanSyllables, isHan, UNKNOWN } from "./han-syllables.ts";
import { findTarget, openReadingModel, scoreOf } from "./reading-model.ts";

/** So many words are remembered with their readings; a power of two. */
const REMEMBERED = 4096;
/** What a reading the model has never seen is worth, in 1/16 nats. */
const UNSEEN = -100;

/** The readings a text can have: one for each candidate, and the class of each in the model. */
interface Choice {
  readonly readings: readonly string[];
  readonly classes: Int32Array;
  readonly penalties: Int32Array;
  /** Whether the word is read so however it is written. */
  readonly fixed: boolean;
}

/** Gives every token of a text its reading in CC-CEDICT's notation, one syllable a Han character; `""` for what is not Chinese. */
export type ReadingChooser = (text: string, cut: CutText) => string[];

/** A chooser over a lexicon and the model in it. What it gives does not depend on the texts it has seen. */
export function createReadingChooser(lexicon: Lexicon): ReadingChooser {
  const model = openReadingModel(lexicon.sections);
  const context = createContext(lexicon);
  const sink = new HashSink(context);
  const plain = new Array<string>(REMEMBERED).fill("");
  const plainOf = new Int32Array(REMEMBERED).fill(-1);
  const choices = new Map<string, Choice>();

  function choiceOf(word: number, text: string): Choice {
    let choice = choices.get(text);
    if (choice) return choice;
    if (choices.size >= REMEMBERED) choices.clear();
    choice = createChoice(word, text);
    choices.set(text, choice);
    return choice;
  }

  function createChoice(word: number, text: string): Choice {
    const candidates = word < 0 ? [] : candidatesOf(lexicon, word, text);
    const readings = [...new Set(candidates.map(({ pinyin }) => hanSyllables(text, pinyin)))];
    const known = readings.length < 2 ? undefined : findTarget(model, foldText(lexicon.fold, text));
    const indices = readings.map((reading) => known?.readings.indexOf(reading.toLowerCase()) ?? -1);
    return {
      readings,
      classes: Int32Array.from(indices, (index) => (index < 0 ? 0 : known!.classes[index]!)),
      penalties: Int32Array.from(indices, (index) => (index < 0 && known ? UNSEEN : 0)),
      fixed: candidates.length === 1 && candidates[0]!.traditional === undefined,
    };
  }

  function choose({ readings, classes, penalties }: Choice, start: number, end: number, k: number): string {
    if (readings.length < 2) return readings[0] ?? "";
    sink.count = 0;
    visitFeatures(context, start, end, k, sink);
    let best = 0;
    let most = -Infinity;
    for (let i = 0; i < classes.length; i++) {
      const score =
        penalties[i]! + (classes[i] === 0 ? 0 : scoreOf(model, classes[i]!, sink.hashes, sink.count));
      if (score <= most) continue;
      most = score;
      best = i;
    }
    return readings[best]!;
  }

  function readWord(text: string, word: number, start: number, end: number, k: number): string {
    const slot = word & (REMEMBERED - 1);
    if (plainOf[slot] === word) return plain[slot]!;
    const choice = choiceOf(word, text.slice(start, end));
    if (choice.readings.length === 0) return spell(text, start, end, k);
    if (choice.readings.length > 1) return choose(choice, start, end, k);
    if (choice.fixed) {
      plainOf[slot] = word;
      plain[slot] = choice.readings[0]!;
    }
    return choice.readings[0]!;
  }

  /** Reads what is no headword character by character. */
  function spell(text: string, start: number, end: number, k: number): string {
    const syllables: string[] = [];
    for (let i = start; i < end; i++) {
      const character = String.fromCodePoint(text.codePointAt(i)!);
      if (!isHan(character)) continue;
      const choice = choiceOf(findWord(lexicon.trie, foldText(lexicon.fold, character)), character);
      syllables.push(choose(choice, i, i + character.length, k) || UNKNOWN);
      i += character.length - 1;
    }
    return syllables.join(" ");
  }

  return (text, cut) => {
    loadContext(context, text, cut);
    return Array.from({ length: cut.length }, (_, k) => {
      const word = cut.what[k]!;
      if (word === Cut.other) return "";
      const start = startOf(cut, k);
      const end = cut.ends[k]!;
      return word >= 0 ? readWord(text, word, start, end, k) : spell(text, start, end, k);
    });
  };
}
