import type { Remembered } from "../../src/extension/memory.ts";
import type { Sentences } from "../../src/extension/sentences.ts";
import type { Happening, Intention } from "../../src/gesture/hand.ts";
import type { Card } from "../../src/gloss/card.ts";
import { cardView } from "../../src/gloss/card-view.ts";
import type { Box } from "../../src/page/box.ts";
import { markWord, unmarkWord } from "../../src/page/mark.ts";
import { bringIntoView } from "../../src/page/scroll-to.ts";
import type { Settings } from "../../src/settings/schema.ts";
import { anchorAt, anchorOf } from "./anchor.ts";
import type { Asked } from "./asking.ts";
import { rootOf } from "./find.ts";
import { mannerOf } from "./habits.ts";
import type { Knowing } from "./known.ts";
import type { More } from "./more.ts";

/** The word that the card was opened for. */
export interface Shown {
  readonly by: Asked;
  readonly known: Remembered;
  readonly span: { readonly start: number; readonly end: number };
  readonly home: { readonly start: number; readonly end: number };
}

/** What a stage needs. */
interface StageNeeds {
  readonly card: Card;
  readonly more: () => More;
  readonly knowing: () => Knowing;
  readonly sentences: Sentences;
  readonly settings: () => Settings;
  readonly tell: (happening: Happening) => void;
}

/** What a reader sees in this frame: the card beside a word, and the mark on it. */
export class Stage {
  readonly #needs: StageNeeds;
  #shown: Shown | undefined;
  #boxed = false;

  constructor(needs: StageNeeds) {
    this.#needs = needs;
  }

  /** The word shown. */
  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** Shows a stretch of a sentence that was asked for. */
  show({ question, span, home }: Extract<Intention, { do: "show" }>, asked: Asked | undefined): void {
    const { sentences, tell } = this.#needs;
    const by = asked?.question === question ? asked : this.#shown?.by;
    // What was fetched for one place may meanwhile be known as a whole.
    const known = by && (sentences.recall(by.found.sentence.text) ?? by.known);
    if (!known || !anchorOf(by.found, span)) return tell({ kind: "lost" });
    this.#shown = { by, known, span, home };
    // Keys can lead out of the window; a pointer cannot.
    bringIntoView(by.found.element, () => this.boxes(), rootOf);
    this.redraw();
  }

  /** Draws the word shown again, as the settings are now. */
  redraw(): void {
    if (!this.#shown) return;
    const { card, settings } = this.#needs;
    const { by, known, span, home } = this.#shown;
    const anchor = anchorOf(by.found, span);
    if (!anchor) return;
    this.#mark();
    const looked = { span, home, language: languageOf(by.found.element) };
    const view = cardView(known, looked, mannerOf(settings()));
    this.#needs.more().about(view, known, looked);
    this.drawn(card.show(view, anchor), by.question);
    this.#needs.knowing().look();
  }

  /** Says beside a place that its answer is awaited, or cannot come. */
  notice(what: "loading" | "trouble", asked: Asked | undefined): void {
    if (asked) this.drawn(this.#needs.card.show({ what }, anchorAt(asked.found)), asked.question);
  }

  /** The word has moved. */
  follow(): void {
    const anchor = this.#shown && anchorOf(this.#shown.by.found, this.#shown.span);
    if (this.#boxed) this.#needs.card.mark(this.boxes());
    this.drawn(anchor && this.#needs.card.follow(anchor));
  }

  hide(): void {
    this.#shown = undefined;
    this.#needs.card.hide();
    unmarkWord();
  }

  /** The card stands in this box. */
  drawn(card: Box | undefined, question = this.#shown?.by.question): void {
    if (!card || question === undefined) return;
    // A notice stands at a place whose word is not known yet.
    const word = this.#shown?.by.question === question ? this.boxes() : [];
    this.#needs.tell({ kind: "drawn", question, word, card });
  }

  /** Where the word shown stands now. */
  boxes(): readonly Box[] {
    if (!this.#shown) return [];
    const { by, span } = this.#shown;
    const { start } = by.found.sentence;
    return by.found.paragraph.boxes(start + span.start, start + span.end);
  }

  #mark(): void {
    const { by, span } = this.#shown!;
    const { start } = by.found.sentence;
    const style = this.#needs.settings().highlight;
    const ranges = by.found.paragraph.ranges(start + span.start, start + span.end);
    const marked = style === "none" || markWord(ranges, style);
    if (marked && style === "none") unmarkWord();
    this.#boxed = !marked;
    this.#needs.card.mark(marked ? [] : this.boxes());
  }
}

function languageOf(element: Element): string {
  return element.closest("[lang]")?.getAttribute("lang") ?? "";
}
