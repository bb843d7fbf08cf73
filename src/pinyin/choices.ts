import { candidatesOf } from "../dictionary/candidates.ts";
import { foldText } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { hanSyllables } from "./han-syllables.ts";
import { findTarget, type ReadingModel } from "./reading-model.ts";

/** So many texts are remembered with their readings. */
const REMEMBERED = 4096;
/** What a reading the model has never seen is worth, in 1/16 nats: of a target as a whole, of a character in a word. */
const UNSEEN = { whole: -100, part: -32 } as const;

/** A stretch of a text that the model knows: for each reading of the text its class, and what it is worth without one. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly classes: Int32Array;
  readonly worth: Int32Array;
}

/** The readings a text can have, best first, and what the model weighs to choose among them. */
export interface Choice {
  readonly readings: readonly string[];
  readonly parts: readonly Part[];
  /** Whether the word is read so however it is written. */
  readonly fixed: boolean;
}

/** Gives the choice a text has; `word` is its id, or negative. What it gives does not depend on what it was asked before. */
export type ChoiceFinder = (word: number, text: string) => Choice;

/** A finder that remembers what it was asked last. */
export function createChoiceFinder(lexicon: Lexicon, model: ReadingModel): ChoiceFinder {
  const remembered = new Map<string, Choice>();
  return (word, text) => {
    let choice = remembered.get(text);
    if (choice) return choice;
    if (remembered.size >= REMEMBERED) remembered.clear();
    choice = createChoice(lexicon, model, word, text);
    remembered.set(text, choice);
    return choice;
  };
}

function createChoice(lexicon: Lexicon, model: ReadingModel, word: number, text: string): Choice {
  const candidates = word < 0 ? [] : candidatesOf(lexicon, word, text);
  const readings = [...new Set(candidates.map(({ pinyin }) => hanSyllables(text, pinyin)))];
  const fixed = candidates.length === 1 && candidates[0]!.traditional === undefined;
  if (readings.length < 2) return { readings, parts: [], fixed };
  const folded = foldText(lexicon.fold, text);
  const whole = readings.map((reading) => reading.toLowerCase());
  const parts = [partOf(model, folded, whole, 0, UNSEEN.whole)];
  if (text.length > 1)
    for (let i = 0; i < text.length; i++) {
      const syllables = whole.map((reading) => reading.split(" ")[i] ?? "");
      if (new Set(syllables).size > 1) parts.push(partOf(model, folded[i]!, syllables, i, UNSEEN.part));
    }
  return { readings, parts: parts.filter((part) => part !== undefined), fixed };
}

function partOf(
  model: ReadingModel,
  target: string,
  readings: readonly string[],
  from: number,
  unseen: number,
): Part | undefined {
  const known = findTarget(model, target);
  if (!known) return undefined;
  const indices = readings.map((reading) => known.readings.indexOf(reading));
  return {
    from,
    to: from + target.length,
    classes: Int32Array.from(indices, (index) => (index < 0 ? 0 : known.classes[index]!)),
    worth: Int32Array.from(indices, (index) => (index < 0 ? unseen : 0)),
  };
}
