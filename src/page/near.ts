import type { Box } from "./box.ts";
import { hasHan } from "./language.ts";
import { boxAt, boxesOf, startAt } from "./measure.ts";
import { call, childOf, isElement, isText, siblingOf, type RootOf } from "./tree.ts";

/** Nodes looked at for one band, elements below it after which a list is left, and units of text measured whole. */
const NODES = 20_000;
const BEYOND = 40;
const LONG = 2000;
const SILENT =
  /^(?:script|style|template|noscript|head|svg|canvas|video|audio|iframe|object|textarea|select)$/u;

/** A text node with Han characters, from the unit on where it is near the band. */
export interface NearText {
  readonly text: Text;
  readonly offset: number;
}

interface Level {
  next: Node | null;
  beyond: number;
}

/**
 * Finds the texts with Han characters in a band of the window, in document order, by going down only where boxes meet
 * it, and the shadow roots on the way. Gives undefined between two steps, so that the caller can stop for a while.
 * Lists are taken to run downwards: what does not is found when the pointer gets there.
 */
export function* textsNear(
  band: Box,
  rootOf: RootOf,
): Generator<NearText | ShadowRoot | undefined, void, void> {
  const top = document.body ?? document.documentElement;
  if (!top) return;
  const levels: Level[] = [{ next: top, beyond: 0 }];
  for (let count = 0; levels.length > 0 && count < NODES; count += 1) {
    const level = levels.at(-1)!;
    const node = level.next;
    if (!node || level.beyond > BEYOND) {
      levels.pop();
      continue;
    }
    level.next = node === top ? null : siblingOf(node, 1, rootOf);
    if (isText(node)) {
      const offset = yield* firstNear(node, band);
      if (offset !== undefined) yield { text: node, offset };
    } else if (isElement(node) && !SILENT.test(node.localName)) {
      const where = side(node, band);
      level.beyond = where === "after" ? level.beyond + 1 : 0;
      if (where === "near") levels.push({ next: startIn(node, band, rootOf), beyond: 0 });
      yield (where === "near" && rootOf(node)) || undefined;
    }
  }
}

function side(element: Element, band: Box): "before" | "near" | "after" {
  const box = call(element, "getBoundingClientRect");
  // Nothing is known of what an empty box holds; a smaller one than its content lets it overflow.
  if (box.width === 0 || box.height === 0) return "near";
  if (box.top >= band.bottom) return "after";
  if (box.bottom <= band.top) return box.top + element.scrollHeight > band.top ? "near" : "before";
  return box.right > band.left && box.left < band.right ? "near" : "before";
}

/** The first child worth a look: in a long list, found by halving. */
function startIn(element: Element, band: Box, rootOf: RootOf): Node | null {
  const first = childOf(element, 1, rootOf);
  if (element instanceof HTMLFormElement) return first;
  const { children } = element;
  if (
    first?.parentNode !== element ||
    children.length < 64 ||
    element.childNodes.length > 3 * children.length
  )
    return first;
  let [low, high] = [0, children.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (side(children[middle]!, band) === "before") low = middle + 1;
    else high = middle;
  }
  // A few before it may be taller than those after them.
  return children[Math.max(0, low - 4)]!;
}

/** Where a text begins to be near the band; undefined when it is not, or has no Han characters there. */
function* firstNear(text: Text, band: Box): Generator<undefined, number | undefined, void> {
  const { data } = text;
  if (data.length <= LONG) {
    if (!hasHan(data)) return undefined;
    return boxesOf(text, 0, data.length).some((box) => box.bottom > band.top && box.top < band.bottom)
      ? 0
      : undefined;
  }
  let [low, high] = [0, data.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = drawnAt(text, middle);
    if (box && box.bottom <= band.top) low = middle + 1;
    else high = middle;
    yield undefined;
  }
  const box = drawnAt(text, low);
  return box && box.top < band.bottom && hasHan(data.slice(low, low + LONG)) ? startAt(data, low) : undefined;
}

/** The box of the first drawn character from an offset on. */
function drawnAt(text: Text, offset: number): Box | undefined {
  const ahead = /\S/u.exec(text.data.slice(offset, offset + 64));
  return ahead ? boxAt(text, startAt(text.data, offset + ahead.index)) : undefined;
}
