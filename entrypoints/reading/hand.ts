import type { HandFirst } from "../../src/extension/only-one.ts";
import type { Happening, HandEvent, Modifier } from "../../src/gesture/hand.ts";

/** Where the hand's events go. `cause` is the browser's event, so that a used key can be swallowed. */
export type Send = (event: HandEvent, cause?: Event) => void;

/** Elements that do something of their own when a finger taps them. */
const CONTROLS =
  "button, input, label, option, select, summary, textarea, video, audio, [role=button], [onclick]";

/** Elements that lead elsewhere: a finger's first tap on their text reads it, the second one goes there. */
const LINKS = "a[href], area[href], [role=link]";

/** Elements with a document of their own: what happens inside is not told outside. */
const FRAMES = /^(?:iframe|frame|object|embed|fencedframe)$/;

/**
 * Turns what the hand does in this frame into events, until the signal is aborted. Returns the function that keeps
 * a key or a tap from the page: a key's press now, and its release when that comes.
 */
export function listenToHand(
  hand: HandFirst,
  send: Send,
  isCard: (event: Event) => boolean,
  signal: AbortSignal,
): (key: Event | undefined) => void {
  const swallowed = new Set<string>();
  hand.listen((event) => {
    if (event instanceof KeyboardEvent && event.type === "keyup") {
      if (swallowed.delete(event.code)) event.stopImmediatePropagation();
      return;
    }
    const happening = happeningOf(event, isCard);
    if (happening) send({ ...happening, time: event.timeStamp }, event);
  }, signal);
  return (used) => {
    if (used instanceof KeyboardEvent) swallowed.add(used.code);
    used?.preventDefault();
    used?.stopImmediatePropagation();
  };
}

function happeningOf(event: Event, isCard: (event: Event) => boolean): Happening | undefined {
  if (event instanceof PointerEvent) return pointed(event, isCard(event) ? "card" : "page");
  if (event instanceof KeyboardEvent) return keyed(event);
  if (event.type === "scroll") return { kind: "scrolled" };
  // Size, focus and visibility of the window; elements lose focus, too, and mean nothing.
  return event.target === window || event.type === "pagehide" ? { kind: "interrupted" } : undefined;
}

function pointed(event: PointerEvent, over: "card" | "page"): Happening | undefined {
  const { clientX: x, clientY: y, pointerType, target } = event;
  const touch = pointerType === "touch";
  if (pointerType === "pen" && event.type === "pointermove" && event.buttons === 0) hovered = event.timeStamp;
  switch (event.type) {
    case "pointermove":
      return touch
        ? undefined
        : { kind: "moved", x, y, over, pressed: event.buttons !== 0, held: heldIn(event) };
    case "pointerout":
      return event.relatedTarget === null && !touch ? { kind: "left" } : undefined;
    case "pointerover":
      return target instanceof Element && FRAMES.test(target.localName) ? { kind: "left" } : undefined;
    case "pointerdown":
      pressed = event.timeStamp;
      return over === "card" || touch ? undefined : { kind: "pressed" };
    case "click":
      if (over === "card") return undefined;
      return clicked(event, touch || (pointerType === "pen" && event.timeStamp - hovered > HOVERED));
    default:
      return undefined;
  }
}

/** A pen that hovers (ms ago at most) reads as a mouse does; any other can only tap, as a finger does. */
const HOVERED = 2_000;
let hovered = -Infinity;
/** Milliseconds after which a press is a long one, which means what the browser means by it. */
const LONG = 600;
let pressed = -Infinity;

function clicked(event: PointerEvent, tap: boolean): Happening | undefined {
  if (tap && event.timeStamp - pressed > LONG) return undefined;
  const { clientX: x, clientY: y, target } = event;
  const within = (selector: string) => target instanceof Element && target.closest(selector) !== null;
  const link = within(LINKS);
  if (within(CONTROLS) || (link && !tap)) return { kind: "pressed" };
  return tap ? { kind: "tapped", x, y, link } : { kind: "clicked", x, y, held: heldIn(event) };
}

function keyed(event: KeyboardEvent): Happening {
  return {
    kind: "key",
    key: event.key,
    code: event.code,
    held: heldIn(event),
    editing: event.isComposing || isEditing(event),
  };
}

/** The keys that are held, besides the one pressed. */
function heldIn(event: KeyboardEvent | MouseEvent): readonly Modifier[] {
  const pressed = event instanceof KeyboardEvent ? event.key.toLowerCase() : "";
  const held: readonly (readonly [Modifier, boolean])[] = [
    ["control", event.ctrlKey],
    ["alt", event.altKey],
    ["meta", event.metaKey],
    ["shift", event.shiftKey],
  ];
  return held.flatMap(([name, down]) => (down && name !== pressed ? [name] : []));
}

/** Whether a key goes into something that is written in. */
function isEditing(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (document.designMode === "on") return true;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches("input, textarea, select, [role=textbox], [role=searchbox], [role=combobox]")
  );
}
