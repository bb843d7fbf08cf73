import { benchHover } from "./browser-hover.ts";
import { benchPageCost } from "./browser-page-cost.ts";
import { withPair } from "./browser-pair.ts";
import { benchPopup } from "./browser-popup.ts";
import { benchWorker } from "./browser-worker.ts";
import { printFigures } from "./figure.ts";

/** What readers wait for and what it costs, in Chromium, beside an extension that does nothing. */
export function benchBrowser(): Promise<void> {
  return withPair(async (pair) => {
    printFigures("Pointer", await benchHover(pair));
    printFigures("Popup", await benchPopup(pair));
    printFigures("Worker", await benchWorker(pair));
    for (const [page, figures] of await benchPageCost(pair)) printFigures(`Cost of ${page}`, figures);
  });
}
