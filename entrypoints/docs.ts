import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

declare global {
  /** Read by Google Docs before it starts; any name will do. */
  var _docs_annotate_canvas_by_ext: string | undefined;
}

/**
 * Asks Google Docs, which draws its text on a canvas, to lay rectangles over it that say what is drawn (as it does for
 * screen readers and spelling checkers). Registered by `src/extension/docs-request.ts` while Qiao is on there; runs in the page's own world, there alone, before the page's scripts.
 */
export default defineUnlistedScript(() => {
  globalThis._docs_annotate_canvas_by_ext ??= "qiao";
});
