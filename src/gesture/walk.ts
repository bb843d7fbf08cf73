import type { Sentence, Span, WordSpan } from "./hand.ts";

/** The words of a sentence, without what is not Chinese. */
export function wordsOf(sentence: Sentence): readonly WordSpan[] {
  return sentence.words.filter((word) => word.kind !== "other");
}

/** The word at an offset, or undefined where there is no Chinese word. */
export function wordAt(sentence: Sentence, offset: number): WordSpan | undefined {
  return wordsOf(sentence).find((word) => word.start <= offset && offset < word.end);
}

/** What one sees from each character of a sentence where a headword starts: the longest one in its word. */
export function stopsOf(sentence: Sentence): readonly Span[] {
  return wordsOf(sentence).flatMap((word) => {
    const longest = new Map<number, Span>();
    for (const span of choices(word))
      if (span.start >= word.start && span.end <= word.end && !longest.has(span.start))
        longest.set(span.start, span);
    return [...longest.values()].sort((a, b) => a.start - b.start);
  });
}

/** Everything that can be read at a word: the words around it, itself, the words inside it; longest first. */
export function choices(word: WordSpan): readonly Span[] {
  return [...word.outer, word, ...word.inner];
}
