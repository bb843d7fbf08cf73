import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../../src/program/browser-page.ts";
import { CARD_HOST } from "../../../src/program/read-card.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, leave, lookUp, patience, pointAt, topElements } from "./hand.ts";

const TEXT = "<p>我在银行工作。研究生命起源的人不多。</p>";

/** What a page's script caught of us. */
declare const caught: unknown[];

/** Scripts that lie in wait before anything of ours runs late: each puts what it catches into `caught`. */
const TRAPS: Record<string, string> = {
  "patched attachShadow": `
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) { const root = attach.call(this, { ...init, mode: "open" }); caught.push(root); return root; }`,
  "patched prototypes": `
    const secret = RegExp.prototype.test.bind(/yín|bank/), call = Reflect.apply;
    let inside = false;
    for (const [prototype, names] of [[Node.prototype, ["appendChild", "insertBefore"]], [Element.prototype, ["append", "replaceChildren", "getBoundingClientRect", "matches", "closest", "setAttribute"]],
      [Document.prototype, ["createElement", "createElementNS", "createRange", "elementFromPoint", "caretPositionFromPoint"]], [HTMLElement.prototype, ["showPopover", "hidePopover"]],
      [EventTarget.prototype, ["addEventListener"]], [Range.prototype, ["getClientRects", "setStart"]], [Array.prototype, ["push", "map", "find", "filter"]], [String.prototype, ["slice", "split", "matchAll"]],
      [Map.prototype, ["get", "set"]], [Promise.prototype, ["then"]], [RegExp.prototype, ["exec", "test"]]])
      for (const name of names) {
        const old = prototype[name];
        prototype[name] = function (...all) {
          if (!inside) {
            inside = true;
            for (let index = 0; index < all.length; index++)
              if (typeof all[index] === "string" && secret(all[index])) caught[caught.length] = name;
            inside = false;
          }
          return call(old, this, all);
        };
      }
    Object.defineProperty(Object.prototype, "word", { set(value) { caught[caught.length] = value; }, configurable: true });`,
  "patched CSS.highlights": `
    const set = CSS.highlights.set;
    HighlightRegistry.prototype.set = function (...all) { caught.push("set"); throw new Error("no highlights"); };
    globalThis.Highlight = class { constructor() { throw new Error("no highlight"); } };`,
  "a removed CSS.highlights": `Object.defineProperty(CSS, "highlights", { value: undefined }); delete globalThis.Highlight;`,
  "a lying hit test": `
    document.elementFromPoint = () => null; document.elementsFromPoint = () => []; document.caretPositionFromPoint = () => null;
    window.getComputedStyle = () => ({}); globalThis.IntersectionObserver = globalThis.MutationObserver = class { observe() {} disconnect() {} };
    window.requestIdleCallback = window.requestAnimationFrame = () => 0;`,
  "stopped events": `
    for (const kind of ["pointermove", "mousemove", "pointerover", "mouseover", "keydown"])
      for (const target of [window, document]) target.addEventListener(kind, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);`,
};

describe.each(BROWSERS)("scripts that lie in wait in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/": TEXT });
  });
  afterAll(() => server.close());

  const caughtBy = (page: Page) => page.evaluate(() => caught.map(String));

  test.each(Object.entries(TRAPS))("%s: catches nothing, and we read on", async (kind, script) => {
    const html = `<script>globalThis.caught = []; ${script}</script>${TEXT}`;
    const page = await used.open(server.set(`/${kind.replaceAll(" ", "-")}`, html));
    await pointAt(page, "银行");
    await patience();
    // Asked before the card is read, for that is done in the page's own world, in the middle of the traps.
    expect(await caughtBy(page)).toEqual([]);
    expect((await cardOf(page, "银行")).senses.join()).toContain("bank");
    await lookUp(page, "研究");
    expect(page.problems).toEqual([]);
  });

  test("a clone of our element is empty, and so is everything a script can ask of the original", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    const found = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>(":root > :not(head, body)")!;
      const clone = host.cloneNode(true) as HTMLElement;
      document.body.append(clone, document.importNode(host, true));
      const slot = document.createElement("slot");
      host.append(slot);
      const serialized = "getHTML" in host ? host.getHTML({ serializableShadowRoots: true }) : "";
      const result = {
        text: [clone, host].map(
          (one) => one.textContent + one.innerText + one.innerHTML.replace("<slot></slot>", ""),
        ),
        roots: [clone.shadowRoot, host.shadowRoot],
        serialized: serialized + new XMLSerializer().serializeToString(clone),
        names: [...host.attributes].map(({ name: attribute }) => attribute),
        label: [host.ariaLabel, host.role, host.title, host.id, host.className],
      };
      clone.remove();
      return result;
    });
    expect(found.text.join("")).toBe("");
    expect(found.roots).toEqual([null, null]);
    expect(found.serialized).not.toMatch(/yín|bank|银/u);
    expect(found.names).toEqual(["popover"]);
    expect(found.label.filter(Boolean)).toEqual([]);
    await lookUp(page, "研究");
  });

  test.each(["remove", "hidePopover", "replace"])(
    "a page that does %s to our element at once, always",
    async (deed) => {
      const page = await used.open(server.origin);
      await page.evaluate((how: string) => {
        const strike = () => {
          for (const host of document.querySelectorAll<HTMLElement>(":root > :not(head, body)"))
            if (how === "remove") host.remove();
            else if (how === "hidePopover") host.hidePopover();
            else if (!host.title) host.replaceWith(Object.assign(host.cloneNode(true), { title: "clone" }));
        };
        const guard = new MutationObserver(strike);
        guard.observe(document.documentElement, { childList: true });
        Object.assign(globalThis, { guard });
      }, deed);
      await pointAt(page, "银行");
      await patience(400);
      await page.evaluate(() => {
        (globalThis as unknown as { guard: MutationObserver }).guard.disconnect();
        for (const host of document.querySelectorAll(":root > :not(head, body)")) host.remove();
      });
      await lookUp(page, "研究");
      await leave(page);
      expect(await topElements(page)).toBe(2);
      expect(page.problems).toEqual([]);
    },
  );

  test("printing shows no card, and selecting everything copies none", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    const copied = await page.evaluate(() => {
      let text = "";
      document.addEventListener("copy", () => (text = String(getSelection())), { once: true });
      document.execCommand("selectAll");
      document.execCommand("copy");
      return text + String(getSelection());
    });
    expect(copied).not.toMatch(/yín|bank/u);
    await cardOf(page, "银行");
    const shown = await page.evaluate(() => {
      const host = document.querySelector(":root > :not(head, body)")!;
      return [...document.styleSheets, ...document.adoptedStyleSheets].some(
        (sheet) => sheet.ownerNode === host,
      );
    });
    expect(shown).toBe(false);
  });

  test("focus, hit tests and listeners of the page see an element without a name, and nothing in it", async () => {
    const page = await used.open(server.origin);
    await page.evaluate(() => {
      Object.assign(globalThis, { caught: [] });
      for (const kind of [
        "pointerover",
        "pointermove",
        "mouseover",
        "click",
        "focusin",
        "beforetoggle",
        "toggle",
        "slotchange",
      ])
        addEventListener(kind, (event) => caught.push(event.composedPath().map(String).join()), true);
    });
    await lookUp(page, "银行");
    const box = (await page.inShadow(CARD_HOST, (root) => {
      const { x, y } = root.querySelector(".card")!.getBoundingClientRect();
      return { x, y };
    }))!;
    await page.move(box.x + 40, box.y + 30);
    await patience(200);
    const paths = await caughtBy(page);
    expect(paths.filter((path) => /ShadowRoot/.test(path))).toEqual([]);
    const deepest = await page.evaluate(
      (at: { x: number; y: number }) => {
        const element = document.elementFromPoint(at.x, at.y)!;
        return [element.childNodes.length, element.textContent, String(element.shadowRoot)];
      },
      { x: box.x + 40, y: box.y + 30 },
    );
    expect(deepest).toEqual([0, "", "null"]);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
  });
});
