import { syllables, type MarkedSyllable } from "../pinyin/tone-marks.ts";
import type { Mention, Piece, Script } from "./view.ts";

/**
 * A word as CC-CEDICT names it in running text: `繁體|繁体[fan2 ti3]`, `中國|中国`, `人[ren2]`, or only `[ren2]`.
 * Groups: traditional, simplified, pinyin.
 */
const NAMED =
  /(?:(\p{Script=Han}[^\s()[\]/|,;"“”]*)(?:\|([^\s()[\]/|,;"“”]+))?)?(?:\[([A-Za-zü:]+[1-5][A-Za-zü:1-5 ,·-]*)\])|(\p{Script=Han}[\p{Script=Han}·]*)(?:\|([\p{Script=Han}·]+))?/gu;

/** A remark at the head of a sense (`(bound form)`), which may hold brackets of its own. */
const REMARK = /^\((?:[^()]|\([^()]*\))*\)/u;

/** Cuts a sense into plain text, a leading remark, and the Chinese words it names, written in `script`. */
export function piecesOf(sense: string, script: Script): readonly Piece[] {
  const remark = REMARK.exec(sense)?.[0] ?? "";
  const named = /\p{Script=Han}|\[/u.test(remark);
  const pieces = mentions(named ? sense : sense.slice(remark.length), script);
  return remark && !named ? [{ remark }, ...pieces] : pieces;
}

/** Every word that a text names, in order. */
export function mentionsIn(text: string, script: Script): readonly Mention[] {
  return mentions(text, script).filter((piece) => typeof piece !== "string" && "text" in piece);
}

/** CC-CEDICT's pinyin as it is drawn. */
export function drawnPinyin(pinyin: string): readonly MarkedSyllable[] {
  // `yi1mo2-yi1yang4` is four syllables.
  return syllables(pinyin.replaceAll(/(?<=[1-5])-/gu, " "));
}

function mentions(text: string, script: Script): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(NAMED)) {
    if (match.index > from) pieces.push(text.slice(from, match.index));
    const traditional = match[1] ?? match[4] ?? "";
    const simplified = match[2] ?? match[5] ?? traditional;
    const written = script === "zh-Hant" ? traditional : simplified;
    pieces.push({ text: written, script, pinyin: match[3] ? drawnPinyin(match[3]) : [] });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}
