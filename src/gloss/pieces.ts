import type { Piece as SensePiece, Mention as Named } from "../dictionary/sense.ts";
import type { Reads } from "./manner.ts";
import type { Mention, Piece, Script } from "./view.ts";

/** The script that Chinese is written in, and how its readings are. */
export interface Writing {
  readonly script: Script;
  readonly reads: Reads;
}

/** A remark at the head of a sense (`(bound form)`), which may hold brackets of its own. */
const REMARK = /^\((?:[^()]|\([^()]*\))*\)/u;

/** The pieces of a sense as they are drawn: Chinese in one script, a leading remark apart. */
export function piecesOf(sense: readonly SensePiece[], by: Writing): readonly Piece[] {
  return sense.flatMap((piece, index): readonly Piece[] => {
    if (typeof piece !== "string")
      return [
        "traditional" in piece
          ? mentionOf(piece, by)
          : { text: "", script: by.script, pinyin: by.reads(piece.pinyin) },
      ];
    const remark = index === 0 ? REMARK.exec(piece)?.[0] : undefined;
    return remark ? [{ remark }, piece.slice(remark.length)] : [piece];
  });
}

/** A word that a sense names, written in one script. */
export function mentionOf({ traditional, simplified, pinyin }: Named, { script, reads }: Writing): Mention {
  return { text: script === "zh-Hant" ? traditional : simplified, script, pinyin: reads(pinyin, simplified) };
}
