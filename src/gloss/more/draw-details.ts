import { parseEntry } from "../../dictionary/entry.ts";
import { explainSenses } from "../../dictionary/sense.ts";
import { cardView } from "../card-view.ts";
import type { Drawing } from "../draw.ts";
import { linkTo } from "../links.ts";
import { readsIn } from "../manner.ts";
import { piecesOf } from "../pieces.ts";
import { plainText } from "../plain-text.ts";
import { scriptOf } from "../script.ts";
import type { WordView } from "../view.ts";
import type { About, MoreNeeds, WordFacts } from "./about.ts";
import { drawCharacters, type CharacterRow } from "./draw-characters.ts";
import { drawBadges } from "./draw-badges.ts";
import { group, row, type Row } from "./draw-row.ts";

/** Senses of a character or of a word beside that are named. */
const SENSES = 3;

/** Everything about a word that does not help at a glance. What the background tells of it is drawn when it comes. */
export function drawDetails(view: WordView, about: About, needs: MoreNeeds, by: Drawing): HTMLElement {
  const box = by.make("div", "details");
  const fill = (told?: WordFacts) => box.replaceChildren(...partsOf(view, about, told, needs, by));
  const told = needs.factsOf(view.here.text);
  if (!(told instanceof Promise)) fill(told);
  else {
    fill();
    void told.then((facts) => {
      if (!facts || !box.isConnected) return;
      fill(facts);
      by.grown();
    });
  }
  return box;
}

/** Level and frequency, its characters, the words beside it, other words with its characters, where to read on. */
function partsOf(
  view: WordView,
  about: About,
  told: WordFacts | undefined,
  needs: MoreNeeds,
  by: Drawing,
): readonly HTMLElement[] {
  const beside = view.choices.filter(({ text, shown }) => !shown && [...text].length > 1);
  const known = rowsOf(about, told);
  const characters = charactersOf(about).map((span): CharacterRow => {
    const character = spanRow(span, about);
    const facts = told?.facts.characters.find((one) => one.character === character.word.text);
    return { ...character, components: (facts?.components ?? []).map(known) };
  });
  const others = (told?.facts.characters ?? []).filter(({ words }) => words.length > 0);
  return [
    ...(told && view.entries.length > 0 && !view.form ? [drawBadges(told.facts, by)] : []),
    ...(characters.length > 0 ? [drawCharacters(characters, needs.strokesOf, by)] : []),
    ...(beside.length > 0
      ? [
          group(
            by.say("card_words_beside"),
            beside.map(({ span }) => row(spanRow(span, about), by)),
            by,
          ),
        ]
      : []),
    ...others.map(({ character, words }) =>
      group(
        by.say("card_words_with", character),
        words.map((word) => row(known(word), by)),
        by,
      ),
    ),
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

/** A stretch of the sentence: what it is, how it is read here, and what it means first. */
function spanRow(span: { readonly start: number; readonly end: number }, about: About): Row {
  const { known, looked, manner } = about;
  const view = cardView(known, { ...looked, span }, manner);
  const meaning = (view.entries[0]?.senses ?? [])
    .slice(0, SENSES)
    .map(({ pieces, target }) => plainText(target[0] ?? pieces))
    .join("; ");
  return { word: view.here, pinyin: view.pinyin, meaning };
}

/** Draws words that the background tells of, as its best entry says. */
function rowsOf({ known, looked, manner }: About, told: WordFacts | undefined): (text: string) => Row {
  const script = scriptOf(known.reading, known.lines, looked.language);
  const reads = readsIn(manner);
  return (text) => {
    const [line = ""] = told?.entries[text] ?? [];
    const entry = parseEntry(line);
    if (!entry) return { word: { text, script }, pinyin: [], meaning: "" };
    const { traditional, simplified, pinyin } = entry;
    const meaning = explainSenses(entry.senses)
      .senses.slice(0, SENSES)
      .map(({ pieces }) => plainText(piecesOf(pieces, { script, reads })))
      .join("; ");
    const shown = script === "zh-Hant" ? traditional : simplified;
    return { word: { text: shown, script }, pinyin: reads(pinyin, simplified), meaning };
  };
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
