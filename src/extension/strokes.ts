import type { DrawnStroke } from "../strokes/glyph.ts";
import { outlinePath } from "../strokes/outline-path.ts";
import { findGlyph, strokeBlockName } from "../strokes/stroke-block.ts";
import { fetchAsset } from "./fetch-asset.ts";

/**
 * How a character is written, stroke by stroke, in a box of 1,024 units from its upper left corner; undefined for a
 * character of which that is not known. Reads one file of the extension, in a page of ours or beside the card;
 * rejects when that file is missing or damaged.
 */
export async function strokesOf(character: string): Promise<readonly DrawnStroke[] | undefined> {
  const glyph = findGlyph(await fetchAsset(strokeBlockName(character)), character);
  return glyph?.map(({ outline, median }) => ({ path: outlinePath(outline), median }));
}
