import { openClosedRoot } from "../../src/extension/closed-root.ts";
import { hasHan, isJapaneseText, isMarkedJapanese } from "../../src/page/language.ts";
import { paragraphAround, type Paragraph } from "../../src/page/paragraph.ts";
import { placeAt, type Place } from "../../src/page/place.ts";
import { sentenceAt, sentencesOf, type Sentence } from "../../src/page/sentence.ts";
import { isText, parentOf, rootFinder, walk } from "../../src/page/tree.ts";

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

/** Which way a reader goes on from a sentence, to which end of the one found there, and whether out of the window, too. */
export interface Turn {
  readonly to: Direction;
  readonly at: "start" | "end";
  readonly beyond: boolean;
}

type Direction = "next" | "previous";

/** Nodes passed on the way to the next text with Chinese in it. */
const NODES = 2_000;

/** Gives an element's shadow root, closed ones too. */
export const rootOf = rootFinder(openClosedRoot);

/** The Chinese sentence at a point of the window; undefined over blank space and other languages. */
export function findAt(x: number, y: number): Found | undefined {
  const place = placeAt(x, y, rootOf);
  return place && findIn(place, { x, y }, sentenceAt);
}

/** The next or previous sentence with Chinese in it, of this paragraph or of another one. */
export function findBeside(found: Found, { to, at: end, beyond }: Turn): Found | undefined {
  const { paragraph, sentence, at } = found;
  const entered = (beside: Found) => ({
    ...beside,
    offset: end === "start" ? 0 : beside.sentence.text.length - 1,
  });
  const within = besideIn(paragraph.text, sentence.start, to);
  if (within) return entered({ ...found, sentence: within });
  for (const place of placesBeyond(paragraph, to)) {
    // At its edge a paragraph that was cut short is read anew, and goes on from there.
    const pick = (text: string, offset: number) =>
      place.inside ? besideIn(text, offset, to) : sentenceAt(text, offset);
    const beside = findIn(place, at, pick);
    if (beside) return beyond || isInWindow(beside) ? entered(beside) : undefined;
  }
  return undefined;
}

function findIn(
  place: Place,
  at: Found["at"],
  pick: (text: string, offset: number) => Sentence | undefined,
): Found | undefined {
  const element = place.node instanceof Element ? place.node : parentOf(place.node, rootOf);
  const around = paragraphAround(place, rootOf);
  if (!element || !around) return undefined;
  const { paragraph, offset } = around;
  const sentence = pick(paragraph.text, offset);
  if (!sentence || !hasHan(sentence.text)) return undefined;
  if (isMarkedJapanese(element) || isJapaneseText(paragraph.text)) return undefined;
  return { paragraph, sentence, offset: offset - sentence.start, element, at };
}

/** The first sentence with Chinese after an offset, or the last one before it. */
function besideIn(text: string, offset: number, to: Direction): Sentence | undefined {
  const all = sentencesOf(text).filter((sentence) => hasHan(sentence.text));
  return to === "next"
    ? all.find(({ start }) => start > offset)
    : all.findLast(({ start }) => start < offset);
}

/** Places with Chinese beyond the edge of a paragraph; `inside`: the edge itself, where the text was cut short. */
function* placesBeyond(paragraph: Paragraph, to: Direction): Generator<Place & { inside: boolean }> {
  const edge = paragraph.ranges(0, paragraph.text.length).at(to === "next" ? -1 : 0);
  const text = edge?.startContainer;
  if (!edge || !text || !isText(text)) return;
  const cut = to === "next" ? paragraph.cut.end : paragraph.cut.start;
  if (cut) yield { node: text, offset: to === "next" ? edge.endOffset - 1 : edge.startOffset, inside: true };
  let left = NODES;
  for (const { node, leaving } of walk(text, to === "next" ? 1 : -1, rootOf)) {
    if (left-- === 0) return;
    if (leaving || !isText(node) || !hasHan(node.data)) continue;
    const han = [...node.data.matchAll(/\p{Script=Han}/gu)].at(to === "next" ? 0 : -1);
    if (han) yield { node, offset: han.index, inside: false };
  }
}

function isInWindow({ paragraph, sentence }: Found): boolean {
  const boxes = paragraph.boxes(sentence.start, sentence.start + sentence.text.length);
  return boxes.some(
    ({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  );
}
