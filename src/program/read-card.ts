import type { Frame } from "./browser-page.ts";

/** The host of the gloss card: the one element that we add, at the end of the document, of an open dialog or of what is fullscreen. */
export const CARD_HOST = `:is(html, dialog, :fullscreen) > [popover="manual"]`;

/** What a reader sees in the card, as text. */
export interface ShownCard {
  /** The headword as the text writes it, `""` for a notice. */
  readonly word: string;
  /** The same in the other script, where that differs. */
  readonly other: string;
  /** With tone marks, syllables separated by spaces. */
  readonly pinyin: string;
  /** Name, number or new word, as the card says it. */
  readonly kind: string;
  readonly senses: readonly string[];
  /** Meanings of the parts of a name, a number or a new word. */
  readonly parts: readonly string[];
  /** The notice of a card without a word (loading, damaged). */
  readonly notice: string;
  /** What the strip of choices offers, in order. */
  readonly choices: readonly string[];
  /** In pixels of the viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Reads the open gloss card of a document; undefined when none is shown. */
export function readCard(frame: Frame): Promise<ShownCard | undefined> {
  return frame.inShadow(CARD_HOST, (root) => {
    const plain = (node: Node | null): string => (node?.textContent ?? "").replace(/\s+/g, " ").trim();
    /** A sense, then the meanings of what it refers to. */
    const sense = (item: Element) => {
      const targets = [...item.querySelectorAll(".target")];
      const own = [...item.childNodes].filter((node) => !targets.includes(node as Element));
      return [
        own
          .map((node) => node.textContent)
          .join("")
          .trim(),
        ...targets.map(plain),
      ].join(" → ");
    };
    const one = (selector: string) => plain(root.querySelector(selector));
    const all = (selector: string) => [...root.querySelectorAll(selector)].map(plain);
    const { x, y, width, height } = root.host.getBoundingClientRect();
    if (!root.host.matches(":popover-open") || root.childElementCount === 0) return undefined;
    return {
      word: one(".here"),
      other: one(".head > .other"),
      pinyin: one(".head .pinyin"),
      kind: one(".kind"),
      senses: [...root.querySelectorAll("li")].map(sense),
      parts: all(".part"),
      notice: one(".notice"),
      choices: all(".strip > button"),
      box: { x, y, width, height },
    };
  });
}
