import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { ask } from "../../src/extension/ask.ts";
import { becomeReader } from "../../src/extension/only-one.ts";
import { watchSettings } from "../../src/extension/settings.ts";
import { siteOfTab } from "../../src/extension/site.ts";
import { removeOrphans } from "./orphans.ts";
import { startReading } from "./reading.ts";

/**
 * The story of one frame: it reads while the switch is on, everywhere and for the site of its tab, and ends when
 * the extension that it belongs to does.
 */
export default defineUnlistedScript(() => {
  const life = becomeReader();
  if (!life) return;
  removeOrphans();
  let reading: AbortController | undefined;
  let hasIcon = false;

  watchSettings(
    siteOfTab(window),
    ({ on }, off) => {
      if (on && !off && !reading) {
        reading = new AbortController();
        startReading(AbortSignal.any([life.signal, reading.signal]), () => life.abort());
      } else if (reading && (!on || off)) {
        reading.abort();
        reading = undefined;
      }
      // A tab whose site is off gets a toolbar icon of its own, and from then on has to keep it right.
      hasIcon ||= off && window.top === window;
      if (hasIcon) void ask("show", { on: on && !off });
    },
    life.signal,
  );
});
