import type { Settings } from "../settings/schema.ts";
import type { Anchor } from "./anchor.ts";
import { HEARD_AFTER, HIDEABLE, TOLD_FOR, type CardNeeds, type Told } from "./card-needs.ts";
import { listenToDrag } from "./drag.ts";
import { draw, type Drawing, type Layer } from "./draw.ts";
import { dress, type Dress } from "./dress.ts";
import { maker, type Make } from "./element.ts";
import { createHost, type Host } from "./host.ts";
import { measure } from "./measure.ts";
import { nextSide, type Box, type Side } from "./place.ts";
import { spoken } from "./spoken.ts";
import { boxed, sameLine, stand, type Standing } from "./standing.ts";
import type { CardView, WordView } from "./view.ts";

/** The card beside the word. What moves it returns the box where it stands now, undefined when it does not. */
export class Card {
  readonly #needs: CardNeeds;
  readonly #make: Make;
  readonly #box: HTMLElement;
  readonly #heard: HTMLElement;
  #host: Host | undefined;
  #standing: Standing | undefined;
  #preferred: Side | undefined;
  #first: Side | undefined;
  #hides: Pick<Dress, "readings" | "definitions"> = { readings: "shown", definitions: "shown" };
  #marks: readonly HTMLElement[] = [];
  #hearing: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  /** Nothing enters the page before the first `show`. */
  constructor(needs: CardNeeds) {
    this.#needs = needs;
    this.#make = maker(needs.document);
    this.#box = this.#make("div", "card");
    this.#box.role = "dialog";
    this.#box.ariaLabel = needs.say("card_label");
    this.#heard = this.#make("div", "heard");
    this.#heard.role = "status";
    listenToDrag(this.#box, (left, top) => this.#put(left, top));
    needs.signal.addEventListener("abort", () => this.hide(), { once: true });
  }

  /** Draws a view beside an anchor, in this very frame. */
  show(view: CardView, anchor: Anchor): Box | undefined {
    const before = this.#standing;
    const kept = before && sameLine(before.anchor, anchor) ? before.side : undefined;
    const layer = before?.put ? before.layer : "glance";
    this.#hear(view);
    for (const what of HIDEABLE) if (this.#hides[what] === "asked") this.#box.classList.add(`no-${what}`);
    const side = this.#preferred ?? kept ?? this.#first;
    return this.#draw({ view, past: [], anchor, layer, shift: 0, side, put: before?.put });
  }

  /** Shows a word that stands in the card, in the same place; `back` leads to what stood there. */
  inside(view: WordView): Box | undefined {
    const now = this.#standing;
    if (!now) return undefined;
    this.#hear(view);
    return this.#draw({ ...now, view, past: [...now.past, now.view], layer: "glance" });
  }

  /** Back to the word that the one shown was looked up from; undefined when it was not. */
  back(): Box | undefined {
    const now = this.#standing;
    const view = now?.past.at(-1);
    return now && view && this.#draw({ ...now, view, past: now.past.slice(0, -1), layer: "glance" });
  }

  /** Opens a layer, or closes it when it is open. */
  layer(name: Layer): Box | undefined {
    const now = this.#standing;
    return now && this.#draw({ ...now, layer: now.layer === name ? "glance" : name });
  }

  /** Draws the card again: what its layers add has come. */
  redraw(): Box | undefined {
    return this.#standing && this.#draw(this.#standing);
  }

  /** The word shown; undefined for a notice. */
  word(): WordView | undefined {
    const view = this.#standing?.view;
    return view?.what === "word" ? view : undefined;
  }

  /** Shows what is hidden until asked for, or hides it. */
  reveal(what: "readings" | "definitions"): Box | undefined {
    this.#box.classList.toggle(`no-${what}`);
    return this.#stand();
  }

  /** Whether it shows a word that was looked up in it. */
  get nested(): boolean {
    return (this.#standing?.past.length ?? 0) > 0;
  }

  /** Whether it stays where it is. */
  get pinned(): boolean {
    return this.#standing?.put !== undefined;
  }

  /** Draws boxes over a word that the page cannot mark. */
  mark(boxes: readonly Box[]): void {
    for (const mark of this.#marks) mark.remove();
    this.#marks = boxes.map((box) => boxed(box, this.#make));
    this.#host?.root.prepend(...this.#marks);
  }

  /** Stands beside the same word again, which has moved. */
  follow(anchor: Anchor): Box | undefined {
    if (this.#standing) this.#standing = { ...this.#standing, anchor };
    return this.#stand();
  }

  /** Goes to the next side of the word that has room, and prefers it from now on. */
  nextPlace(): Box | undefined {
    const now = this.#standing;
    if (!now?.side || !this.#host?.stands()) return undefined;
    this.#preferred = nextSide(measure(this.#box, now.anchor, now.side).wish, now.side);
    this.#standing = { ...now, shift: 0, side: this.#preferred, put: undefined };
    return this.#stand();
  }

  /** Shifts the card by so many pixels downwards, within the window. */
  shift(by: number): Box | undefined {
    const now = this.#standing;
    const put = now?.put && { ...now.put, top: now.put.top + by };
    if (now) this.#standing = { ...now, shift: now.shift + by, put };
    return this.#stand();
  }

  /** Keeps the card where it is, whatever word it shows; or lets it go. */
  pin(on: boolean): Box | undefined {
    const now = this.#standing;
    if (!now) return undefined;
    const { left, top } = this.#box.getBoundingClientRect();
    if (!on) this.#box.style.width = this.#box.style.height = "";
    this.#box.classList.toggle("pinned", on);
    this.#standing = { ...now, put: on ? (now.put ?? { left, top }) : undefined };
    return this.#stand();
  }

  /** Says for a moment what was done: drawn as an attribute's text, which no page can find or select, for it is personal. */
  tell(what: Told): void {
    clearTimeout(this.#telling);
    this.#box.dataset["told"] = this.#needs.say(`card_told_${what}`);
    this.#telling = setTimeout(() => delete this.#box.dataset["told"], TOLD_FOR);
  }

  /** Says how the reader knows the word, in the same secret way, for as long as it is shown; nothing without a text. */
  remark(text: string | undefined): void {
    if (this.#box.dataset["known"] === text) return;
    if (text === undefined) delete this.#box.dataset["known"];
    else this.#box.dataset["known"] = text;
    const box = this.#stand();
    if (box && text !== undefined) this.#needs.moved(box, false);
  }

  /** Puts on how the reader likes the card to look, and where it stands at first. */
  dress(like: Dress, place: Settings["place"]): Box | undefined {
    dress(this.#box, like);
    this.#hides = like;
    for (const what of HIDEABLE) this.#box.classList.toggle(`no-${what}`, like[what] !== "shown");
    this.#first = place === "below" ? undefined : place;
    return this.redraw();
  }

  hide(): void {
    clearTimeout(this.#hearing);
    this.#heard.textContent = "";
    this.#standing = undefined;
    this.#box.classList.remove("pinned");
    this.#box.style.width = this.#box.style.height = "";
    this.mark([]);
    this.#host?.remove();
  }

  /** Whether an event of the page came from the card. */
  contains(event: Event): boolean {
    return this.#host?.sent(event) ?? false;
  }

  /** Whether a node of the page is the card's own. */
  owns(node: Node): boolean {
    return this.#host?.is(node) ?? false;
  }

  /** Whether the card stands in the page: a page may have removed it. */
  stands(): boolean {
    return this.#host?.stands() ?? false;
  }

  #draw(next: Standing): Box | undefined {
    const { document, signal } = this.#needs;
    if (signal.aborted) return undefined;
    if (!this.#host) {
      this.#host = createHost(document);
      this.#host.root.append(...this.#marks, this.#box, this.#heard);
    }
    this.#box.replaceChildren(...draw(next.view, this.#drawing(next)));
    this.#host.raise(next.anchor.node);
    this.#standing = next;
    return this.#stand();
  }

  #drawing({ layer, past, put }: Standing): Drawing {
    const { say, choose, lookInside, press, more } = this.#needs;
    const make = this.#make;
    const by: Drawing = {
      make,
      say,
      layer,
      nested: past.length > 0,
      pinned: put !== undefined,
      choose: (choice) => choose(choice.span),
      lookInside,
      press,
      grown: () => {
        const box = this.#stand();
        if (box) this.#needs.moved(box, false);
      },
      more: (view) => more(layer, view, by),
    };
    return by;
  }

  #stand(): Box | undefined {
    const now = this.#standing;
    if (!now || !this.#host?.stands()) return undefined;
    const stood = stand(this.#box, now);
    // A document that draws no HTML (in Firefox, one whose root is SVG) has no card.
    if (!stood) this.#host.remove();
    else this.#standing = { ...now, side: stood.side };
    return stood?.at;
  }

  #put(left: number, top: number): void {
    if (!this.#standing) return;
    this.#standing = { ...this.#standing, put: { left, top } };
    const box = this.#stand();
    if (box) this.#needs.moved(box, true);
  }

  #hear(view: CardView): void {
    clearTimeout(this.#hearing);
    this.#hearing = setTimeout(() => (this.#heard.textContent = spoken(view, this.#needs.say)), HEARD_AFTER);
  }
}
