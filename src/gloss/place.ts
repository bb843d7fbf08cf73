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

/** The card's place: beside the word wherever there is room for it, always within the window. */
export function place(wish: Wish): Place {
  const places = standings(wish);
  const whole = places.filter(({ height }) => height === wish.height);
  const offLine = ({ side }: Place) => sidesOf(wish).indexOf(side) < 2;
  return (
    whole.find(({ side }) => side === wish.prefer) ??
    whole.find(offLine) ??
    highest(places.filter((at) => offLine(at) && at.height >= COMFORT)) ??
    whole[0] ??
    highest(places) ??
    standing(wish, "over")
  );
}

/** The side after `current` where the card can stand too; `current` itself when there is no other. */
export function nextSide(wish: Wish, current: Side): Side {
  const sides = standings(wish).map(({ side }) => side);
  return sides[(sides.indexOf(current) + 1) % sides.length] ?? current;
}

/** Best first; the first two keep off the line of text. */
function sidesOf({ vertical }: Wish): readonly Side[] {
  return vertical ? ["right", "left", "below", "above"] : ["below", "above", "right", "left"];
}

/** Every side with room for the card or for a useful part of it, best first. */
function standings(wish: Wish): readonly Place[] {
  return sidesOf(wish)
    .filter((side) => {
      const { left, right, top, bottom } = roomAt(wish, side);
      return right - left >= wish.width && bottom - top >= Math.min(LOWEST, wish.height);
    })
    .map((side) => standing(wish, side));
}

function highest(places: readonly Place[]): Place | undefined {
  return places.toSorted((a, b) => b.height - a.height)[0];
}

/** The card on one side of the word: as high as there is room, in line with the part of the word pointed at. */
function standing(wish: Wish, side: Side): Place {
  const { word, at } = wish;
  const room = roomAt(wish, side);
  const height = Math.max(0, Math.min(wish.height, room.bottom - room.top));
  const [lowest, rightmost] = [room.bottom - height, room.right - wish.width];
  const pointed =
    at &&
    word.find(
      ({ left, top, right, bottom }) => at.x >= left && at.x <= right && at.y >= top && at.y <= bottom,
    );
  const beside = pointed ?? (side === "below" || side === "right" ? word.at(-1)! : word[0]!);
  // Where there is no room beside the word: at the edge of the window that is farther from it.
  const away = side === "over" && beside.top + beside.bottom < wish.window.top + wish.window.bottom;
  return {
    side,
    left: side === "left" ? rightmost : clamp(beside.left - INSET, room.left, rightmost),
    top:
      side === "above" || away ? lowest : clamp(side === "over" ? 0 : beside.top - INSET, room.top, lowest),
    height,
  };
}

/** The room on one side of all of the word's boxes; for `over`, the window. */
function roomAt({ word, window }: Wish, side: Side): Box {
  const room = {
    left: window.left + EDGE,
    top: window.top + EDGE,
    right: window.right - EDGE,
    bottom: window.bottom - EDGE,
  };
  for (const box of word) {
    if (side === "below") room.top = Math.max(room.top, box.bottom + GAP);
    if (side === "above") room.bottom = Math.min(room.bottom, box.top - GAP);
    if (side === "right") room.left = Math.max(room.left, box.right + GAP);
    if (side === "left") room.right = Math.min(room.right, box.left - GAP);
  }
  return room;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
