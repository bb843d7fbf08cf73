import type { MarkedSyllable } from "../pinyin/tone-marks.ts";
import type { Piece } from "./view.ts";

/** The words of a sense without its layout. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === "string" ? piece : "remark" in piece ? piece.remark : piece.text))
    .join("")
    .trim();
}

/** A reading as one text. */
export function plainPinyin(syllables: readonly MarkedSyllable[]): string {
  return syllables.map((syllable) => syllable.text).join(" ");
}
