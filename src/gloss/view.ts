import type { MarkedSyllable } from "../pinyin/tone-marks.ts";
import type { NumberValue, Span, WordForm, NameKind, WordKind } from "../reading/reading.ts";

/** A script of Chinese as a language tag: it decides which glyphs a font draws. */
export type Script = "zh-Hans" | "zh-Hant";

/** A Chinese word that is named inside a sense, with its reading where the dictionary gives one. */
export interface Mention {
  readonly text: string;
  readonly script: Script;
  readonly pinyin: readonly MarkedSyllable[];
}

/** A stretch of a sense: plain words, a remark in brackets, or a Chinese word. */
export type Piece = string | { readonly remark: string } | Mention;

/** One sense as it is drawn; a reference brings the senses of its target. */
export interface SenseView {
  readonly pieces: readonly Piece[];
  readonly target: readonly (readonly Piece[])[];
}

/** One entry as it is drawn. */
export interface EntryView {
  /** Empty where it is the reading that the card's head shows. */
  readonly pinyin: readonly MarkedSyllable[];
  /** The headword, where it is not written as the card's own headword. */
  readonly other: Written | undefined;
  readonly senses: readonly SenseView[];
  readonly measures: readonly Mention[];
  /** Reading in Taiwan, and other readings of the same entry. */
  readonly taiwan: readonly (readonly MarkedSyllable[])[];
  readonly also: readonly (readonly MarkedSyllable[])[];
  /** Surnames, archaic and obsolete readings: they stand last and quiet. */
  readonly rare: boolean;
}

/** A text and the script it is written in. */
export interface Written {
  readonly text: string;
  readonly script: Script;
}

/** Of which word a word is a form, and what the form does. */
interface FormView {
  readonly form: WordForm["form"];
  readonly base: Mention;
}

/** A part of a name, a number or a new word. */
export interface Part {
  readonly word: Mention;
  readonly meaning: readonly Piece[];
}

/** Another stretch of the sentence that can be read at this place. */
export interface Choice extends Written {
  readonly span: Span;
  readonly shown: boolean;
}

/** A word as the card shows it: data without any markup. */
export interface WordView {
  readonly what: "word";
  readonly kind: WordKind;
  /** What a name names. */
  readonly name: NameKind | undefined;
  readonly here: Written;
  /** The same word in the other script, where it differs. */
  readonly other: Written | undefined;
  readonly pinyin: readonly MarkedSyllable[];
  /** The reading in CC-CEDICT's notation, and the traditional form of the entry chosen: what names a kept word. */
  readonly notation: string;
  readonly traditional: string | undefined;
  /** The entries are the base word's where the form has none of its own. */
  readonly form: FormView | undefined;
  readonly value: NumberValue | undefined;
  /** The entries of the reading chosen here first. */
  readonly entries: readonly EntryView[];
  readonly parts: readonly Part[];
  readonly choices: readonly Choice[];
}

/** Everything the card can show; a notice says that an answer is on its way, or that none can come. */
export type CardView = WordView | { readonly what: "loading" | "trouble" };
