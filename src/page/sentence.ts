/** A sentence of a paragraph: the unit of question, answer and memory. */
export interface Sentence {
  readonly text: string;
  /** Offset of its first unit in the paragraph. */
  readonly start: number;
}

/** The longest sentence, in UTF-16 units; longer ones are cut. */
const LONGEST_SENTENCE = 1000;
/** A cut must be the best place within so many units on both sides. */
const REACH = 200;
const MARKS = "，、,：:—";
const END = /(?:[。！？；｡!?;]+|…+)[」』”’"'）)】》〉〕\]]*|\n/gu;

/** Cuts a paragraph into its sentences, without the space around them; closing quotes stay with their sentence. */
export function sentencesOf(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(END)) {
    addCut(sentences, paragraph, start, match.index + match[0].length);
    start = match.index + match[0].length;
  }
  addCut(sentences, paragraph, start, paragraph.length);
  return sentences;
}

/** The sentence around an offset; undefined on the space between sentences. */
export function sentenceAt(paragraph: string, offset: number): Sentence | undefined {
  let start = 0;
  let end = paragraph.length;
  for (const match of paragraph.matchAll(END)) {
    const after = match.index + match[0].length;
    if (after <= offset) start = after;
    else {
      end = after;
      break;
    }
  }
  const sentences: Sentence[] = [];
  addCut(sentences, paragraph, start, end);
  return sentences.find(
    (sentence) => offset >= sentence.start && offset < sentence.start + sentence.text.length,
  );
}

function addCut(sentences: Sentence[], paragraph: string, start: number, end: number): void {
  const whole = paragraph.slice(start, end);
  let from = 0;
  for (const cut of whole.length > LONGEST_SENTENCE ? [...cutsIn(whole), whole.length] : [whole.length]) {
    const part = whole.slice(from, cut);
    const indent = part.length - part.trimStart().length;
    const text = part.trim();
    if (text) sentences.push({ text, start: start + from + indent });
    from = cut;
  }
}

/**
 * Where endless text is cut: at the places that win over all others within reach, judged only by the characters
 * beside them, so that windows on the same text that begin elsewhere agree.
 */
function cutsIn(text: string): number[] {
  const rank: number[] = [];
  for (let at = 0; at < text.length; at += 1) rank.push(at < 4 ? -1 : rankOf(text, at));
  const cuts: number[] = [];
  let from = 0;
  for (let at = 1; at < text.length; at += 1) {
    if (at - from >= LONGEST_SENTENCE) cuts.push((from = unbroken(text, at)));
    else if (wins(rank, at)) cuts.push((from = at));
  }
  return cuts;
}

function wins(rank: readonly number[], at: number): boolean {
  const own = rank[at]!;
  if (own < 0) return false;
  for (let distance = 1; distance <= REACH; distance += 1) {
    if ((rank[at - distance] ?? -1) >= own || (rank[at + distance] ?? -1) > own) return false;
  }
  return true;
}

/** A lesser mark is the best place to cut after, then a space; among equals the characters around decide. */
function rankOf(text: string, at: number): number {
  const [code, before] = [text.charCodeAt(at), text.charCodeAt(at - 1)];
  if (code >= 0xdc00 && code <= 0xdfff) return -1;
  let hash = 0x811c9dc5;
  for (let unit = at - 4; unit < at; unit += 1)
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193) >>> 0;
  return (
    (MARKS.includes(String.fromCharCode(before))
      ? 2 ** 33
      : before <= 0x20 || before === 0x3000
        ? 2 ** 32
        : 0) + hash
  );
}

function unbroken(text: string, at: number): number {
  return text.codePointAt(at - 1)! > 0xffff ? at - 1 : at;
}
