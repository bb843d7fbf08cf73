import type { HandFirst } from "../../src/extension/only-one.ts";

/** All that a hand can tell. */
const POINTER = ["pointermove", "pointerover", "pointerout", "pointerdown", "click"];
const EVENTS = [...POINTER, "keydown", "keyup", "scroll", "resize", "blur", "pagehide"];

/** Keys, and the tap on a link that is read first: what only the part that reads ever stops. */
const STOPPABLE = /^(?:key|click)/u;

/**
 * Listens to the hand from the first tick, before any script of the page can: so no page's handler comes before
 * ours, whenever the part that reads arrives, and the mouse is known when it does. Passive but for what may be stopped. Untrusted events are not passed on.
 */
export function handFirst(signal: AbortSignal): HandFirst {
  const hearers = new Set<(event: Event) => void>();
  let pointer: PointerEvent | undefined;
  const heard = (event: Event) => {
    if (!event.isTrusted) return;
    if (event.type === "pointermove") pointer = event as PointerEvent;
    for (const hear of hearers) hear(event);
  };
  const listenAll = () => {
    for (const name of EVENTS)
      window.addEventListener(name, heard, { capture: true, passive: !STOPPABLE.test(name), signal });
  };
  listenAll();
  // `document.open()` takes every listener off the window and the root out of the document; adding twice is adding once.
  const rewritten = new MutationObserver(listenAll);
  rewritten.observe(document, { childList: true });
  signal.addEventListener("abort", () => rewritten.disconnect(), { once: true });
  return {
    listen(hear, until) {
      hearers.add(hear);
      until.addEventListener("abort", () => hearers.delete(hear), { once: true });
    },
    pointer: () => pointer,
  };
}
