import { candidatesOf } from "../dictionary/candidates.ts";
import { foldText } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { hanSyllables } from "./han-syllables.ts";
import { findTarget, type ReadingModel, type WeightTable } from "./reading-model.ts";

/** So many words are remembered with their readings; a power of two. */
const REMEMBERED = 8192;
/** So many ways to write a word are remembered with it. */
const FORMS = 4;
/** What a reading the model has never seen is worth, in 1/16 nats: of a target as a whole, of a character in a word. */
const UNSEEN = { whole: -100, part: -32 } as const;

/**
 * A stretch of a word that the model knows, counted from the word's begin: its weights; for each reading of the word the
 * number of its class there, or -1, and what it is worth without one.
 */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly table: WeightTable;
  readonly classes: readonly number[];
  readonly worth: readonly number[];
}

/** The readings a text can have, best first, and what the model weighs to choose among them. */
export interface Choice {
  readonly readings: readonly string[];
  readonly parts: readonly Part[];
}

/** What is remembered of a word: the choice it has however it is written, or those of the forms met. */
interface Remembered {
  readonly always: Choice | undefined;
  readonly forms: { readonly text: string; readonly choice: Choice }[];
}

const NO_CHOICE: Choice = { readings: [], parts: [] };

/** Gives the choices of words. What it gives does not depend on what it was asked before. */
export class Choices {
  readonly #lexicon: Lexicon;
  readonly #model: ReadingModel;
  readonly #words = new Int32Array(REMEMBERED).fill(-1);
  readonly #remembered: Remembered[] = [];

  constructor(lexicon: Lexicon, model: ReadingModel) {
    this.#lexicon = lexicon;
    this.#model = model;
    for (let slot = 0; slot < REMEMBERED; slot++) this.#remembered.push(NOTHING);
  }

  /** The choice of a word (by its id, or negative) that is written as the text from `start` up to `end` is. */
  of(word: number, text: string, start: number, end: number): Choice {
    if (word < 0) return NO_CHOICE;
    const slot = word & (REMEMBERED - 1);
    if (this.#words[slot] !== word) {
      this.#remembered[slot] = remember(this.#lexicon, this.#model, word, text.slice(start, end));
      this.#words[slot] = word;
    }
    const { always, forms } = this.#remembered[slot]!;
    if (always) return always;
    for (let i = 0; i < forms.length; i++) if (isAt(forms[i]!.text, text, start)) return forms[i]!.choice;
    const form = text.slice(start, end);
    const choice = createChoice(this.#lexicon, this.#model, word, form);
    if (forms.length === FORMS) forms.length = 0;
    forms.push({ text: form, choice });
    return choice;
  }
}

const NOTHING: Remembered = { always: undefined, forms: [] };

function isAt(form: string, text: string, start: number): boolean {
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function remember(lexicon: Lexicon, model: ReadingModel, word: number, text: string): Remembered {
  const choice = createChoice(lexicon, model, word, text);
  const candidates = candidatesOf(lexicon, word, text);
  const fixed = candidates.length === 1 && candidates[0]!.traditional === undefined;
  return fixed ? { always: choice, forms: [] } : { always: undefined, forms: [{ text, choice }] };
}

function createChoice(lexicon: Lexicon, model: ReadingModel, word: number, text: string): Choice {
  const candidates = candidatesOf(lexicon, word, text);
  const readings = [...new Set(candidates.map(({ pinyin }) => hanSyllables(text, pinyin)))];
  if (readings.length < 2) return { readings, parts: [] };
  const folded = foldText(lexicon.fold, text);
  const whole = readings.map((reading) => reading.toLowerCase());
  const parts = [partOf(model, folded, whole, 0, UNSEEN.whole)];
  if (text.length > 1)
    for (let i = 0; i < text.length; i++) {
      const syllables = whole.map((reading) => reading.split(" ")[i] ?? "");
      if (new Set(syllables).size > 1) parts.push(partOf(model, folded[i]!, syllables, i, UNSEEN.part));
    }
  return { readings, parts: parts.filter((part) => part !== undefined) };
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
    table: known.table,
    classes: indices.map((index) => known.classes[index] ?? -1),
    worth: indices.map((index) => (index < 0 ? unseen : 0)),
  };
}
