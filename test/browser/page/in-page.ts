import { paragraphAround } from "../../../src/page/paragraph.ts";
import { placeAt } from "../../../src/page/place.ts";
import { sentenceAt } from "../../../src/page/sentence.ts";
import { rootFinder } from "../../../src/page/tree.ts";

/** What `src/page` reads at a point. */
export interface Read {
  readonly character: string;
  readonly paragraph: string;
  readonly sentence: string;
  /** Whether the way back from the paragraph leads to the point. */
  readonly back: boolean;
  readonly ranges: string;
}

// The cases put closed roots into `_r`: a page's world has no key to them.
const roots = rootFinder((element) => (element as Element & { _r?: ShadowRoot })._r ?? null);

/** Reads a point of this window; null over blank space. */
export function read(x: number, y: number): Read | null {
  const place = placeAt(x, y, roots);
  const around = place && paragraphAround(place, roots);
  if (!around) return null;
  const { paragraph, offset } = around;
  const character = String.fromCodePoint(paragraph.text.codePointAt(offset)!);
  const inside = (box: { left: number; top: number; right: number; bottom: number }) =>
    box.left - 1 <= x && x <= box.right + 1 && box.top - 1 <= y && y <= box.bottom + 1;
  return {
    character,
    paragraph: paragraph.text,
    sentence: sentenceAt(paragraph.text, offset)?.text ?? "",
    back: paragraph.boxes(offset, offset + character.length).some(inside),
    ranges: paragraph.ranges(offset, offset + character.length).join(""),
  };
}
