import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { CARD_HOST } from "../../../src/program/read-card.ts";
import { serve, type Server } from "../../support/serve.ts";
import { useBrowser } from "../../support/use-browser.ts";
import { lookUp } from "../extension/hand.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SCHEMES = ["light", "dark"] as const;

/** Every page of ours, and what stands there when it is drawn. */
const PAGES = [
  ["settings.html", ".field select"],
  ["search.html?q=bank", ".results > li"],
  ["welcome.html", ".story"],
  ["about.html", "h2"],
  ["vocabulary.html", "main h1"],
  ["statistics.html", "main h1"],
  ["review.html", "main"],
] as const;

/** What axe finds in a page, as `rule: markup`. */
function findings(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(
    "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))",
  );
}

describe("axe finds nothing", () => {
  const used = useBrowser("chromium");
  let server: Server;
  beforeAll(async () => {
    server = await serve({
      "/": `<!doctype html><html lang="zh-CN"><title>银行</title><main><h1>银行</h1><p>我们在银行工作。</p></main>`,
      // The card's markup again, where axe reaches it: the real one is closed.
      "/copy": `<!doctype html><html lang="en"><title>card</title><main><h1>card</h1><div id="host"></div></main>`,
    });
  });
  afterAll(() => server?.close());

  test.each(PAGES)("on %s, light and dark", async (path, drawn) => {
    const page = await used.browser.extensionPage(path);
    try {
      await waitFor("the page", () => page.evaluate((what) => document.querySelector(what) !== null, drawn), {
        limit: 60_000,
      });
      await page.evaluate(`${axe};undefined`);
      for (const scheme of SCHEMES) {
        await page.colourScheme(scheme);
        expect(await findings(page), scheme).toEqual([]);
      }
    } finally {
      await page.close();
    }
  });

  test("on the card with its details", async () => {
    const page = await used.open(`${server.origin}/`);
    await lookUp(page, "银行");
    await page.press("e");
    await waitFor("the details", () =>
      page.inShadow(CARD_HOST, (root) => root.querySelector(".badges") !== null),
    );
    const card = await page.inShadow(CARD_HOST, (root) => ({
      markup: root.querySelector(".card")!.outerHTML,
      css: [
        ...root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
        ...[...root.querySelectorAll("style")].map(({ textContent }) => textContent),
      ].join("\n"),
    }));
    await page.goto(`${server.origin}/copy`);
    await page.evaluate(({ markup, css }) => {
      const root = document.querySelector("#host")!.attachShadow({ mode: "open" });
      root.setHTMLUnsafe(`<style>${css}</style>${markup}`);
    }, card!);
    await page.evaluate(`${axe};undefined`);
    for (const scheme of SCHEMES) {
      await page.colourScheme(scheme);
      expect(await findings(page), scheme).toEqual([]);
    }
  });
});
