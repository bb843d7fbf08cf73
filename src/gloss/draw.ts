import { drawEntry } from "./draw-entry.ts";
import { mention, pieces, pinyinLine, written } from "./draw-text.ts";
import type { Make } from "./element.ts";
import { foldAway } from "./fold-away.ts";
import type { Say } from "./say.ts";
import type { CardView, Choice, WordView } from "./view.ts";

/** With what the card is drawn, and what it does when it is clicked. */
export interface Drawing {
  readonly make: Make;
  readonly say: Say;
  readonly expanded: boolean;
  expand(): void;
  choose(choice: Choice): void;
}

/** The card's content, from top to bottom. */
export function draw(view: CardView, by: Drawing): readonly HTMLElement[] {
  const { make, say } = by;
  if (view.what !== "word") return [make("div", "notice", say(`card_${view.what}`))];
  const parts = [drawHead(view, by)];
  if (view.entries.length + view.parts.length > 0 || view.form || view.value) parts.push(drawBody(view, by));
  if (view.choices.length > 1) parts.push(drawChoices(view.choices, by));
  return parts;
}

function drawHead({ here, other, pinyin, kind }: WordView, { make, say }: Drawing): HTMLElement {
  const label = kind === "word" || kind === "other" ? undefined : make("span", "kind", say(`card_${kind}`));
  const second = other && written(other, "other", make);
  return make("div", "head", written(here, "here", make), pinyinLine(pinyin, make), second, label);
}

function drawBody(view: WordView, by: Drawing): HTMLElement {
  const { make, say, expanded } = by;
  const { entries, hidden, shortened } = foldAway(view.entries);
  const body = make("div", "body", ...drawFacts(view, by));
  for (const { word, meaning } of view.parts)
    body.append(make("div", "part", mention(word, make), " ", ...pieces(meaning, make)));
  for (const entry of expanded ? view.entries : entries) body.append(drawEntry(entry, by));
  if (hidden > 0 || shortened) {
    const more = hidden > 0 ? say("card_more", String(hidden)) : say("card_whole");
    body.append(button("more", expanded ? say("card_less") : more, () => by.expand(), by));
  }
  return body;
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
    const chip = button("", choice.text, () => by.choose(choice), by);
    chip.lang = choice.script;
    if (choice.shown) chip.setAttribute("aria-current", "true");
    strip.append(chip);
  }
  return strip;
}

/** A button that never takes the page's focus; keys do the same. A page's own clicks count for nothing. */
function button(name: string, text: string, act: () => void, { make }: Drawing): HTMLElement {
  const element = make("button", name, text);
  element.tabIndex = -1;
  element.addEventListener("click", (event) => event.isTrusted && act());
  return element;
}
