import { packSections } from "../../dictionary/sections.ts";
import type { Glyph, Point } from "../glyph.ts";
import {
  BLOCK_SLOTS,
  BLOCKS,
  codeGlyph,
  MEDIAN_UNIT,
  OUTLINE_UNIT,
  Part,
  strokeFile,
} from "../stroke-block.ts";
import { rangeEncoder } from "./range-encoder.ts";
import { simplify, simplifyClosed } from "./simplify.ts";
import { pointsOfPath } from "./svg-path.ts";

/** A character as hanzi-writer-data has it: y upwards, the box's upper edge at 900. */
export interface DrawnCharacter {
  readonly strokes: readonly string[];
  readonly medians: readonly (readonly Point[])[];
}

/** How far a line may leave the drawn one: a pixel where a character is 120 pixels wide. */
const OUTLINE_TOLERANCE = 7;
const MEDIAN_TOLERANCE = 16;
const TOP = 900;

/** Lays out characters in blocks: file name → bytes. Always the same for the same characters. */
export function compileStrokes(drawn: ReadonlyMap<string, DrawnCharacter>): ReadonlyMap<string, Uint8Array> {
  const blocks = Array.from({ length: BLOCKS }, (): [number, Glyph][] => []);
  for (const [character, one] of drawn) {
    const code = character.codePointAt(0)!;
    blocks[code % BLOCKS]!.push([code, glyphOf(one)]);
  }
  return new Map(
    blocks.map((block, number) => {
      block.sort(([a], [b]) => a - b);
      const encoder = rangeEncoder(BLOCK_SLOTS);
      for (const [, glyph] of block) codeGlyph(encoder, glyph);
      const file = packSections([
        { name: Part.characters, data: Uint32Array.from(block, ([code]) => code) },
        { name: Part.strokes, data: encoder.finish() },
      ]);
      return [strokeFile(number), file];
    }),
  );
}

/** A character's strokes with as few points as show them. */
export function glyphOf({ strokes, medians }: DrawnCharacter): Glyph {
  return strokes.map((path, index) => ({
    median: rounded(simplify(medians[index]!, MEDIAN_TOLERANCE), MEDIAN_UNIT),
    outline: rounded(simplifyClosed(pointsOfPath(path), OUTLINE_TOLERANCE), OUTLINE_UNIT),
  }));
}

function rounded(line: readonly Point[], unit: number): readonly Point[] {
  return line.map(([x, y]) => [Math.round(x / unit) * unit, Math.round((TOP - y) / unit) * unit]);
}
