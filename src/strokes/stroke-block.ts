import { openSections } from "../dictionary/sections.ts";
import { codeNumber, SLOTS, type BitCoder } from "./bit-models.ts";
import type { Glyph, Point, Stroke } from "./glyph.ts";
import { rangeDecoder } from "./range-decoder.ts";

/*
 * A block of characters, a file of sections: `chars`, their code points (u32, rising), and `strokes`, their strokes
 * one character after the other as bits of `bit-models.ts`:
 *
 *   character   number of strokes; each stroke: median, outline
 *   median      number of points - 2; each point as the step to it, in 16 units: from the last point of the
 *               character's median before, the first from the box's corner
 *   outline     number of points - 3; each point as the step to it, in 8 units, the first from the median's first
 *
 * A step is its x, then its y. What it is foretold by: whether it is the first of its line, else the direction of the
 * step before (signs, which of both is longer, whether it is long); y also by the sign and size of x. A character is
 * in the block of its code point modulo the number of blocks.
 */
/** How many blocks there are. */
export const BLOCKS = 32;
/** The name of a section. */
export const Part = { characters: "chars", strokes: "strokes" } as const;

/** The unit of a median's steps. */
export const MEDIAN_UNIT = 16;
/** The unit of an outline's steps. */
export const OUTLINE_UNIT = 8;

/** From this sum of both ways on a step is long. */
const LONG = 9;
const DIRECTIONS = 1 + 9 * 2 * 2;
const ACROSS = 6;
const STEPS = DIRECTIONS * (1 + ACROSS);
/** Numbers that are counted, before those of steps. */
const Count = { strokes: 0, median: 1, outline: 2 } as const;
const COUNTS = 3;
/** All slots of a block's models. */
export const BLOCK_SLOTS = (COUNTS + 2 * STEPS) * SLOTS;

/** The file name of the block that a character is in. */
export function strokeBlockName(character: string): string {
  return strokeFile(character.codePointAt(0)! % BLOCKS);
}

/** The file name of a block by its number. */
export function strokeFile(block: number): string {
  return `strokes-${String(block).padStart(2, "0")}.bin`;
}

/** How a character is written by its block; undefined if the block does not have it. Throws DamagedAsset. */
export function findGlyph(file: ArrayBuffer, character: string): Glyph | undefined {
  const sections = openSections(file);
  const at = sections.words32(Part.characters).indexOf(character.codePointAt(0)!);
  if (at < 0) return undefined;
  const coder = rangeDecoder(sections.bytes(Part.strokes), BLOCK_SLOTS);
  for (let before = 0; before < at; before++) codeGlyph(coder, []);
  return codeGlyph(coder, []);
}

/** Writes a character, or reads the next one: then what is given counts for nothing. */
export function codeGlyph(coder: BitCoder, glyph: Glyph): Glyph {
  const strokes: Stroke[] = [];
  let from: Point = [0, 0];
  const count = codeNumber(coder, Count.strokes * SLOTS, glyph.length);
  for (let index = 0; index < count; index++) {
    const { median = [], outline = [] } = glyph[index] ?? {};
    const middle = codeLine(coder, median, from, Line.median);
    const around = codeLine(coder, outline, middle[0]!, Line.outline);
    strokes.push({ median: middle, outline: around });
    from = middle.at(-1)!;
  }
  return strokes;
}

const Line = {
  median: { unit: MEDIAN_UNIT, least: 2, count: Count.median, slots: COUNTS },
  outline: { unit: OUTLINE_UNIT, least: 3, count: Count.outline, slots: COUNTS + STEPS },
} as const;

function codeLine(
  coder: BitCoder,
  points: readonly Point[],
  [fromX, fromY]: Point,
  { unit, least, count, slots }: (typeof Line)[keyof typeof Line],
): readonly Point[] {
  const length = codeNumber(coder, count * SLOTS, points.length - least) + least;
  const line: Point[] = [];
  let [x, y] = [fromX / unit, fromY / unit];
  let direction = 0;
  for (let index = 0; index < length; index++) {
    const [toX, toY] = points[index] ?? [0, 0];
    const across = codeNumber(coder, (slots + direction) * SLOTS, Math.round(toX / unit) - x);
    const told = DIRECTIONS + direction * ACROSS + (Math.sign(across) + 1) * 2 + Number(Math.abs(across) > 4);
    const down = codeNumber(coder, (slots + told) * SLOTS, Math.round(toY / unit) - y);
    x += across;
    y += down;
    line.push([x * unit, y * unit]);
    direction = directionOf(across, down);
  }
  return line;
}

/** 0 is for the first step of a line. */
function directionOf(across: number, down: number): number {
  const signs = (Math.sign(across) + 1) * 3 + Math.sign(down) + 1;
  const flat = Number(Math.abs(across) > Math.abs(down));
  const long = Number(Math.abs(across) + Math.abs(down) >= LONG);
  return 1 + (signs * 2 + flat) * 2 + long;
}
