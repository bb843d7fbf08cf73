import type { CardButton } from "./card-needs.ts";
import { drawEntry } from "./draw-entry.ts";
import { mention, pieces, pinyinLine, written } from "./draw-text.ts";
import { drawTools } from "./draw-tools.ts";
import type { Make } from "./element.ts";
import { foldAway } from "./fold-away.ts";
import type { Say } from "./say.ts";
import type { CardView, Choice, WordView } from "./view.ts";

/** How much of a word the card shows: what one takes in at a glance, everything, the whole sentence, or the keys. */
export type Layer = "glance" | "details" | "sentence" | "help";

/** With what the card is drawn, and what it does when it is clicked. */
export interface Drawing {
  readonly make: Make;
  readonly say: Say;
  readonly layer: Layer;
  /** Whether there is a way back to another word. */
  readonly nested: boolean;
  readonly pinned: boolean;
  choose(choice: Choice): void;
  lookInside(text: string): void;
  press(button: CardButton): void;
  /** Something on the card has changed its size. */
  grown(): void;
  /** What the open layer adds. */
  more(view: WordView): readonly HTMLElement[];
}

/** The card's content, from top to bottom. */
export function draw(view: CardView, by: Drawing): readonly HTMLElement[] {
  const { make, say } = by;
  if (view.what !== "word") return [make("div", "notice", say(`card_${view.what}`))];
  const shown = button("reveal", say("card_show_definitions"), undefined, () => by.press("definitions"), by);
  const parts = [drawHead(view, by), drawBody(view, by), shown];
  if (view.choices.length > 1 && !by.nested) parts.push(drawChoices(view.choices, by));
  return parts;
}

function drawHead({ here, other, pinyin, kind, name }: WordView, by: Drawing): HTMLElement {
  const { make, say } = by;
  const label =
    kind === "word" || kind === "other" ? undefined : make("span", "kind", say(`card_${name ?? kind}`));
  const second = other && written(other, "other", make);
  return make(
    "div",
    "head",
    by.nested ? button("back", "‹", say("card_back"), () => by.press("back"), by) : undefined,
    written(here, "here", make),
    pinyinLine(pinyin, make),
    button("reveal", say("card_show_readings"), undefined, () => by.press("pinyin"), by),
    second,
    label,
    drawTools(by),
  );
}

function drawBody(view: WordView, by: Drawing): HTMLElement {
  const { make, say, layer } = by;
  const { entries, hidden, shortened } = foldAway(view.entries);
  const body = make("div", "body");
  if (layer === "help") {
    body.append(...by.more(view));
    return body;
  }
  body.append(...drawFacts(view, by));
  for (const { word, meaning } of view.parts)
    body.append(make("div", "part", mention(word, make), " ", ...pieces(meaning, make)));
  for (const entry of layer === "details" ? view.entries : entries) body.append(drawEntry(entry, by));
  if (layer !== "glance") body.append(...by.more(view));
  if (layer !== "details" && (hidden > 0 || shortened)) {
    const more = hidden > 0 ? say("card_more", String(hidden)) : say("card_whole");
    body.append(button("more", more, undefined, () => by.press("details"), by));
  }
  if (layer === "details" && !by.nested) body.append(drawSayings(by));
  if (layer === "details")
    body.append(button("more", say("card_less"), undefined, () => by.press("details"), by));
  body.addEventListener("click", (event) => {
    const word = (event.target as Element).closest<HTMLElement>("[data-word]")?.dataset["word"];
    if (event.isTrusted && word !== undefined) by.lookInside(word);
  });
  return body;
}

/** What a reader can say of a wrong border or reading; keys do the same. */
function drawSayings(by: Drawing): HTMLElement {
  const row = by.make("div", "sayings");
  for (const saying of ["fix", "join", "split", "reading"] as const)
    row.append(button("", by.say(`card_say_${saying}`), undefined, () => by.press(saying), by));
  return row;
}

/** Of which word this is a form and what the form does; what a number is worth. */
function drawFacts({ form, value }: WordView, { make, say }: Drawing): readonly HTMLElement[] {
  const facts: HTMLElement[] = [];
  if (form) {
    const does = make("span", "soft", say(`card_form_${form.form}`));
    facts.push(make("div", "fact", mention(form.base, make), " ", does));
  }
  if (value) {
    const { english, figures } = value;
    const same = english === "" || english === figures;
    facts.push(
      make("div", "fact", same ? figures : english, same ? "" : make("span", "soft", ` ${figures}`)),
    );
  }
  return facts;
}

function drawChoices(choices: readonly Choice[], by: Drawing): HTMLElement {
  const strip = by.make("div", "strip");
  for (const choice of choices) {
    const chip = button("", choice.text, undefined, () => by.choose(choice), by);
    chip.lang = choice.script;
    if (choice.shown) chip.setAttribute("aria-current", "true");
    strip.append(chip);
  }
  return strip;
}

/** A button that never takes the page's focus; keys do the same. A page's own clicks count for nothing. */
function button(
  name: string,
  text: string,
  label: string | undefined,
  act: () => void,
  { make }: Drawing,
): HTMLElement {
  const element = make("button", name, text);
  element.tabIndex = -1;
  if (label !== undefined) element.ariaLabel = label;
  element.addEventListener("click", (event) => event.isTrusted && act());
  return element;
}
