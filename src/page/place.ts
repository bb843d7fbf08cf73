import { contains, type Box } from "./box.ts";
import { placeOnCanvas } from "./canvas-text.ts";
import { caretAt, stackAt } from "./caret.ts";
import { placeInField } from "./field.ts";
import { isOpaque, isShown } from "./flow.ts";
import { hasHan } from "./language.ts";
import { boxAt, boxesOf, lengthAt, offsetUnder, startAt } from "./measure.ts";
import { call, childOf, isElement, isText, parentOf, siblingOf, type RootOf } from "./tree.ts";

/** One character of the page: in a text node, in what a form field or a missing image shows as text, or on a canvas. */
export interface Place {
  readonly node: Text | Element;
  /** UTF-16 offset where the character begins, in the node's data or in the field's text. */
  readonly offset: number;
  /** The point that was asked for, in form fields: their characters can only be found again from there. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** Nodes looked at when the browser's own hit test does not find the text, and the longest text measured. */
const NODES = 500;
const LONG = 20_000;
const ANNOTATION = "rt, rtc, rp";
/** What stands in these is shown only by browsers that do not know them; Firefox lays it out all the same. */
const REPLACED = /^(?:canvas|video|audio|iframe)$/u;

interface Search {
  readonly x: number;
  readonly y: number;
  readonly rootOf: RootOf;
  /** Whether only Han characters are looked for. */
  readonly han: boolean;
  /** Below something opaque only what lets the pointer through can be seen: it is what was laid over it. */
  through: boolean;
  left: number;
}

/**
 * Finds the character whose box contains a point of the window (CSS pixels); undefined over blank space. Caret
 * functions round to the nearest border between characters, so the boxes on both sides are checked. Where boxes
 * overlap, Han characters come first; a ruby annotation stands for the character that it stands beside.
 */
export function placeAt(x: number, y: number, rootOf: RootOf): Place | undefined {
  const search = (han: boolean) => placeBelow({ x, y, rootOf, han, through: false, left: NODES });
  const place = placeOnTop(x, y, rootOf) ?? search(false) ?? placeOnCanvas(x, y, rootOf);
  if (!place || !isText(place.node)) return place;
  const annotation = annotationAround(place.node, rootOf);
  if (!annotation && hasHan(characterAt(place.node, place.offset))) return place;
  return search(true) ?? (annotation && baseOf(annotation, place, x, y, rootOf)) ?? place;
}

function characterAt(text: Text, offset: number): string {
  return String.fromCodePoint(text.data.codePointAt(offset) ?? 0);
}

/** The text that the browser's caret is in, if nothing lies over it and nothing cuts it off there. */
function placeOnTop(x: number, y: number, rootOf: RootOf): Place | undefined {
  const { top, caret } = caretAt(x, y, rootOf);
  if (!top || !caret || !isText(caret.offsetNode)) return undefined;
  const place = besideCaret(caret.offsetNode, caret.offset, x, y);
  const parent = place && parentOf(caret.offsetNode, rootOf);
  return parent &&
    !REPLACED.test(top.localName) &&
    isShown(parent, rootOf) &&
    isUncut(parent, top, x, y, rootOf)
    ? place
    : undefined;
}

/** Whether a point in a text's box is seen of it: every box that clips between it and `top`, above it, has the point. */
function isUncut(parent: Element, top: Element, x: number, y: number, rootOf: RootOf): boolean {
  for (let element: Element | null = parent; element; element = parentOf(element, rootOf)) {
    if (element === top) return true;
    const style = getComputedStyle(element);
    const clips = style.overflowX !== "visible" && !/^(?:inline|contents)$/u.test(style.display);
    if (clips && !contains(call(element, "getBoundingClientRect"), x, y)) return false;
    if (style.clipPath !== "none" && !isHit(element, x, y)) return false;
  }
  return false;
}

/** Whether a hit test meets an element itself at a point, below whatever lies over it: that knows every shape. */
function isHit(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode();
  return (root instanceof ShadowRoot ? root : document).elementsFromPoint(x, y).includes(element);
}

/** The character on either side of a border that contains the point; of two boxes (turned text) the nearer. */
function besideCaret(node: Text, offset: number, x: number, y: number): Place | undefined {
  let best: Place | undefined;
  let nearest = Infinity;
  const after = startAt(node.data, offset);
  for (const start of [after, after > 0 ? startAt(node.data, after - 1) : -1]) {
    if (start < 0 || start >= node.length || !/\S/u.test(node.data[start]!)) continue;
    for (const box of boxesOf(node, start, start + lengthAt(node.data, start))) {
      const distance = Math.hypot(x - (box.left + box.right) / 2, y - (box.top + box.bottom) / 2);
      if (!contains(box, x, y) || distance >= nearest) continue;
      nearest = distance;
      best = { node, offset: start };
    }
  }
  return best;
}

/** Goes down through what lies under the point until text is found there that nothing hides. */
function placeBelow(search: Search): Place | undefined {
  for (const element of stackAt(search.x, search.y, search.rootOf)) {
    const place = placeIn(element, element, search);
    if (place) return place;
    search.through ||= isOpaque(element, search.rootOf);
  }
  return undefined;
}

/** Searches an element's own text, and that of children that no hit test meets there. */
function placeIn(element: Element, top: Element, search: Search): Place | undefined {
  const { x, y, rootOf, han } = search;
  if (call(element, "closest", ANNOTATION) || REPLACED.test(element.localName)) return undefined;
  const shown =
    isShown(element, rootOf) && (!search.through || getComputedStyle(element).pointerEvents === "none");
  const inField = shown && placeInField(element, x, y, rootOf);
  if (inField) return inField;
  for (let node = childOf(element, 1, rootOf); node && search.left > 0; node = siblingOf(node, 1, rootOf)) {
    search.left -= 1;
    if (isText(node)) {
      if (!shown || node.length > LONG || !(han ? hasHan(node.data) : /\S/u.test(node.data))) continue;
      const offset = offsetUnder(node, x, y);
      if (offset === undefined || !isUncut(element, top, x, y, rootOf)) continue;
      const character = characterAt(node, offset);
      if (han ? hasHan(character) : /\S/u.test(character)) return { node, offset };
    } else if (isElement(node) && mayReach(node, x, y)) {
      const place = placeIn(node, top, search);
      if (place) return place;
    }
  }
  return undefined;
}

/** Text may stand out of its element's box, and elements may let the pointer through. */
function mayReach(element: Element, x: number, y: number): boolean {
  const { left, top, right, bottom, width, height } = call(element, "getBoundingClientRect");
  if (width === 0 || height === 0) return true;
  return contains({ left, right, top: top - height / 2, bottom: bottom + height / 2 }, x, y);
}

function annotationAround(text: Text, rootOf: RootOf): Element | null {
  const parent = parentOf(text, rootOf);
  return parent && call(parent, "closest", ANNOTATION);
}

/** The character above or below an annotation, on either side of it in vertical text, in the same ruby. */
function baseOf(annotation: Element, place: Place, x: number, y: number, rootOf: RootOf): Place | undefined {
  const ruby = annotation.closest("ruby");
  const box: Box | undefined = isText(place.node) ? boxAt(place.node, place.offset) : undefined;
  if (!ruby || !box) return undefined;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const beside = getComputedStyle(annotation).writingMode.startsWith("vertical")
    ? [[box.left - width, y] as const, [box.right + width, y] as const]
    : [[x, box.bottom + height / 2] as const, [x, box.top - height / 2] as const];
  for (const [across, down] of beside) {
    const base = placeBelow({ x: across, y: down, rootOf, han: true, through: false, left: NODES });
    const parent = base && isText(base.node) ? parentOf(base.node, rootOf) : null;
    if (base && parent?.closest("ruby") === ruby) return base;
  }
  return undefined;
}
