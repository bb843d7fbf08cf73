import type { Deeds, DeedsNeeds } from "./deeds.ts";

declare global {
  /** In the extension's own world of a page, once a card stood in it. */
  var qiaoDeeds: ((needs: DeedsNeeds) => Deeds) | undefined;
}

/**
 * The deeds of one frame, which are loaded with the card's layers once a first card stands: what is asked for before is
 * done as soon as they are there. Letting the card go, and keeping it where it is, need nothing.
 */
export function lateDeeds(needs: DeedsNeeds): Deeds {
  let deeds: Deeds | undefined;
  const withDeeds = (act: (deeds: Deeds) => void) => {
    deeds ??= globalThis.qiaoDeeds?.(needs);
    if (deeds) act(deeds);
    else void needs.more.load().then((loaded) => loaded && withDeeds(act));
  };
  return {
    act: (action) => withDeeds((all) => all.act(action)),
    press(button) {
      if (button === "pin") needs.tell({ kind: "pinned", on: !needs.card.pinned });
      else if (button === "close") needs.tell({ kind: "lost" });
      else withDeeds((all) => all.press(button));
    },
    lookInside: (text) => withDeeds((all) => all.lookInside(text)),
  };
}
