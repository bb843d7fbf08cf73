import { openClosedRoot } from "../../src/extension/closed-root.ts";
import type { HandFirst } from "../../src/extension/only-one.ts";
import { hasHan } from "../../src/page/language.ts";

/** Nodes passed between two looks at the clock, and the longest that one slice takes (ms). */
const STRIDE = 200;
const SLICE = 4;
/** The least time between two searches of a page (ms). */
const PAUSE = 2_000;

/**
 * Notices that there is Chinese in this frame: by a search in idle time once the page is there, by another when
 * the mouse comes back to it later, and by looking at what the mouse is on. `noticed` may be called more than
 * once until the signal ends it. This is all that runs in other pages.
 */
export function noticeChinese(noticed: () => void, hand: HandFirst, signal: AbortSignal): void {
  let searched = -Infinity;
  const search = () => {
    if (document.readyState === "loading" || performance.now() - searched < PAUSE) return;
    searched = performance.now();
    inSlices(textsOf(document), signal, noticed);
  };
  const heard = (event: Event) => {
    if (event.type !== "pointermove") return;
    if (isOverHan(event as PointerEvent)) noticed();
    else search();
  };
  hand.listen(heard, signal);
  for (const name of ["DOMContentLoaded", "load"])
    window.addEventListener(name, search, { capture: true, passive: true, signal });
  search();
}

/** Whether the element at the mouse, also inside shadow roots, has Chinese text of its own or shows some. */
function isOverHan({ clientX, clientY }: PointerEvent): boolean {
  let element = document.elementFromPoint(clientX, clientY);
  for (let root = element && openClosedRoot(element); root; root = element && openClosedRoot(element)) {
    const inner = root.elementFromPoint(clientX, clientY);
    if (!inner || inner === element) break;
    element = inner;
  }
  if (!element) return false;
  const shown = ["value", "placeholder", "alt"].map(
    (name) => (element as unknown as Record<string, unknown>)[name],
  );
  const own = [...element.childNodes]
    .slice(0, STRIDE)
    .map((node) => (node instanceof Text ? node.data.slice(0, 2_000) : ""));
  return [...shown, ...own].some((text) => typeof text === "string" && hasHan(text));
}

/** Whether each text of a document, of its open and closed shadow roots, has Chinese in it. */
function* textsOf(root: Document | ShadowRoot): Generator<boolean> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text)
      yield hasHan(node.data) && !/^(?:script|style|noscript)$/i.test(node.parentNode?.nodeName ?? "");
    // What Google Docs has drawn on its canvas (`src/page/canvas-text.ts`).
    else if (node.nodeName === "rect") yield hasHan((node as Element).getAttribute("aria-label") ?? "");
    else if (node.nodeName.includes("-")) {
      const inner = openClosedRoot(node as Element);
      if (inner) yield* textsOf(inner);
    }
  }
}

/** Runs through findings in slices of idle time until one is true. */
function inSlices(findings: Generator<boolean>, signal: AbortSignal, found: () => void): void {
  const slice = () => {
    const end = performance.now() + SLICE;
    while (!signal.aborted)
      for (let count = 0; count < STRIDE; count++) {
        const next = findings.next();
        if (next.done) return;
        if (next.value) return found();
        if (count === STRIDE - 1 && performance.now() > end)
          return void requestIdleCallback(slice, { timeout: 1_000 });
      }
  };
  // After the next frame: nothing of ours comes before a page's first paint, and nothing at all while it is hidden.
  requestAnimationFrame(() => requestIdleCallback(slice, { timeout: 1_000 }));
}
