import type { MarkedSyllable } from "../pinyin/tone-marks.ts";
import type { Make } from "./element.ts";
import { plainPinyin } from "./plain-text.ts";
import type { Mention, Piece, Written } from "./view.ts";

/** A reading with its tones marked and coloured: the mark is the cue, the colour helps. */
export function pinyinLine(syllables: readonly MarkedSyllable[], make: Make): HTMLElement {
  const line = make("span", "pinyin");
  line.lang = "zh-Latn";
  for (const { text, tone } of syllables)
    line.append(" ", tone > 0 ? make("span", `tone${tone}`, text) : text);
  return line;
}

/** Chinese text with the tag that gives it the right glyphs. */
export function written({ text, script }: Written, name: string, make: Make): HTMLElement {
  const element = make("span", name, text);
  element.lang = script;
  return element;
}

/** A Chinese word in running text, its reading after it. */
export function mention(word: Mention, make: Make): HTMLElement {
  const reads = make("span", "reads", plainPinyin(word.pinyin));
  reads.lang = "zh-Latn";
  if (word.text === "") return reads;
  const named = written(word, "named", make);
  named.dataset["word"] = word.text;
  return word.pinyin.length === 0 ? named : make("span", "", named, " ", reads);
}

/** The pieces of a sense. */
export function pieces(list: readonly Piece[], make: Make): readonly (HTMLElement | string)[] {
  return list.map((piece) => {
    if (typeof piece === "string") return piece;
    return "remark" in piece ? make("span", "soft", piece.remark) : mention(piece, make);
  });
}
