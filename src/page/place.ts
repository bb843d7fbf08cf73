import { contains } from "./box.ts";
import { caretAt, stackAt } from "./caret.ts";
import { placeInField } from "./field.ts";
import { isOpaque, isShown } from "./flow.ts";
import { boxesOf, lengthAt, offsetUnder, startAt } from "./measure.ts";
import { childOf, isElement, isText, parentOf, siblingOf, type RootOf } from "./tree.ts";

/** One character of the page: in a text node, or in what a form field or a missing image shows as text. */
export interface Place {
  readonly node: Text | Element;
  /** UTF-16 offset where the character begins, in the node's data or in the field's text. */
  readonly offset: number;
  /** The point that was asked for, in form fields: their characters can only be found again from there. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** Children looked at below one element when the browser's own hit test does not find the text. */
const CHILDREN = 400;
const ANNOTATION = "rt, rtc, rp";

/**
 * Finds the character whose box contains a point of the window (CSS pixels); undefined over blank space. Caret
 * functions round to the nearest border between characters, so the boxes on both sides are checked.
 */
export function placeAt(x: number, y: number, rootOf: RootOf): Place | undefined {
  const caret = caretAt(x, y, rootOf);
  if (caret && isText(caret.offsetNode)) {
    const place = besideCaret(caret.offsetNode, caret.offset, x, y);
    const parent = place && parentOf(place.node, rootOf);
    if (parent && isShown(parent, rootOf)) {
      // The box of a ruby annotation lies over the edge of its base.
      const base = parent.closest(ANNOTATION) ? placeBelow(x, y, rootOf) : undefined;
      return base ?? place;
    }
  }
  return placeBelow(x, y, rootOf);
}

/** The character on either side of a border that contains the point; of two boxes (turned text) the nearer. */
function besideCaret(node: Text, offset: number, x: number, y: number): Place | undefined {
  let best: Place | undefined;
  let nearest = Infinity;
  const after = startAt(node.data, offset);
  for (const start of [after, after > 0 ? startAt(node.data, after - 1) : -1]) {
    if (start < 0 || start >= node.length) continue;
    for (const box of boxesOf(node, start, start + lengthAt(node.data, start))) {
      const distance = Math.hypot(x - (box.left + box.right) / 2, y - (box.top + box.bottom) / 2);
      if (!contains(box, x, y) || distance >= nearest) continue;
      nearest = distance;
      best = { node, offset: start };
    }
  }
  return best;
}

/** Goes down through what lies under the point until text is found there, or something that hides the rest. */
function placeBelow(x: number, y: number, rootOf: RootOf): Place | undefined {
  for (const element of stackAt(x, y, rootOf)) {
    const place = element.closest(ANNOTATION)
      ? undefined
      : placeIn(element, x, y, rootOf, { left: CHILDREN });
    if (place) return place;
    if (isOpaque(element, rootOf)) return undefined;
  }
  return undefined;
}

/** Searches an element's own text, and that of children no hit test meets (`pointer-events`, `contents`). */
function placeIn(
  element: Element,
  x: number,
  y: number,
  rootOf: RootOf,
  budget: { left: number },
): Place | undefined {
  const shown = isShown(element, rootOf);
  const inField = shown && placeInField(element, x, y, rootOf);
  if (inField) return inField;
  for (let node = childOf(element, 1, rootOf); node && budget.left > 0; node = siblingOf(node, 1, rootOf)) {
    budget.left -= 1;
    if (isText(node)) {
      const offset = shown && /\S/u.test(node.data) ? offsetUnder(node, x, y) : undefined;
      if (offset !== undefined) return { node, offset };
    } else if (isElement(node) && unmet(node, x, y)) {
      const place = placeIn(node, x, y, rootOf, budget);
      if (place) return place;
    }
  }
  return undefined;
}

function unmet(element: Element, x: number, y: number): boolean {
  const box = element.getBoundingClientRect();
  const empty = box.width === 0 || box.height === 0;
  if (!empty && !contains(box, x, y)) return false;
  const style = getComputedStyle(element);
  return style.display === "contents" || style.pointerEvents === "none";
}
