import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { ask } from "../src/extension/ask.ts";
import { becomeReader, type StartReading } from "../src/extension/only-one.ts";
import { watchSwitch } from "../src/extension/site-switch.ts";
import { siteOfTab } from "../src/extension/site.ts";
import { handFirst } from "./reader/hand-first.ts";
import { noticeChinese } from "./reader/notice.ts";

/**
 * The story of one frame. While the switch is on, everywhere and for the site of its tab, the reader waits until
 * Chinese is seen; then the background is asked for the part that reads (`entrypoints/reading.ts`), which goes on
 * until the switch is turned off or the extension that it belongs to is no more.
 */
export default defineUnlistedScript(() => {
  let start: StartReading | undefined;
  let on: AbortController | undefined;
  let hasIcon = false;
  let settings: unknown;

  const life = becomeReader((part) => {
    start = part;
    // The mouse may rest already where Chinese was seen.
    if (on && !on.signal.aborted) part(hand, on.signal, end, hand.pointer(), settings);
  });
  if (!life) return;
  const hand = handFirst(life.signal);
  const end = () => life.abort();

  function begin(switched: AbortController): void {
    if (start) return start(hand, switched.signal, end, undefined, settings);
    const waiting = endingWith(switched.signal);
    let asked = false;
    const noticed = () => {
      if (asked) return;
      asked = true;
      void ask("start", null).then((reply) => {
        asked = false;
        if ("answer" in reply) waiting.abort();
      });
    };
    noticeChinese(noticed, hand, waiting.signal);
  }

  watchSwitch(
    siteOfTab(window),
    (state) => {
      const { off } = state;
      const read = state.on && !off;
      settings = state.settings;
      if (!read) on?.abort();
      if (read && (!on || on.signal.aborted)) begin((on = endingWith(life.signal)));
      // A tab whose site is off gets a toolbar icon of its own, and from then on has to keep it right.
      hasIcon ||= off && window.top === window;
      if (hasIcon) void ask("show", { on: read });
    },
    life.signal,
  );
});

/** A controller that is also aborted by a signal. */
function endingWith(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  signal.addEventListener("abort", () => controller.abort(), { once: true });
  return controller;
}
