/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the card stands, as seen from the word; `over`: the window has no room beside the word. */
export type Side = "below" | "above" | "right" | "left" | "over";

/** What the card needs to know to find its place. */
export interface Wish {
  /** The boxes of the word: one a line that it touches. */
  readonly word: readonly Box[];
  /** Where the pointer is, if it is on the word. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
  /** The card's size, all of its text showing. */
  readonly width: number;
  readonly height: number;
  /** The part of the page that is seen. */
  readonly window: Box;
  /** Whether lines run from top to bottom. */
  readonly vertical: boolean;
  /** The side to keep if the card fits there. */
  readonly prefer: Side | undefined;
}

/** The card's place: its top left corner, and the height it may have (its text scrolls when that is less). */
export interface Place {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Pixels between the word and the card, and between the card and the edge of the window. */
const GAP = 6;
const EDGE = 8;
/** The card's text starts this far inside it: so it stands exactly under the word. */
const INSET = 15;
/** A card lower than this is no use beside the word. */
const LOWEST = 72;

/** A card this high is comfortable to read and scroll: rather that than stand on the line of text. */
const COMFORT = 168;

/** Best first; the first two keep off the line of text. */
const ORDER = {
  across: ["below", "above", "right", "left"],
  upright: ["right", "left", "below", "above"],
} as const;

/** The card's place: beside the word wherever there is room for it, always within the window. */
export function place(wish: Wish): Place {
  const places = standings(wish);
  const whole = places.filter((at) => at.height === wish.height);
  const kept = whole.find((at) => at.side === wish.prefer);
  if (kept) return kept;
  const offLine = (at: Place) => ORDER[wish.vertical ? "upright" : "across"].indexOf(at.side as "below") < 2;
  const comfortable = places.filter((at) => offLine(at) && at.height >= COMFORT);
  return whole.find(offLine) ?? highest(comfortable) ?? whole[0] ?? highest(places) ?? covering(wish);
}

/** The side after `current` where the card can stand too; `current` itself when there is no other. */
export function nextSide(wish: Wish, current: Side): Side {
  const sides = standings(wish).map((at) => at.side);
  return sides[(sides.indexOf(current) + 1) % sides.length] ?? current;
}

/** Every side with room for the card or for a useful part of it, best first. */
function standings(wish: Wish): readonly Place[] {
  return ORDER[wish.vertical ? "upright" : "across"].flatMap((side) => {
    const room = roomAt(wish, side);
    const at = standing(wish, side);
    const fits = wish.width <= room.right - room.left && at.height >= Math.min(LOWEST, wish.height);
    return fits ? [at] : [];
  });
}

function highest(places: readonly Place[]): Place | undefined {
  return places.reduce<Place | undefined>(
    (best, at) => (!best || at.height > best.height ? at : best),
    undefined,
  );
}

/** There is no room beside the word: at the edge of the window that is farther from it. */
function covering({ window, word, width, height }: Wish): Place {
  const inner = within(window, EDGE);
  const around = hull(word);
  const high = Math.max(0, Math.min(height, inner.bottom - inner.top));
  const low = (around.top + around.bottom) / 2 < (window.top + window.bottom) / 2;
  const left = clamp(around.left - INSET, inner.left, inner.right - width);
  return { side: "over", left, top: low ? inner.bottom - high : inner.top, height: high };
}

function standing(wish: Wish, side: Side): Place {
  const room = roomAt(wish, side);
  const height = Math.max(0, Math.min(wish.height, room.bottom - room.top));
  const box = nearest(wish, side);
  const left =
    side === "left" ? room.right - wish.width : clamp(box.left - INSET, room.left, room.right - wish.width);
  const top =
    side === "above" ? room.bottom - height : clamp(box.top - INSET, room.top, room.bottom - height);
  return { side, left, top, height };
}

/** The box of the word that the card lines up with: the one pointed at, else the one nearest to that side. */
function nearest({ word, at }: Wish, side: Side): Box {
  const pointed = at && word.find((box) => inBox(box, at));
  return pointed ?? (side === "below" || side === "right" ? word.at(-1)! : word[0]!);
}

/** The room on one side of all of the word's boxes. */
function roomAt({ word, window }: Wish, side: Side): Box {
  const inner = within(window, EDGE);
  const around = hull(word);
  switch (side) {
    case "below":
      return { ...inner, top: Math.max(inner.top, around.bottom + GAP) };
    case "above":
      return { ...inner, bottom: Math.min(inner.bottom, around.top - GAP) };
    case "right":
      return { ...inner, left: Math.max(inner.left, around.right + GAP) };
    default:
      return { ...inner, right: Math.min(inner.right, around.left - GAP) };
  }
}

function hull(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

function inBox(box: Box, { x, y }: { x: number; y: number }): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function within(box: Box, edge: number): Box {
  return { left: box.left + edge, top: box.top + edge, right: box.right - edge, bottom: box.bottom - edge };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
