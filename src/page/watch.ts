import { runIdle } from "./idle.ts";
import { lookAround, type LookOptions } from "./look.ts";

/** Milliseconds between two looks at a page: the least, and the most while nothing new is found. */
const SOON = 250;
const LATE = 5000;
const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ["class", "style", "hidden", "open"],
};

/** What the watch needs besides what each look at the page needs: an end. */
export interface WatchOptions extends LookOptions {
  readonly signal: AbortSignal;
  /** Whether a node is our own card: that it comes and goes changes nothing that is read. */
  readonly isOwn: (node: Node) => boolean;
}

/**
 * Finds the Chinese sentences that are on screen and one screen further, in idle time, now and whenever the page
 * scrolls or changes, until the signal ends it. Costs the same however often a page changes: one change starts the
 * next look, which comes later and later while it finds nothing new, and no other change is listened to till then.
 */
export function watchSentences(options: WatchOptions): void {
  const { signal } = options;
  let pause = SOON;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  let looking = false;
  let wanted = false;
  const observer = new MutationObserver((records) => {
    if (records.every((record) => isOurs(record, options.isOwn))) return;
    observer.disconnect();
    want();
  });
  const want = () => {
    wanted = true;
    const at = performance.now() + pause;
    if (looking || document.hidden || at >= due || signal.aborted) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(look, pause);
  };
  const hurry = (event?: Event) => {
    // A page may scroll all the time by itself.
    pause = event?.type === "scroll" ? Math.min(pause, 2 * SOON) : SOON;
    want();
  };
  const listen = (target: EventTarget, kind: string, listener: (event: Event) => void) =>
    target.addEventListener(kind, listener, { capture: true, passive: true, signal });
  const roots = new WeakSet<ShadowRoot>();
  // Neither changes nor scrolling inside a shadow root are told outside.
  const follow = (root: ShadowRoot) => {
    observer.observe(root, CHANGES);
    if (!roots.has(root)) listen(root, "scroll", hurry);
    roots.add(root);
  };
  const look = () => {
    due = Infinity;
    wanted = false;
    looking = true;
    const found = { count: 0 };
    observer.observe(document, CHANGES);
    runIdle(lookAround(options, follow, found), signal, () => {
      looking = false;
      pause = found.count > 0 ? SOON : Math.min(LATE, pause * 2);
      if (wanted) want();
    });
  };
  for (const kind of ["scroll", "visibilitychange"]) listen(document, kind, hurry);
  for (const kind of ["resize", "pageshow", "load"]) listen(window, kind, hurry);
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  hurry();
}

function isOurs({ type, addedNodes, removedNodes }: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  return type === "childList" && [...addedNodes, ...removedNodes].every(isOwn);
}
