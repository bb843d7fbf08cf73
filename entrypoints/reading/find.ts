import { openClosedRoot } from "../../src/extension/closed-root.ts";
import { hasHan, isJapaneseText, isMarkedJapanese } from "../../src/page/language.ts";
import { paragraphAround, type Paragraph } from "../../src/page/paragraph.ts";
import { placeAt } from "../../src/page/place.ts";
import { sentenceAt, sentencesOf, type Sentence } from "../../src/page/sentence.ts";
import { parentOf, rootFinder } from "../../src/page/tree.ts";

/** A sentence of the page, and where in it the hand points. */
export interface Found {
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  /** Offset in the sentence. */
  readonly offset: number;
  /** The element that the text stands in. */
  readonly element: Element;
  readonly at: { readonly x: number; readonly y: number };
}

/** Gives an element's shadow root, closed ones too. */
export const rootOf = rootFinder(openClosedRoot);

/** The Chinese sentence at a point of the window; undefined over blank space and other languages. */
export function findAt(x: number, y: number): Found | undefined {
  const place = placeAt(x, y, rootOf);
  const element = place && (place.node instanceof Element ? place.node : parentOf(place.node, rootOf));
  const around = place && paragraphAround(place, rootOf);
  if (!element || !around) return undefined;
  const { paragraph } = around;
  const sentence = sentenceAt(paragraph.text, around.offset);
  if (!sentence || !hasHan(sentence.text)) return undefined;
  if (isMarkedJapanese(element) || isJapaneseText(paragraph.text)) return undefined;
  return { paragraph, sentence, offset: around.offset - sentence.start, element, at: { x, y } };
}

/** The next or previous sentence of the same paragraph that has Chinese in it, at its start or end. */
export function findBeside(found: Found, to: "next" | "previous"): Found | undefined {
  const all = sentencesOf(found.paragraph.text).filter(({ text }) => hasHan(text));
  const here = found.sentence.start;
  const sentence =
    to === "next" ? all.find(({ start }) => start > here) : all.findLast(({ start }) => start < here);
  return sentence && { ...found, sentence, offset: to === "next" ? 0 : sentence.text.length - 1 };
}
