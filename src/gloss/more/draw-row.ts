import type { MarkedSyllable } from "../../pinyin/tone-marks.ts";
import type { Drawing } from "../draw.ts";
import { pinyinLine, written } from "../draw-text.ts";
import type { Written } from "../view.ts";

/** A word in a list: it can be looked up by a click. */
export interface Row {
  readonly word: Written;
  readonly pinyin: readonly MarkedSyllable[];
  readonly meaning: string;
}

/** A list under a label. */
export function group(label: string, rows: readonly HTMLElement[], { make }: Drawing): HTMLElement {
  return make("div", "group", make("div", "label", label), ...rows);
}

/** A word, how it is read, what it means, and what else stands in its line. */
export function row(
  { word, pinyin, meaning }: Row,
  { make }: Drawing,
  ...more: readonly HTMLElement[]
): HTMLElement {
  const named = written(word, "named", make);
  named.dataset["word"] = word.text;
  return make("div", "row", named, pinyinLine(pinyin, make), make("span", "meaning", meaning), ...more);
}
