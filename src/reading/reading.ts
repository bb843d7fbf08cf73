import type { Form } from "../segment/form-shapes.ts";

/**
 * What a stretch of text can be: a headword of the dictionary, a recognised name or number, a new word (no
 * headword, but one thing to a reader), or anything that is not Chinese (punctuation, Latin, spaces).
 */
export type WordKind = "word" | "name" | "number" | "new" | "other";

/** What a name names. */
export type NameKind = "person" | "foreign" | "place" | "organisation";

/** A half-open stretch of text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** That a word is a form of another headword: 看一看 of 看, 学生们 of 学生. */
export interface WordForm {
  readonly form: Form;
  /** The headword, as the text writes its characters. */
  readonly base: string;
}

/** What a number is worth: in figures, in English where that says more, and read aloud in CC-CEDICT's notation. */
export interface NumberValue {
  readonly figures: string;
  readonly english: string;
  readonly spoken: string;
}

/** One word of a sentence as it is read there. Words tile their text. */
export interface Word extends Span {
  readonly kind: WordKind;
  /** The reading chosen here, in CC-CEDICT's notation, one syllable a Han character; `""` for kind `other`. */
  readonly pinyin: string;
  /** Where the word is a form of another. */
  readonly form?: WordForm;
  /** Of kind `name`: what it names. */
  readonly name?: NameKind;
  /** Where the word is a number that has one. */
  readonly value?: NumberValue;
  /** How well each of ROLES (sense-kind.ts) fits this place, in 1/16 nats; absent for kind `other`. */
  readonly fit?: readonly number[];
  /** Shorter headwords inside this word, longest first. */
  readonly inner: readonly Span[];
  /** Longer headwords that overlap this word, longest first. */
  readonly outer: readonly Span[];
}

/** A text with the words that tile it. Pure data: it crosses from the worker to the page as it is. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
}
