import { foldUnit } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { startOf, type CutText } from "./cut-text.ts";

/** Units that stand for a class of units, so that the model need not learn each. */
const Class = { edge: 0x7c, digit: 0x30, letter: 0x61, space: 0x20 } as const;

/** First letters of tags, and how many tokens further they are looked for. */
const NOUN = 0x6e;
const VERB = 0x76;
const NEAR = 5;
/** `,;!?` */
const CLAUSE_ENDS: readonly number[] = [0x2c, 0x3b, 0x21, 0x3f];

/** A sentence as the model sees it: folded, its figures and letters made one, and what each token is. */
export interface Context {
  units: Uint16Array;
  cut: CutText;
  /** The sentence that is looked at, in units and in tokens: what is beyond it tells nothing. */
  from: number;
  to: number;
  firstToken: number;
  endToken: number;
  readonly lexicon: Lexicon;
  /** The first letter of each of the lexicon's tags. */
  readonly letters: Uint16Array;
}

/** An empty context; it is loaded with one sentence after another. */
export function createContext(lexicon: Lexicon): Context {
  const letters = Uint16Array.from(lexicon.tagNames, (name) => name.charCodeAt(0));
  return {
    units: new Uint16Array(1024),
    from: 0,
    to: 0,
    firstToken: 0,
    endToken: 0,
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
    if (unit === 0x0a) units[i] = Class.edge;
    else units[i] = unit < 0x100 || unit >= 0xff10 ? classOf(unit) : foldUnit(lexicon.fold, unit);
  }
  context.cut = cut;
  context.firstToken = context.endToken = 0;
}

/** Looks at the sentence that token `k` stands in, up to its `。！？` or line feed; whether that is another one than before. */
export function enterSentence(context: Context, k: number): boolean {
  if (k >= context.firstToken && k < context.endToken) return false;
  const { cut, units } = context;
  let first = k;
  while (first > 0 && !isSentenceEnd(units[startOf(cut, first - 1)]!)) first--;
  let end = k;
  while (end < cut.length && !isSentenceEnd(units[startOf(cut, end)]!)) end++;
  context.firstToken = first;
  context.endToken = Math.min(end + 1, cut.length);
  context.from = startOf(cut, first);
  context.to = startOf(cut, context.endToken);
  return true;
}

/** `。！!?` (a full-width question mark is one of half width here), and line feeds. */
function isSentenceEnd(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0x21 || unit === 0x3f || unit === Class.edge;
}

function classOf(unit: number): number {
  if (unit >= 0xff10 && unit <= 0xff5a) return classOf(unit - 0xfee0);
  if (unit <= 0x20 || unit === 0xa0) return Class.space;
  if (unit >= 0x30 && unit <= 0x39) return Class.digit;
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? Class.letter : unit;
}

/** The unit at a place, or the edge mark outside the sentence. */
export function unitAt({ units, from, to }: Context, at: number): number {
  return at >= from && at < to ? units[at]! : Class.edge;
}

/** The first letter of the part of speech of token `k`; `|` outside the sentence, `?` for what is no word. */
function tagAt({ cut, lexicon, letters, firstToken, endToken }: Context, k: number): number {
  if (k < firstToken || k >= endToken) return Class.edge;
  const word = cut.what[k]!;
  return word >= 0 ? letters[lexicon.tag[word]!]! : 0x3f;
}

/** Receives what surrounds a target, one feature a call; a feature is a kind and a text. Outside the sentence all units are the edge mark. */
export interface FeatureSink {
  /** The kinds it wants to see, one bit each; it may be shown others. */
  readonly kinds: number;
  /** The unit at a place. */
  unit(kind: number, at: number): void;
  /** The units from `from` up to `to`. */
  units(kind: number, from: number, to: number): void;
  /** The units from `from` up to `to`, then those from `from2` up to `to2`. */
  around(kind: number, from: number, to: number, from2: number, to2: number): void;
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
  "own",
  "end+1",
  "begin-1",
  "end+2",
  "noun+",
  "noun-",
  "verb-",
] as const;

/**
 * Shows the sink everything the model looks at when it reads the units from `start` up to `end`, which are token
 * `k` or a part of it, in the sentence that was entered. Inside a token, what is before and after in it counts as its neighbouring words.
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
  for (let distance = 3; distance > 0; distance--) sink.unit(5 - distance, start - distance);
  for (let distance = 1; distance <= 3; distance++) sink.unit(4 + distance, end + distance - 1);
  sink.units(8, start - 2, start);
  sink.units(9, end, end + 2);
  sink.around(10, start - 1, start, end, end + 1);
  sink.letters(21, tagAt(context, k), start > first ? 0x31 : 0x30);
  visitWords(context, start, end, k, sink);
  visitNear(context, k, sink);
}

function visitWords(context: Context, start: number, end: number, k: number, sink: FeatureSink): void {
  const { cut } = context;
  // what is left of the token itself is the nearest neighbour
  const before = start > startOf(cut, k) ? k : k - 1;
  const after = end < cut.ends[k]! ? k : k + 1;
  const left = wordStart(context, before);
  const right = after === k ? cut.ends[k]! : wordEnd(context, after);
  // of a token one character more says the same as the character itself
  const isPlainLeft = before === k && start - left === 1;
  const isPlainRight = after === k && right - end === 1;
  if (!isPlainLeft) sink.units(11, left, start);
  if (!isPlainRight) sink.units(12, end, right);
  const far = wordEnd(context, after + 1);
  sink.units(13, wordStart(context, before - 1), left);
  sink.units(14, right, far);
  if (start - left > 1 || right - end > 1) sink.around(15, left, start, end, right);
  const tagBefore = before === k ? 0x2b : tagAt(context, before);
  const tagAfter = after === k ? 0x2b : tagAt(context, after);
  // a word's last character says what kind of thing it names, and stands for those never seen
  sink.unit(22, right - 1);
  sink.unit(23, left);
  sink.unit(24, far - 1);
  sink.letters(16, tagBefore, 0);
  sink.letters(17, tagAfter, 0);
  sink.letters(18, tagBefore, tagAfter);
  sink.letters(19, tagAt(context, before - 1), tagBefore);
  sink.letters(20, tagAfter, tagAt(context, after + 1));
}

/** The nearest noun on each side and the nearest verb before, beyond the neighbours, in the same clause. */
function visitNear(context: Context, k: number, sink: FeatureSink): void {
  const { kinds } = sink;
  if ((kinds & (1 << 25)) !== 0) visitNearest(context, k, 1, NOUN, 25, sink);
  if ((kinds & (1 << 26)) !== 0) visitNearest(context, k, -1, NOUN, 26, sink);
  if ((kinds & (1 << 27)) !== 0) visitNearest(context, k, -1, VERB, 27, sink);
}

function visitNearest(
  context: Context,
  k: number,
  step: number,
  tag: number,
  kind: number,
  sink: FeatureSink,
): void {
  const { cut, firstToken, endToken } = context;
  let j = k + step;
  for (let left = NEAR; left >= 0 && j >= firstToken && j < endToken; left--, j += step) {
    if (isClauseEnd(unitAt(context, startOf(cut, j)))) return;
    if (j === k + step || tagAt(context, j) !== tag) continue;
    sink.units(kind, startOf(cut, j), cut.ends[j]!);
    return;
  }
}

/** `，。！`, and `, ; ! ?` of either width: those are one in a context. */
function isClauseEnd(unit: number): boolean {
  return unit === 0xff0c || unit === 0x3002 || unit === 0xff01 || CLAUSE_ENDS.includes(unit);
}

/** Where a token begins; one unit further for each token before the sentence. */
function wordStart({ cut, from, firstToken }: Context, k: number): number {
  return k >= firstToken ? startOf(cut, k) : from + k - firstToken;
}

function wordEnd({ cut, to, endToken }: Context, k: number): number {
  return k < endToken ? cut.ends[k]! : to + 1 + k - endToken;
}
