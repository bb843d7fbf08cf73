import { plainPinyin } from "../../src/gloss/plain-text.ts";
import type { EntryView, Mention, Piece, WordView } from "../../src/gloss/view.ts";

/**
 * A card as lines of text, as one would read it from top to bottom: head; then an entry each with `=` (the reading
 * of the head) or `~` (another; `…` where it is rare), its senses joined by ` / `, ` > ` before a reference's
 * target; measure words and other readings; parts; and the choices, the one shown in brackets.
 */
export function asText(view: WordView): readonly string[] {
  const { here, other, pinyin, kind } = view;
  const head = [
    here.text,
    other && `(${other.text})`,
    plainPinyin(pinyin),
    kind === "word" ? undefined : `<${kind}>`,
  ];
  const choices = view.choices.map(({ text, shown }) => (shown ? `[${text}]` : text)).join(" ");
  const parts = view.parts.map(({ word, meaning }) => `+ ${mention(word)} ${piecesText(meaning)}`.trim());
  return [join(head), ...view.entries.map(entryText), ...parts, ...(choices ? [choices] : [])];
}

function entryText({ pinyin, other, senses, measures, taiwan, also, rare }: EntryView): string {
  const meaning = senses
    .map(({ pieces, target }) => [piecesText(pieces), ...target.map(piecesText)].join(" > "))
    .join(" / ");
  const sign = (pinyin.length === 0 ? "=" : "~") + (rare ? "…" : "");
  const notes = [
    measures.length > 0 ? `MW ${measures.map(mention).join(", ")}` : undefined,
    ...taiwan.map((reading) => `TW ${plainPinyin(reading)}`),
    ...also.map((reading) => `also ${plainPinyin(reading)}`),
  ];
  return join([sign, other && `(${other.text})`, plainPinyin(pinyin), meaning, ...notes]);
}

function piecesText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      typeof piece === "string" ? piece : "remark" in piece ? `*${piece.remark}*` : mention(piece),
    )
    .join("");
}

function mention({ text, pinyin }: Mention): string {
  return text + (pinyin.length > 0 ? `{${plainPinyin(pinyin)}}` : "");
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}
