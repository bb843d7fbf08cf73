import type { Lexicon } from "../dictionary/lexicon.ts";
import { findWord } from "../dictionary/trie.ts";
import { Choices, type Choice } from "./choices.ts";
import { createContext, enterSentence, loadContext, visitFeatures, type Context } from "./context.ts";
import { isName, Cut, startOf, type CutText } from "./cut-text.ts";
import { HashSink } from "./feature-hash.ts";
import { isHan, UNKNOWN } from "./han-syllables.ts";
import { HeadwordPieces } from "./headword-pieces.ts";
import { addScores, openReadingModel, type ReadingModel } from "./reading-model.ts";
import {
  isPersonalName,
  isSurnamePlace,
  longSurname,
  openSurnames,
  surnameReading,
  type Surnames,
} from "./surnames.ts";
import { MOST_CLASSES, type WeightTable } from "./weight-table.ts";

/** What speaks for a surname's reading where one is likely, in 1/16 nats. */
const SURNAME = 48;

/** Gives every token of a text its reading in CC-CEDICT's notation, one syllable a Han character; `""` for what is not Chinese. */
export type ReadingChooser = (text: string, cut: CutText) => string[];

/** A chooser over a lexicon and the model in it. What it gives does not depend on the texts it has seen. */
export function createReadingChooser(lexicon: Lexicon): ReadingChooser {
  const state = new Chooser(lexicon);
  return (text, cut) => state.read(text, cut);
}

class Chooser {
  readonly #model: ReadingModel;
  readonly #surnames: Surnames;
  readonly #choices: Choices;
  readonly #context: Context;
  readonly #sink: HashSink;
  readonly #pieces: HeadwordPieces;
  readonly #scores = new Int32Array(MOST_CLASSES);
  #totals = new Int32Array(16);
  #first = new Int32Array(257);
  #text = "";
  /** Whether the context is that of the text: it is needed only where something must be chosen. */
  #isLoaded = false;

  constructor(lexicon: Lexicon) {
    this.#model = openReadingModel(lexicon.sections);
    this.#surnames = openSurnames(lexicon);
    this.#choices = new Choices(lexicon, this.#model);
    this.#context = createContext(lexicon);
    this.#sink = new HashSink(this.#context);
    this.#pieces = new HeadwordPieces(lexicon);
  }

  read(text: string, cut: CutText): string[] {
    if (cut.length >= this.#first.length) this.#first = new Int32Array(2 * cut.length);
    this.#text = text;
    this.#pieces.load(text, cut, this.#first);
    this.#isLoaded = false;
    const first = this.#first;
    const readings = new Array<string>(cut.length);
    for (let k = 0, piece = 0; k < cut.length; k++) {
      let reading = this.#readPiece(piece++);
      while (piece < first[k + 1]!) reading += ` ${this.#readPiece(piece++)}`;
      readings[k] = reading;
    }
    return readings;
  }

  /** Has the sentence at hand that piece `k` stands in. */
  #enter(k: number): void {
    if (!this.#isLoaded) loadContext(this.#context, this.#text, this.#pieces);
    this.#isLoaded = true;
    if (enterSentence(this.#context, k)) this.#sink.load();
  }

  #readPiece(k: number): string {
    const word = this.#pieces.what[k]!;
    if (word === Cut.other) return "";
    const start = startOf(this.#pieces, k);
    const end = this.#pieces.ends[k]!;
    if (word < 0) return this.#spell(start, end, k);
    const plain = this.#choices.plain(word, this.#text, start, end);
    if (plain !== "") return plain;
    const choice = this.#choices.of(word, this.#text, start, end);
    if (choice.readings.length === 1) return choice.readings[0]!;
    if (choice.readings.length === 0) return this.#spell(start, end, k);
    this.#enter(k);
    const surname = isSurnamePlace(this.#context, this.#surnames, k)
      ? surnameReading(this.#surnames, word)
      : undefined;
    return this.#choose(choice, start, k, surname);
  }

  /** The reading of a choice that begins at `start` in piece `k`, with what speaks for a surname's reading. */
  #choose({ readings, parts }: Choice, start: number, k: number, surname: string | undefined): string {
    if (parts.length === 0 && surname === undefined) return readings[0] ?? UNKNOWN;
    if (readings.length > this.#totals.length) this.#totals = new Int32Array(2 * readings.length);
    const totals = this.#totals;
    for (let i = 0; i < readings.length; i++) totals[i] = readings[i] === surname ? SURNAME : 0;
    for (let part = 0; part < parts.length; part++) {
      const { from, to, table, classes, worth } = parts[part]!;
      const scores = this.#scoresAt(start + from, start + to, k, table);
      for (let i = 0; i < readings.length; i++) {
        if (classes[i]! >= 0) totals[i]! += scores[classes[i]!]!;
        else if (readings[i] !== surname) totals[i]! += worth[i]!;
      }
    }
    let best = 0;
    for (let i = 1; i < readings.length; i++) if (totals[i]! > totals[best]!) best = i;
    return readings[best]!;
  }

  /** What speaks for each class of a target that stands there, as part of piece `k`. */
  #scoresAt(start: number, end: number, k: number, table: WeightTable): Int32Array {
    const sink = this.#sink;
    sink.aim(table);
    visitFeatures(this.#context, start, end, k, sink);
    for (let i = 0; i < MOST_CLASSES; i++) this.#scores[i] = 0;
    addScores(this.#model, table, sink.hashes, sink.pick(table), this.#scores);
    return this.#scores;
  }

  /** Reads what is no headword character by character, in lower case; a name begins with its surname. */
  #spell(start: number, end: number, k: number): string {
    this.#enter(k);
    const isPersonal = isName(this.#pieces.what[k]!) && isPersonalName(this.#context, start, end);
    const long = isPersonal ? longSurname(this.#context, this.#surnames, start, end) : undefined;
    const syllables = long ? [long.toLowerCase()] : [];
    for (let i = long ? start + 2 : start; i < end; i++) {
      const character = String.fromCodePoint(this.#text.codePointAt(i)!);
      if (isHan(character)) syllables.push(this.#readCharacter(character, i, k, isPersonal && i === start));
      i += character.length - 1;
    }
    return syllables.join(" ");
  }

  #readCharacter(character: string, at: number, k: number, isSurname: boolean): string {
    const { units, lexicon } = this.#context;
    const folded = character.length === 1 ? String.fromCharCode(units[at]!) : character;
    const word = findWord(lexicon.trie, folded);
    const surname = isSurname ? surnameReading(this.#surnames, word) : undefined;
    if (word < 0) return UNKNOWN;
    const choice = this.#choices.of(word, this.#text, at, at + character.length);
    return this.#choose(choice, at, k, surname).toLowerCase();
  }
}
