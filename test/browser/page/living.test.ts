import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../../src/program/browser-launch.ts";
import type { Browser, Page } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS } from "../../support/use-browser.ts";
import { bundle } from "./bundle.ts";
import type * as inPage from "./watch-in-page.ts";

declare const qiao: typeof inPage;
declare const list: HTMLElement;
declare function gc(): void;

const PAGES = {
  "/list": `<div id="list" style="height:400px;overflow:auto"></div>`,
  "/other": "<p>另一页的文字。</p>",
  "/text": `<p id="text">这一页的文字。</p>`,
};

describe.each(BROWSERS)("a living page in %s", (name) => {
  let browser: Browser;
  let server: Server;
  let script: string;
  let page: Page;
  beforeAll(async () => {
    script = await bundle("watch-in-page.ts");
    server = await serve(PAGES);
    browser = await launchBrowser(name, name === "chromium" ? { args: ["--js-flags=--expose-gc"] } : {});
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path: keyof typeof PAGES): Promise<void> {
    await page?.close();
    page = await browser.newPage(server.origin + path);
    await page.evaluate(script);
    await page.evaluate(() => qiao.start(500));
  }
  const finds = (sentence: string) =>
    waitFor(`the sentence ${sentence}`, () => page.evaluate(has, sentence), { limit: 10_000 });

  test("a list that recycles its rows is read anew, row after row", async () => {
    await open("/list");
    await page.evaluate(() => {
      for (let row = 0; row < 8; row++) list.append(document.createElement("p"));
      const fill = (from: number) =>
        list.childNodes.forEach((row, index) => (row.textContent = `第${from + index}行的文字。`));
      Object.assign(globalThis, { fill });
      fill(0);
    });
    for (const from of [0, 100, 200]) {
      await page.evaluate(`fill(${from})`);
      await finds(`第${from + 2}行的文字。`);
    }
  });

  test("endless scrolling leaves nothing behind", async () => {
    await open("/list");
    const heaps: number[] = [];
    for (let round = 0; round < 6; round++) {
      await page.evaluate(scrollOn, round);
      if (name === "chromium") heaps.push(await page.evaluate(heapAfterCollection));
    }
    await finds("第5轮第199段的文字，写得很长很长。");
    if (name === "firefox") return; // it has no way to force a collection, nor tells a page its heap
    console.log(
      `heap after each 200 paragraphs: ${heaps.map((bytes) => (bytes / 1e6).toFixed(2)).join(", ")} MB`,
    );
    // The first rounds fill caches; then it has to stay flat.
    expect(heaps.at(-1)! - heaps[2]!).toBeLessThan(200_000);
    expect(
      await page.evaluate(
        () => (globalThis as unknown as { gone: WeakRef<Node>[] }).gone.filter((one) => one.deref()).length,
      ),
    ).toBeLessThan(25);
  });

  test("a page that comes back from the back-forward cache is read on", async () => {
    await open("/text");
    await finds("这一页的文字。");
    await page.evaluate(
      "void addEventListener('pageshow', (event) => (globalThis.persisted = event.persisted))",
    );
    await page.goto(`${server.origin}/other`);
    await page.evaluate("history.back()").catch(() => undefined);
    await waitFor("the way back", () =>
      page.evaluate("location.pathname === '/text' && document.readyState === 'complete'"),
    );
    const persisted = await page.evaluate("globalThis.persisted ?? false");
    console.log(`${name}: from the back-forward cache: ${persisted}`);
    if (!persisted) return; // a driven browser may keep no cache: then the page was loaded anew
    await page.evaluate("void (text.firstChild.data = '回来以后的文字。')");
    await finds("回来以后的文字。");
  });
});

function has(sentence: string): boolean {
  return qiao.batches.some((batch) => batch.includes(sentence));
}

/** Adds 200 paragraphs, one every 10 ms, and takes away those far above, as endless lists do. */
function scrollOn(round: number): Promise<void> {
  const store = globalThis as unknown as { gone?: WeakRef<Node>[] };
  store.gone ??= [];
  qiao.batches.splice(0);
  let index = 0;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const paragraph = document.createElement("p");
      paragraph.append(`第${round}轮第${index}段的文字，写得很长很长。`);
      list.append(paragraph);
      list.scrollTop = list.scrollHeight;
      while (list.children.length > 20) {
        store.gone!.push(new WeakRef<Node>(list.firstChild!));
        list.firstChild!.remove();
      }
      if (++index < 200) return;
      clearInterval(timer);
      setTimeout(resolve, 700);
    }, 10);
  });
}

async function heapAfterCollection(): Promise<number> {
  for (let time = 0; time < 4; time++) {
    gc();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}
