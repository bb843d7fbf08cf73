import type { Sentence, Span, WordSpan } from "./hand.ts";

/** The word at an offset, or undefined where there is no Chinese word. */
export function wordAt(sentence: Sentence, offset: number): WordSpan | undefined {
  return sentence.words.find((word) => word.start <= offset && offset < word.end && isWord(word));
}

/** The first word that starts at an offset or later; undefined at the end. */
export function wordFrom(sentence: Sentence, offset: number): Span | undefined {
  return sentence.words.find((word) => word.start >= offset && isWord(word));
}

/** The last word that starts before an offset; undefined at the beginning. */
export function wordBefore(sentence: Sentence, offset: number): Span | undefined {
  return sentence.words.findLast((word) => word.start < offset && isWord(word));
}

/** What one sees from the character after `span.start` (or before it): the longest word known to start there. */
export function neighbour(sentence: Sentence, span: Span, step: 1 | -1): Span | undefined {
  const word = step === 1 ? nextCharacter(sentence, span.start) : previousCharacter(sentence, span.start);
  if (word === undefined) return undefined;
  const home = wordAt(sentence, word);
  return home && startingAt(home, word);
}

/** Everything that can be read at a word: the words around it, itself, the words inside it; longest first. */
export function choices(word: WordSpan): readonly Span[] {
  return [...word.outer, word, ...word.inner].map(({ start, end }) => ({ start, end }));
}

function startingAt(word: WordSpan, start: number): Span {
  if (word.start === start) return { start, end: word.end };
  const inner = word.inner.filter((span) => span.start === start);
  const longest = inner.reduce<Span | undefined>(
    (best, span) => (!best || span.end > best.end ? span : best),
    undefined,
  );
  return longest ?? { start: word.start, end: word.end };
}

/** The next place where something starts: inside this word or at the next one. */
function nextCharacter(sentence: Sentence, from: number): number | undefined {
  const home = wordAt(sentence, from);
  const within = home?.inner.map((span) => span.start).filter((start) => start > from) ?? [];
  return within.length > 0 ? Math.min(...within) : wordFrom(sentence, from + 1)?.start;
}

function previousCharacter(sentence: Sentence, from: number): number | undefined {
  const home = wordAt(sentence, from);
  if (home && from > home.start) return lastStart(home, from);
  const before = wordBefore(sentence, from);
  const word = before && wordAt(sentence, before.start);
  return word && lastStart(word, word.end);
}

function lastStart(word: WordSpan, before: number): number {
  return Math.max(word.start, ...word.inner.map((span) => span.start).filter((start) => start < before));
}

function isWord(word: WordSpan): boolean {
  return word.kind !== "other";
}
