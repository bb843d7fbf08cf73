import { cardView } from "../card-view.ts";
import type { Drawing } from "../draw.ts";
import { pinyinLine, written } from "../draw-text.ts";
import { linkTo } from "../links.ts";
import { plainText } from "../plain-text.ts";
import type { Say } from "../say.ts";
import type { WordView } from "../view.ts";
import type { About } from "./about.ts";

/** Senses of a character or of a word beside that are named. */
const SENSES = 3;

/** Everything about a word that does not help at a glance: its characters, the words beside it, where to read on. */
export function drawDetails(view: WordView, about: About, by: Drawing): readonly HTMLElement[] {
  const characters = charactersOf(about);
  const beside = view.choices.filter(({ text, shown }) => !shown && [...text].length > 1);
  return [
    ...(characters.length > 1
      ? [
          group(
            "card_characters",
            characters.map((span) => row(span, about, by)),
            by,
          ),
        ]
      : []),
    ...(beside.length > 0
      ? [
          group(
            "card_words_beside",
            beside.map(({ span }) => row(span, about, by)),
            by,
          ),
        ]
      : []),
    ...(about.settings.links.length > 0 ? [links(view, about, by)] : []),
  ];
}

/** The characters of the word, where they stand in the sentence. */
function charactersOf({ known, looked }: About) {
  const { start, end } = looked.span;
  const text = known.reading.text.slice(start, end);
  return Array.from(text.matchAll(/\p{Script=Han}/gu), ({ index, 0: character }) => ({
    start: start + index,
    end: start + index + character.length,
  }));
}

type Label = Parameters<Say>[0];

function group(label: Label, rows: readonly HTMLElement[], { make, say }: Drawing): HTMLElement {
  return make("div", "group", make("div", "label", say(label)), ...rows);
}

/** A stretch of the sentence: what it is, how it is read, and what it means first. */
function row(
  span: { readonly start: number; readonly end: number },
  { known, looked, manner }: About,
  { make }: Drawing,
): HTMLElement {
  const view = cardView(known, { ...looked, span }, manner);
  const senses = view.entries[0]?.senses ?? [];
  const meaning = senses
    .slice(0, SENSES)
    .map(({ pieces, target }) => plainText(target[0] ?? pieces))
    .join("; ");
  const word = written(view.here, "named", make);
  word.dataset["word"] = known.reading.text.slice(span.start, span.end);
  return make("div", "row", word, pinyinLine(view.pinyin, make), make("span", "meaning", meaning));
}

/** Plain links, which tell another site only what a reader clicks. */
function links({ here }: WordView, { settings }: About, { make, say }: Drawing): HTMLElement {
  const list = make("div", "links");
  for (const name of settings.links) {
    const link = make("a", "", say(`card_link_${name}`));
    link.href = linkTo(name, here.text);
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    link.tabIndex = -1;
    list.append(link, " ");
  }
  return list;
}
