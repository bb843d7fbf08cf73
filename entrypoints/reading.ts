import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { removeOrphans } from "./reading/orphans.ts";
import { startReading } from "./reading/start.ts";

/** The part of a frame's reader that reads: loaded where Chinese was seen, and started by `entrypoints/reader.ts`. */
export default defineUnlistedScript(() => {
  removeOrphans();
  globalThis.qiaoReader?.equip(startReading);
});
