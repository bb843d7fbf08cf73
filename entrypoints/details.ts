import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { drawMore } from "../src/gloss/more/draw-more.ts";
import { createDeeds } from "./reading/deeds.ts";

/** What the card shows and does beyond a glance; loaded by `entrypoints/reading/more.ts` once a card stands. */
export default defineUnlistedScript(() => {
  globalThis.qiaoMore = drawMore;
  globalThis.qiaoDeeds = createDeeds;
});
