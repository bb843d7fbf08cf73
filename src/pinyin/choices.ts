import { candidatesOf, plainReading } from "../dictionary/candidates.ts";
import { foldText } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { hanSyllables } from "./han-syllables.ts";
import { findTarget, type ReadingModel } from "./reading-model.ts";
import type { WeightTable } from "./weight-table.ts";

/** So many words with one reading, and so many others, are remembered; powers of two. */
const REMEMBERED = { plain: 16_384, other: 4_096 } as const;
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
  readonly classes: Int8Array;
  readonly worth: Int8Array;
}

/** The readings a text can have, best first, and what the model weighs to choose among them. */
export interface Choice {
  readonly text: string;
  readonly readings: readonly string[];
  readonly parts: readonly Part[];
}

/** The readings of words, and the choices of those that have several. What it gives does not depend on what it was asked before. */
export class Choices {
  readonly #lexicon: Lexicon;
  readonly #model: ReadingModel;
  // a word stands in the slot of its low bits, or beside it, from where another pushed it; kept is its id + 1
  readonly #plainOf = new Int32Array(REMEMBERED.plain);
  readonly #plain = new Array<string>(REMEMBERED.plain).fill("");
  readonly #formsOf = new Int32Array(REMEMBERED.other);
  readonly #forms = new Array<Choice[] | undefined>(REMEMBERED.other).fill(undefined);

  constructor(lexicon: Lexicon, model: ReadingModel) {
    this.#lexicon = lexicon;
    this.#model = model;
  }

  /**
   * The reading of a word that is written as the text from `start` up to `end` is, where it has the same one however it is
   * written; `""` for others, and for what is no headword.
   */
  plain(word: number, text: string, start: number, end: number): string {
    const slot = word & (REMEMBERED.plain - 1);
    if (this.#plainOf[slot] === word + 1) return this.#plain[slot]!;
    if (this.#plainOf[slot ^ 1] === word + 1) return this.#plain[slot ^ 1]!;
    this.#plainOf[slot ^ 1] = this.#plainOf[slot]!;
    this.#plain[slot ^ 1] = this.#plain[slot]!;
    const written = text.slice(start, end);
    const plain = plainReading(this.#lexicon, word, written);
    const reading = plain === "" ? "" : hanSyllables(written, plain);
    this.#plain[slot] = reading;
    this.#plainOf[slot] = word + 1;
    return reading;
  }

  /** The choice of a word that is written as the text from `start` up to `end` is. */
  of(word: number, text: string, start: number, end: number): Choice {
    const slot = word & (REMEMBERED.other - 1);
    const forms = this.#formsOf[slot] === word + 1 ? this.#forms[slot]! : this.#otherForms(word, slot);
    for (let i = 0; i < forms.length; i++) if (isAt(forms[i]!.text, text, start)) return forms[i]!;
    const choice = createChoice(this.#lexicon, this.#model, word, text.slice(start, end));
    if (forms.length === FORMS) forms.length = 0;
    forms.push(choice);
    return choice;
  }

  /** The forms of a word that does not stand in its slot. */
  #otherForms(word: number, slot: number): Choice[] {
    if (this.#formsOf[slot ^ 1] === word + 1) return this.#forms[slot ^ 1]!;
    this.#formsOf[slot ^ 1] = this.#formsOf[slot]!;
    this.#forms[slot ^ 1] = this.#forms[slot];
    this.#formsOf[slot] = word + 1;
    return (this.#forms[slot] = []);
  }
}

function isAt(form: string, text: string, start: number): boolean {
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function createChoice(lexicon: Lexicon, model: ReadingModel, word: number, text: string): Choice {
  const candidates = candidatesOf(lexicon, word, text);
  const readings = [...new Set(candidates.map(({ pinyin }) => hanSyllables(text, pinyin)))];
  if (readings.length < 2) return { text, readings, parts: [] };
  const folded = foldText(lexicon.fold, text);
  const whole = readings.map((reading) => reading.toLowerCase());
  const parts = [partOf(model, folded, whole, 0, UNSEEN.whole)];
  if (text.length > 1)
    for (let i = 0; i < text.length; i++) {
      const syllables = whole.map((reading) => reading.split(" ")[i] ?? "");
      if (new Set(syllables).size > 1) parts.push(partOf(model, folded[i]!, syllables, i, UNSEEN.part));
    }
  return { text, readings, parts: parts.filter((part) => part !== undefined) };
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
    classes: Int8Array.from(indices, (index) => known.classes[index] ?? -1),
    worth: Int8Array.from(indices, (index) => (index < 0 ? unseen : 0)),
  };
}
