import type { Span } from "../reading/reading.ts";
import type { Anchor } from "./anchor.ts";
import { draw, type Drawing } from "./draw.ts";
import { maker } from "./element.ts";
import { createHost, type Host } from "./host.ts";
import { measure } from "./measure.ts";
import { nextSide, place, type Box, type Side } from "./place.ts";
import type { Say } from "./say.ts";
import { spoken } from "./spoken.ts";
import type { CardView } from "./view.ts";

/** Milliseconds of rest before a card is read out: nobody wants to hear every word that a pointer crosses. */
const HEARD_AFTER = 400;

/** The card beside the word. What moves it returns the box where it stands now, undefined when it does not. */
export interface Card {
  /** Draws a view beside an anchor, in this very frame. */
  show(view: CardView, anchor: Anchor): Box | undefined;
  /** Stands beside the same word again, which has moved. */
  follow(anchor: Anchor): Box | undefined;
  /** Goes to the next side of the word that has room, and prefers it from now on. */
  nextPlace(): Box | undefined;
  /** Shifts the card by so many pixels downwards, within the window. */
  shift(by: number): Box | undefined;
  /** Shows what is folded away, or folds it. */
  expand(): Box | undefined;
  hide(): void;
  /** Whether an event of the page came from the card. */
  contains(event: Event): boolean;
  /** Whether the card stands in the page: a page may have removed it. */
  stands(): boolean;
}

/** What a card needs; `choose` hears of a word inside or around that was clicked; the signal ends it all. */
export interface CardNeeds {
  readonly document: Document;
  readonly say: Say;
  readonly choose: (span: Span) => void;
  /** The card has changed its box without being asked from outside. */
  readonly moved: (box: Box) => void;
  readonly signal: AbortSignal;
}

interface Standing {
  readonly view: CardView;
  readonly anchor: Anchor;
  readonly expanded: boolean;
  readonly shift: number;
  readonly side: Side | undefined;
}

/** Makes a card; nothing enters the page before its first `show`. */
export function createCard({ document, say, choose, moved, signal }: CardNeeds): Card {
  const make = maker(document);
  const box = make("div", "card");
  const heard = make("div", "heard");
  heard.role = "status";
  let host: Host | undefined;
  let standing: Standing | undefined;
  let preferred: Side | undefined;
  let hearing: ReturnType<typeof setTimeout> | undefined;

  function show(next: Standing): Box | undefined {
    if (signal.aborted) return undefined;
    if (!host) {
      host = createHost(document);
      host.root.append(box, heard);
    }
    const { view, anchor } = next;
    box.replaceChildren(...draw(view, drawing(next)));
    host.raise(anchor.node);
    standing = next;
    return stand();
  }

  function drawing({ expanded }: Standing): Drawing {
    const changed = (at: Box | undefined) => at && moved(at);
    return {
      make,
      say,
      expanded,
      expand: () => changed(api.expand()),
      choose: (choice) => choose(choice.span),
    };
  }

  function stand(): Box | undefined {
    if (!standing || !host?.stands()) return undefined;
    const { wish, scale } = measure(box, standing.anchor, standing.side);
    if (wish.width === 0) {
      // A document that draws no HTML (in Firefox, one whose root is SVG) has no card.
      host.remove();
      return undefined;
    }
    const { side, left, top: free, height } = place(wish);
    const top = Math.max(wish.window.top, Math.min(free + standing.shift, wish.window.bottom - height));
    box.style.left = `${left * scale}px`;
    box.style.top = `${top * scale}px`;
    box.style.maxHeight = `${height * scale}px`;
    box.classList.toggle("scrolls", height < wish.height);
    standing = { ...standing, side };
    return { left, top, right: left + wish.width, bottom: top + height };
  }

  function hear(view: CardView): void {
    clearTimeout(hearing);
    hearing = setTimeout(() => (heard.textContent = spoken(view, say)), HEARD_AFTER);
  }

  const api: Card = {
    show(view, anchor) {
      const kept = standing && sameLine(standing.anchor, anchor) ? standing.side : undefined;
      hear(view);
      return show({ view, anchor, expanded: false, shift: 0, side: preferred ?? kept });
    },
    follow(anchor) {
      if (standing) standing = { ...standing, anchor };
      return stand();
    },
    nextPlace() {
      if (!standing?.side || !host?.stands()) return undefined;
      preferred = nextSide(measure(box, standing.anchor, standing.side).wish, standing.side);
      standing = { ...standing, shift: 0, side: preferred };
      return stand();
    },
    shift(by) {
      if (standing) standing = { ...standing, shift: standing.shift + by };
      return stand();
    },
    expand: () => standing && show({ ...standing, expanded: !standing.expanded }),
    hide() {
      clearTimeout(hearing);
      heard.textContent = "";
      standing = undefined;
      host?.remove();
    },
    contains: (event) => host?.sent(event) ?? false,
    stands: () => host?.stands() ?? false,
  };
  signal.addEventListener("abort", () => api.hide(), { once: true });
  return api;
}

/** Along one line of text the card keeps its side. */
function sameLine(before: Anchor, now: Anchor): boolean {
  const a = before.word.at(-1)!;
  return now.word.some((b) =>
    now.vertical ? a.left < b.right && b.left < a.right : a.top < b.bottom && b.top < a.bottom,
  );
}
