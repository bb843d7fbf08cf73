import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { removeOrphans } from "./orphans.ts";
import { startReading } from "./start.ts";

/** The part of a frame's reader that reads: loaded where Chinese was seen, and started by `entrypoints/reader`. */
export default defineUnlistedScript(() => {
  removeOrphans();
  globalThis.qiaoReader?.equip(startReading);
});
