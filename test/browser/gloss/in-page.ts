import english from "../../../assets/public/_locales/en/messages.json";
import type { Anchor } from "../../../src/gloss/anchor.ts";
import { cardView, type Known, type Looked } from "../../../src/gloss/card-view.ts";
import { Card } from "../../../src/gloss/card.ts";
import type { Drawing, Layer } from "../../../src/gloss/draw.ts";
import { PLAIN } from "../../../src/gloss/manner.ts";
import { createDrawMore } from "../../../src/gloss/more/draw-more.ts";
import { DEFAULTS } from "../../../src/settings/schema.ts";
import type { Say } from "../../../src/gloss/say.ts";
import type { CardView, WordView } from "../../../src/gloss/view.ts";
import { sentence } from "../../gloss/sentence.ts";
import words from "../../gloss/words.json";

/** What the tests do with a card in a page: the bundle's global is `qiao`. */
const say: Say = (message, ...values) =>
  english[message].message.replaceAll(/\$count\$/gu, () => values[0] ?? "");

/** The words that were chosen on the card. */
export const chosen: string[] = [];

const drawMore = createDrawMore({ factsOf: () => undefined, strokesOf: async () => undefined });

/** What the views were drawn from. */
const abouts = new WeakMap<WordView, { readonly known: Known; readonly looked: Looked }>();

let current: { card: Card; end: AbortController } | undefined;

/** The card, made when it is first asked for. */
export function card(): Card {
  if (current) return current.card;
  const end = new AbortController();
  const choose = (span: { start: number; end: number }) => void chosen.push(`${span.start}–${span.end}`);
  const needs = {
    lookInside: (text: string) => void chosen.push(text),
    press: (button: string) => void chosen.push(button),
    more: (layer: Layer, view: WordView, by: Drawing) => {
      const about = abouts.get(view);
      return about ? drawMore(layer, view, { ...about, manner: PLAIN, settings: DEFAULTS }, by) : [];
    },
    moved: () => undefined,
  };
  current = { card: new Card({ document, say, choose, ...needs, signal: end.signal }), end };
  return current.card;
}

/** Ends the card, as switching off does. */
export function endCard(): void {
  current?.end.abort();
  current = undefined;
}

/** Shows a word (its number in the sentence, or a stretch of it) beside the text of the element, or a notice. */
export function show(
  selector: string,
  written: string,
  which: number | readonly [number, number],
): object | undefined {
  const known = sentence(written, words);
  const home =
    typeof which === "number" ? known.reading.words[which]! : wordAt(known.reading.words, which[0]);
  const span = typeof which === "number" ? home : { start: which[0], end: which[1] };
  const element = document.querySelector(selector)!;
  const { lang = "" } = element.closest<HTMLElement>("[lang]") ?? {};
  const looked = { span, home, language: lang };
  const view = cardView(known, looked);
  abouts.set(view, { known, looked });
  return beside(element, span, view);
}

/** Shows any view beside characters of an element's text. */
export function beside(
  element: Element,
  span: { start: number; end: number },
  view: CardView,
): object | undefined {
  const anchor = anchorOf(element, rangeIn(element, span));
  const box = card().show(view, anchor);
  return box && { box: boxOf(box), word: anchor.word.map(boxOf) };
}

/** Says that an answer is awaited, or cannot come, beside an element's first character. */
export function notice(selector: string, what: "loading" | "trouble"): object | undefined {
  return beside(document.querySelector(selector)!, { start: 0, end: 1 }, { what });
}

function wordAt<W extends { start: number; end: number }>(list: readonly W[], offset: number): W {
  return list.find((word) => word.start <= offset && offset < word.end)!;
}

function anchorOf(node: Element, range: Range): Anchor {
  const word = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  return { word, at: undefined, vertical: getComputedStyle(node).writingMode.startsWith("vertical"), node };
}

/** The range of a stretch of an element's text, over all its text nodes. */
function rangeIn(element: Element, { start, end }: { start: number; end: number }): Range {
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node.nodeValue!;
    if (passed <= start && start < passed + length) range.setStart(node, start - passed);
    if (passed < end && end <= passed + length) range.setEnd(node, end - passed);
    passed += length;
  }
  return range;
}

function boxOf({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }) {
  return { left, top, right, bottom };
}
