import { foldUnit } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { startOf, type CutText } from "./cut-text.ts";

/** Units that stand for a class of units, so that the model need not learn each. */
const Class = { edge: 0x7c, digit: 0x30, letter: 0x61, space: 0x20 } as const;

/** A sentence as the model sees it: folded, its figures and letters made one, and what each token is. */
export interface Context {
  units: Uint16Array;
  length: number;
  cut: CutText;
  readonly lexicon: Lexicon;
  /** The first letter of each of the lexicon's tags. */
  readonly letters: Uint16Array;
}

/** An empty context; it is loaded with one sentence after another. */
export function createContext(lexicon: Lexicon): Context {
  const letters = Uint16Array.from(lexicon.tagNames, (name) => name.charCodeAt(0));
  return {
    units: new Uint16Array(1024),
    length: 0,
    cut: { length: 0, ends: [], what: [] },
    lexicon,
    letters,
  };
}

/** Puts a sentence into the context. */
export function loadContext(context: Context, text: string, cut: CutText): void {
  if (text.length > context.units.length) context.units = new Uint16Array(2 * text.length);
  const { units, lexicon } = context;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = unit < 0x100 || unit >= 0xff10 ? classOf(unit) : foldUnit(lexicon.fold, unit);
  }
  context.length = text.length;
  context.cut = cut;
}

function classOf(unit: number): number {
  if (unit >= 0xff10 && unit <= 0xff5a) return classOf(unit - 0xfee0);
  if (unit <= 0x20 || unit === 0xa0) return Class.space;
  if (unit >= 0x30 && unit <= 0x39) return Class.digit;
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? Class.letter : unit;
}

/** The unit at a place, or the edge mark outside the sentence. */
export function unitAt({ units, length }: Context, at: number): number {
  return at >= 0 && at < length ? units[at]! : Class.edge;
}

/** The first letter of the part of speech of token `k`; `|` outside the sentence, `?` for what is no word. */
function tagAt({ cut, lexicon, letters }: Context, k: number): number {
  if (k < 0 || k >= cut.length) return Class.edge;
  const word = cut.what[k]!;
  return word >= 0 ? letters[lexicon.tag[word]!]! : 0x3f;
}

/** Receives what surrounds a target, one feature a call; a feature is a kind and a text. */
export interface FeatureSink {
  /** The units from `from` up to `to`, then those from `from2` up to `to2`; units outside the sentence are the edge mark. */
  units(kind: number, from: number, to: number, from2: number, to2: number): void;
  /** Two letters: parts of speech, or one and 0. */
  letters(kind: number, first: number, second: number): void;
}

/** The names of the kinds of feature in the model's text, by number. */
export const FEATURE_KINDS = [
  "always",
  "place",
  "-3",
  "-2",
  "-1",
  "+1",
  "+2",
  "+3",
  "-2-1",
  "+1+2",
  "-1+1",
  "word-1",
  "word+1",
  "word-2",
  "word+2",
  "word-1+1",
  "tag-1",
  "tag+1",
  "tag-1+1",
  "tag-2-1",
  "tag+1+2",
] as const;

/**
 * Shows the sink everything the model looks at when it reads the units from `start` up to `end`, which are token
 * `k` or a part of it. Inside a token, what is before and after in it counts as its neighbouring words.
 */
export function visitFeatures(
  context: Context,
  start: number,
  end: number,
  k: number,
  sink: FeatureSink,
): void {
  const first = startOf(context.cut, k);
  const last = context.cut.ends[k]!;
  sink.letters(0, 0, 0);
  sink.letters(1, start > first ? 0x31 : 0x30, end < last ? 0x31 : 0x30);
  for (let distance = 3; distance > 0; distance--)
    sink.units(5 - distance, start - distance, start - distance + 1, 0, 0);
  for (let distance = 1; distance <= 3; distance++)
    sink.units(4 + distance, end + distance - 1, end + distance, 0, 0);
  sink.units(8, start - 2, start, 0, 0);
  sink.units(9, end, end + 2, 0, 0);
  sink.units(10, start - 1, start, end, end + 1);
  visitWords(context, start, end, k, sink);
}

function visitWords(context: Context, start: number, end: number, k: number, sink: FeatureSink): void {
  const { cut } = context;
  // what is left of the token itself is the nearest neighbour
  const before = start > startOf(cut, k) ? k : k - 1;
  const after = end < cut.ends[k]! ? k : k + 1;
  const left = wordStart(context, before);
  const right = after === k ? cut.ends[k]! : wordEnd(context, after);
  sink.units(11, left, start, 0, 0);
  sink.units(12, end, right, 0, 0);
  sink.units(13, wordStart(context, before - 1), left, 0, 0);
  sink.units(14, right, wordEnd(context, after + 1), 0, 0);
  sink.units(15, left, start, end, right);
  const tagBefore = before === k ? 0x2b : tagAt(context, before);
  const tagAfter = after === k ? 0x2b : tagAt(context, after);
  sink.letters(16, tagBefore, 0);
  sink.letters(17, tagAfter, 0);
  sink.letters(18, tagBefore, tagAfter);
  sink.letters(19, tagAt(context, before - 1), tagBefore);
  sink.letters(20, tagAfter, tagAt(context, after + 1));
}

/** Where a token begins; one unit further for each token before the sentence. */
function wordStart({ cut }: Context, k: number): number {
  return k >= 0 ? startOf(cut, k) : k;
}

function wordEnd({ cut, length }: Context, k: number): number {
  return k < cut.length ? cut.ends[k]! : length + 1 + k - cut.length;
}
