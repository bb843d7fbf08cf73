import type { Piece as SensePiece, Mention as Named } from "../dictionary/sense.ts";
import { syllables } from "../pinyin/tone-marks.ts";
import type { Mention, Piece, Script } from "./view.ts";

/** A remark at the head of a sense (`(bound form)`), which may hold brackets of its own. */
const REMARK = /^\((?:[^()]|\([^()]*\))*\)/u;

/** The pieces of a sense as they are drawn: Chinese in one script, a leading remark apart. */
export function piecesOf(sense: readonly SensePiece[], script: Script): readonly Piece[] {
  return sense.flatMap((piece, index): readonly Piece[] => {
    if (typeof piece !== "string")
      return [
        "traditional" in piece
          ? mentionOf(piece, script)
          : { text: "", script, pinyin: syllables(piece.pinyin) },
      ];
    const remark = index === 0 ? REMARK.exec(piece)?.[0] : undefined;
    return remark ? [{ remark }, piece.slice(remark.length)] : [piece];
  });
}

/** A word that a sense names, written in one script. */
export function mentionOf({ traditional, simplified, pinyin }: Named, script: Script): Mention {
  return { text: script === "zh-Hant" ? traditional : simplified, script, pinyin: syllables(pinyin) };
}
