/** How one hover went: from the input's time stamp to the end of the frame that shows it, and frames that had to pass. */
export interface Hover {
  readonly milliseconds: number;
  /** 0: drawn before the event was over, so the very next frame shows it. */
  readonly frames: number;
}

/** The probe as it stands in a page's or content script's world. */
interface Probe {
  /** Awaits the next pointer move and then a card with this headword. */
  arm(word: string): void;
  /** Resolves after that card's frame; rejects after 10 s. */
  hover(): Promise<Hover>;
}

declare global {
  var probe: Probe;
  var chrome: {
    dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
    runtime: { sendMessage(message: object): Promise<unknown> };
  };
}

/**
 * Runs in the content script's world, after our own listener. `selector` finds the card's host, `draw` makes the
 * floor: instead of looking for a card it changes one text in the top layer itself.
 */
export function installProbe(selector: string, draw: boolean): void {
  let wanted: string | undefined;
  let answer = Promise.resolve<Hover>({ milliseconds: 0, frames: 0 });
  const box = draw ? document.createElement("div") : undefined;
  if (box) {
    box.popover = "manual";
    document.documentElement.append(box);
  }
  const shows = (word: string) => {
    if (box) return true;
    const host = document.querySelector(selector);
    if (!host?.matches(":popover-open")) return false;
    return chrome.dom.openOrClosedShadowRoot(host)?.querySelector(".here")?.textContent === word;
  };
  const measure = (start: number, word: string) =>
    new Promise<Hover>((resolve, reject) => {
      let frames = 0;
      const afterFrame = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ milliseconds: performance.now() - start, frames });
        port2.postMessage(0);
      };
      const look = () => {
        if (shows(word)) return afterFrame();
        frames++;
        if (performance.now() - start > 10_000) reject(new Error(`no card for ${word} in 10 s`));
        else requestAnimationFrame(look);
      };
      if (shows(word)) requestAnimationFrame(afterFrame);
      else requestAnimationFrame(() => (++frames, look()));
    });
  const onMove = (event: PointerEvent) => {
    if (wanted === undefined) return;
    const word = wanted;
    wanted = undefined;
    if (box) {
      box.textContent = word;
      if (!box.matches(":popover-open")) box.showPopover();
    }
    answer = measure(event.timeStamp, word);
  };
  addEventListener("pointermove", onMove, { capture: true, passive: true });
  globalThis.probe = {
    arm: (word) => void (wanted = word),
    hover: () => answer,
  };
}
