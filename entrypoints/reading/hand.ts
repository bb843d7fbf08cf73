import type { Happening, HandEvent } from "../../src/gesture/hand.ts";

/** Where the hand's events go. `cause` is the browser's event, so that a used key can be swallowed. */
export type Send = (event: HandEvent, cause?: Event) => void;

/** Elements that do something of their own when a finger taps them. */
const CONTROLS =
  "a[href], area, button, input, label, option, select, summary, textarea, video, audio, [role=button], [onclick]";

/** Elements with a document of their own. */
const FRAMES = /^(?:iframe|frame|object|embed|fencedframe)$/;

/**
 * Turns what the hand does in this frame into events, until the signal is aborted. Only trusted events count,
 * they are seen before the page's own handlers, and none is held up: the listeners are passive.
 */
export function listenToHand(send: Send, isCard: (event: Event) => boolean, signal: AbortSignal): void {
  const on = <Name extends keyof WindowEventMap>(
    name: Name,
    handle: (event: WindowEventMap[Name]) => Happening | undefined,
  ) => {
    const heard = (event: WindowEventMap[Name]) => {
      const happening = event.isTrusted ? handle(event) : undefined;
      if (happening) send({ ...happening, time: event.timeStamp }, event);
    };
    window.addEventListener(name, heard, { capture: true, passive: name !== "keydown", signal });
  };

  on("pointermove", (event) => {
    if (event.pointerType === "touch") return undefined;
    const { clientX: x, clientY: y } = event;
    return { kind: "moved", x, y, over: isCard(event) ? "card" : "page", pressed: event.buttons !== 0 };
  });
  on("pointerout", (event) =>
    event.relatedTarget === null && event.pointerType !== "touch" ? { kind: "left" } : undefined,
  );
  // What happens inside a frame is not told outside of it.
  on("pointerover", (event) =>
    event.target instanceof Element && FRAMES.test(event.target.localName) ? { kind: "left" } : undefined,
  );
  on("pointerdown", (event) =>
    isCard(event) || event.pointerType === "touch" ? undefined : { kind: "pressed" },
  );
  on("click", (event) => {
    if (!(event instanceof PointerEvent) || event.pointerType !== "touch" || isCard(event)) return undefined;
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest(CONTROLS)) return { kind: "pressed" };
    return { kind: "tapped", x: event.clientX, y: event.clientY };
  });
  on("keydown", (event) => ({
    kind: "key",
    key: event.key,
    code: event.code,
    plain: !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey,
    editing: event.isComposing || isEditing(event),
  }));
  on("scroll", () => ({ kind: "scrolled" }));
  for (const name of ["resize", "blur", "pagehide"] as const)
    on(name, (event) =>
      event.target === window || name === "pagehide" ? { kind: "interrupted" } : undefined,
    );
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

/** Keeps a key from the page: its press now, and its release when that comes. */
export function swallow(event: Event | undefined, signal: AbortSignal): void {
  if (!(event instanceof KeyboardEvent)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.repeat) return; // its release is awaited already
  const released = (release: KeyboardEvent) => {
    if (release.code !== event.code) return;
    release.stopImmediatePropagation();
    window.removeEventListener("keyup", released, true);
  };
  window.addEventListener("keyup", released, { capture: true, signal });
}
