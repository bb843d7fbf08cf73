import type { Box } from "./box.ts";
import { caretAt } from "./caret.ts";
import { compose, lineAround } from "./compose.ts";
import { drawnBox, drawnOffset } from "./drawn.ts";
import type { Around } from "./paragraph.ts";
import type { Place } from "./place.ts";
import type { RootOf } from "./tree.ts";

const TYPED = /^(?:text|search|url|email|tel)$/u;
const LABELLED = /^(?:submit|reset|button)$/u;
const SECRET = /password|one-time-code|cc-/u;
/** Units of a field's text read on each side of a place. */
const UNITS = 2000;

/** What an element shows as text of its own: typed into it (`typed`), or drawn on one line by the browser. */
interface Shown {
  readonly text: string;
  readonly typed: boolean;
}

/** The text a form field or a missing image shows; undefined for other elements and for secrets, which are never read. */
function shownBy(element: Element): Shown | undefined {
  if (element instanceof HTMLTextAreaElement) return typed(element);
  if (element instanceof HTMLInputElement) {
    if (TYPED.test(element.type))
      return SECRET.test(element.getAttribute("autocomplete") ?? "") ? undefined : typed(element);
    return LABELLED.test(element.type) ? { text: element.value, typed: false } : undefined;
  }
  if (element instanceof HTMLSelectElement)
    return element.size > 1 || element.multiple
      ? undefined
      : { text: element.selectedOptions[0]?.text ?? "", typed: false };
  if (element instanceof HTMLOptionElement) return { text: element.text, typed: false };
  if (element instanceof HTMLImageElement && element.naturalWidth === 0)
    return { text: element.alt, typed: false };
  return undefined;
}

function typed(field: HTMLInputElement | HTMLTextAreaElement): Shown {
  if (field.value) return { text: field.value, typed: true };
  return { text: isHintShown(field) ? field.placeholder : "", typed: false };
}

/** Many forms make the placeholder transparent and draw a label in its place. */
function isHintShown(field: Element): boolean {
  const { opacity, color, visibility } = getComputedStyle(field, "::placeholder");
  return opacity !== "0" && visibility === "visible" && !/^rgba\(.*[,/]\s*0\)$/u.test(color);
}

/** The character of a field's text under a point; undefined when there is none or the element is no field. */
export function placeInField(element: Element, x: number, y: number, rootOf: RootOf): Place | undefined {
  const shown = shownBy(element);
  if (!shown?.text) return undefined;
  const offset = shown.typed ? typedOffset(element, x, y, rootOf) : drawnOffset(element, shown.text, x, y);
  return offset === undefined ? undefined : { node: element, offset, at: { x, y } };
}

/** A border between two characters of a field. */
interface Border {
  readonly offset: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

function emOf(element: Element): number {
  const width = element instanceof HTMLElement ? element.offsetWidth : 0;
  const scale = width > 0 ? element.getBoundingClientRect().width / width : 1;
  return parseFloat(getComputedStyle(element).fontSize) * scale;
}

function caretIn(element: Element, x: number, y: number, rootOf: RootOf): Border | undefined {
  const { caret } = caretAt(x, y, rootOf);
  const box = caret?.offsetNode === element ? caret.getClientRect() : null;
  return caret && box
    ? { offset: caret.offset, left: box.left, top: box.top, bottom: box.bottom }
    : undefined;
}

/** The border nearest to a point on the point's line; undefined above, below and before the lines. */
function borderAt(element: Element, x: number, y: number, rootOf: RootOf): Border | undefined {
  const onLine = (border: Border | undefined) => border && border.top <= y && y < border.bottom;
  const border = caretIn(element, x, y, rootOf);
  if (!border || onLine(border)) return border;
  // Where a line is wrapped, its first border may be given as the last one of the line above.
  const em = emOf(element);
  const next = caretIn(element, x + 0.75 * em, y, rootOf);
  if (!next || next.offset <= border.offset || !onLine(next) || x < next.left - em) return undefined;
  return { ...next, offset: border.offset, left: next.left - em };
}

/** A caret is given for blank space, too: there is a character on a side if a step to that side moves the caret. */
function typedOffset(element: Element, x: number, y: number, rootOf: RootOf): number | undefined {
  const border = borderAt(element, x, y, rootOf);
  if (!border) return undefined;
  const way = x < border.left ? -1 : 1;
  const next = neighbour(element, border, way, y, rootOf);
  if (!next) return undefined;
  return way === 1 ? border.offset : next.offset;
}

/** The border after (1) or before (-1) one on the same line. */
function neighbour(
  element: Element,
  border: Border,
  way: 1 | -1,
  y: number,
  rootOf: RootOf,
): Border | undefined {
  const next = borderAt(element, border.left + way * 0.75 * emOf(element), y, rootOf);
  return next && (next.offset - border.offset) * way > 0 ? next : undefined;
}

/** The paragraph (line) of a field's text around a place in it. */
export function fieldParagraph(place: Place, rootOf: RootOf): Around | undefined {
  const element = place.node;
  const shown = element instanceof Element ? shownBy(element) : undefined;
  if (!shown || !(element instanceof Element)) return undefined;
  const from = Math.max(0, place.offset - UNITS);
  const composed = compose([{ data: shown.text.slice(from, place.offset + UNITS), space: "preserve" }]);
  const here = composed.offsets.indexOf(place.offset - from);
  if (here < 0 || composed.text[here] === "\n") return undefined;
  const [start, end] = lineAround(composed.text, here);
  const at = (unit: number) => from + composed.offsets[Math.min(start + unit, end - 1)]!;
  return {
    offset: here - start,
    paragraph: {
      text: composed.text.slice(start, end),
      cut: { start: false, end: false },
      ranges: () => [],
      boxes: (a, b) => (b > a ? boxesIn(element, shown, place, at(a), at(b - 1) + 1, rootOf) : []),
    },
  };
}

function boxesIn(
  element: Element,
  shown: Shown,
  place: Place,
  start: number,
  end: number,
  rootOf: RootOf,
): Box[] {
  if (!shown.typed) return [drawnBox(element, shown.text, start, end)];
  const { x, y } = place.at ?? { x: 0, y: 0 };
  const origin = borderAt(element, x, y, rootOf);
  if (!origin) return [];
  const edge = (goal: number) => {
    let border = origin;
    while (border.offset !== goal) {
      const next = neighbour(element, border, goal > border.offset ? 1 : -1, y, rootOf);
      if (!next || (goal - border.offset) * (goal - next.offset) < 0) break;
      border = next;
    }
    return border.left;
  };
  return [{ left: edge(start), right: edge(end), top: origin.top, bottom: origin.bottom }];
}
