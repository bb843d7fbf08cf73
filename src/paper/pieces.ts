/** A stretch of a run of text that is drawn with steps of its own: its place and length along the run. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]+|[^\p{Script=Han}\u3000-\u303f\uff01-\uff60]+/gu;
const HAN = /^[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u;
/** How much narrower or wider than in our font a run's other letters may be before its Han ones are not taken for full width. */
const PLAUSIBLE = [0.5, 1.8] as const;

/**
 * Cuts a run of text, of which a PDF tells only the whole length, where full-width and other characters meet, so
 * that every character's box stands at its glyph: Han characters step a full width `em`, the others share what is
 * left as `lengthOf` (any unit) says; where that cannot be, all share the length alike.
 */
export function cutRun(
  text: string,
  length: number,
  em: number,
  lengthOf: (text: string) => number,
): TextPiece[] {
  const parts = text.match(WIDE) ?? [];
  const wide = (part: string) => (HAN.test(part) ? [...part].length : 0);
  const full = parts.reduce((sum, part) => sum + wide(part), 0) * em;
  const others = parts.reduce((sum, part) => sum + (wide(part) ? 0 : lengthOf(part)), 0);
  const scale = others > 0 ? (length - full) / others : 0;
  const fits = full > 0 && scale > PLAUSIBLE[0] && scale < PLAUSIBLE[1];
  const even = length / (full + others || 1);
  let start = 0;
  return parts.map((part) => {
    const own = wide(part) * em || lengthOf(part);
    const stretch = fits ? (wide(part) ? own : own * scale) : own * even;
    start += stretch;
    return { text: part, start: start - stretch, length: stretch };
  });
}
