import type { Drawing } from "../draw.ts";
import { pinyinLine, written } from "../draw-text.ts";
import { drawIcon } from "../draw-tools.ts";
import type { MoreNeeds } from "./about.ts";
import { group, row, type Row } from "./draw-row.ts";
import { drawStrokes } from "./draw-strokes.ts";

/** A character of the word, and what it is put together from. */
export interface CharacterRow extends Row {
  readonly components: readonly Row[];
}

const BRUSH = "M4 20c3 0 5-1 5-4M9 16c0-2 8-12 11-12 1 2-6 10-11 12z";

/** The characters of a word, each with its components and, once it is asked for, how it is written. */
export function drawCharacters(
  characters: readonly CharacterRow[],
  strokesOf: MoreNeeds["strokesOf"],
  by: Drawing,
): HTMLElement {
  const rows = characters.flatMap((character) => {
    const brush = by.make("button", "tool brush", drawIcon(BRUSH, by.make("span", "").ownerDocument));
    brush.tabIndex = -1;
    brush.ariaLabel = brush.title = by.say("card_strokes", character.word.text);
    brush.ariaExpanded = "false";
    const line = row(character, by, brush);
    const parts = character.components.length > 0 ? [drawComponents(character.components, by)] : [];
    let open: HTMLElement | undefined;
    brush.addEventListener("click", (event) => {
      if (!event.isTrusted) return;
      open?.remove();
      open = open ? undefined : drawStrokes(character.word.text, strokesOf, by);
      if (open) (parts[0] ?? line).after(open);
      brush.ariaExpanded = String(open !== undefined);
      by.grown();
    });
    return [line, ...parts];
  });
  return group(by.say("card_characters"), rows, by);
}

/** What a character is put together from: 女 woman + 子 child. */
function drawComponents(components: readonly Row[], { make }: Drawing): HTMLElement {
  const line = make("div", "components");
  for (const [index, { word, pinyin, meaning }] of components.entries()) {
    const named = written(word, "named", make);
    named.dataset["word"] = word.text;
    const [first = ""] = meaning.split("; ");
    line.append(make("span", "", index > 0 ? " + " : "", named, pinyinLine(pinyin, make), " ", first));
  }
  return line;
}
