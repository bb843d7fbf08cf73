import { callSource } from "./browser-source.ts";
import type { Popup } from "./browser-page.ts";
import { keyFacts } from "./browser-keys.ts";
import { waitFor, within } from "./browser-wait.ts";
import type { Privileged } from "./firefox-privileged.ts";

const POPUP = `[...x.views].find((view) => view.viewType === "popup")?.xulBrowser`;

/** True in a document that is loaded and has been drawn twice: before, Firefox drops what a mouse does there. */
const DRAWN = `new Promise((resolve) => {
  const drawn = () => content.requestAnimationFrame(() => content.requestAnimationFrame(() => resolve(true)));
  content.document.readyState === "complete" && content.innerWidth > 0 ? drawn() : resolve(false);
})`;

/** Clicks as a mouse does and tells whether the document heard of it: a popup that is still opening may not. */
const clickAt = (x: number, y: number) => `(() => {
  let heard = false;
  const hear = () => { heard = true; };
  content.addEventListener("click", hear, true);
  for (const kind of ["mousemove", "mousedown", "mouseup"])
    content.synthesizeMouseEvent(kind, ${x}, ${y}, { clickCount: 1 });
  content.removeEventListener("click", hear, true);
  return heard;
})()`;

/** Draws the popup into a PNG, as base 64. */
const SNAPSHOT = `(async () => {
  const element = ${POPUP};
  const { width, height } = element.getBoundingClientRect();
  const area = new DOMRect(0, 0, width, height);
  const image = await element.browsingContext.currentWindowGlobal.drawSnapshot(area, 1, "white");
  const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
  Object.assign(canvas, { width: image.width, height: image.height });
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL().split(",")[1];
})()`;

/** Opens the extension's real toolbar popup. BiDi does not see it, so Firefox's own powers drive it. */
export async function openFirefoxPopup({ inWindow, inDocument }: Privileged): Promise<Popup> {
  await inWindow(`(async () => {
    window.focus();
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    await ExtensionParent.apiManager.global.browserActionFor(x).openPopup(window, true);
  })()`);
  await waitFor("the popup", () => inWindow(`!!(${POPUP})`));
  await waitFor("the popup's end of opening", () => inWindow(`(${POPUP}).closest("panel").state === "open"`));
  await waitFor("the popup's end of loading", () =>
    // A script sent while the popup changes its process is lost: then the next look sends another.
    within("the popup's answer", inDocument(POPUP, DRAWN), 1_000),
  );
  return {
    evaluate: (run, ...args) => inDocument(POPUP, `page(${JSON.stringify(callSource(run, args))})`),
    click: async (x, y) => {
      await waitFor("a click in the popup", () => inDocument(POPUP, clickAt(x, y)));
    },
    press: async (key) => {
      const { code, keyCode } = keyFacts(key);
      const event = JSON.stringify({ key, code, keyCode });
      await inDocument(
        POPUP,
        `(() => {
          const typist = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
          typist.beginInputTransactionForTests(content);
          const event = new content.KeyboardEvent("", ${event});
          typist.keydown(event);
          typist.keyup(event);
        })()`,
      );
    },
    screenshot: async () => {
      const data = await inWindow<string>(SNAPSHOT);
      return Buffer.from(data, "base64");
    },
    close: async () => {
      await inWindow(`(${POPUP})?.closest("panel").hidePopup()`);
      await waitFor("the end of the popup", () => inWindow(`!(${POPUP})`));
    },
  };
}
