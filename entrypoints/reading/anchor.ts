import type { Anchor } from "../../src/gloss/anchor.ts";
import type { Found } from "./find.ts";

/** What the card stands beside: a stretch of a sentence; undefined when nothing of it is drawn any more. */
export function anchorOf(
  { paragraph, sentence, element, at }: Found,
  span: { start: number; end: number },
): Anchor | undefined {
  const word = paragraph.boxes(sentence.start + span.start, sentence.start + span.end);
  return word.length > 0 ? { word, at, vertical: isVertical(element), node: element } : undefined;
}

/** The place pointed at itself, before it is known which word stands there. */
export function anchorAt({ paragraph, sentence, offset, element, at }: Found): Anchor {
  const character = paragraph.boxes(sentence.start + offset, sentence.start + offset + 1);
  const point = { left: at.x, top: at.y, right: at.x, bottom: at.y };
  return {
    word: character.length > 0 ? character : [point],
    at,
    vertical: isVertical(element),
    node: element,
  };
}

function isVertical(element: Element): boolean {
  return getComputedStyle(element).writingMode.startsWith("vertical");
}
