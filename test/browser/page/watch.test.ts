import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "../../../src/program/browser-page.ts";
import { launchBrowser } from "../../../src/program/browser-launch.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS } from "../../support/use-browser.ts";
import { bundle } from "./bundle.ts";
import type * as inPage from "./watch-in-page.ts";

declare const qiao: typeof inPage;

/** `count` paragraphs whose sentences are all different. */
function paragraphs(
  count: number,
  line = (index: number) => `第${index}段的文字。这里有很多字，编号是${index}。`,
): string {
  return Array.from({ length: count }, (_, index) => `<p>${line(index)}</p>`).join("");
}

const PAGES = {
  "/article": paragraphs(400),
  "/latin": `<div id="room">${paragraphs(2000, (index) => `Nothing but Latin letters in line ${index}.`)}</div>`,
  "/japanese": `<p>これは日本語の文章です。漢字も使います。</p><p lang="ja">東京大学</p><p>这是中文的の句子。</p>`,
  "/long": `<p id="long">${"这是一个没有尽头的段落，".repeat(84_000)}</p>`,
  "/endless": `<p>${"天地玄黄宇宙洪荒日月盈昃辰宿列张".repeat(3000)}</p>`,
  "/many": paragraphs(30_000),
  "/frame": `<p id="first">最初的文字。</p><div style="height:5000px"></div><p>后来的文字。</p>`,
};

describe.each(BROWSERS)("read-ahead in %s", (name) => {
  let browser: Browser;
  let server: Server;
  let script: string;
  let page: Page;
  beforeAll(async () => {
    script = await bundle("watch-in-page.ts");
    server = await serve(PAGES);
    browser = await launchBrowser(name);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path: keyof typeof PAGES, before = "0"): Promise<void> {
    await page?.close();
    page = await browser.newPage(server.origin + path);
    await page.evaluate(script);
    await page.evaluate(before);
    await page.evaluate(() => qiao.start());
  }
  const found = () => page.evaluate(() => qiao.batches.flat());
  const finds = (sentence: string) =>
    waitFor(`the sentence ${sentence}`, async () => (await found()).includes(sentence), { limit: 10_000 });
  const calm = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1200)));

  test("reads what is on screen first, then one screen further, and no more until it is scrolled", async () => {
    await open("/article");
    await finds("第12段的文字。");
    await calm();
    const sentences = await found();
    expect(sentences.slice(0, 3)).toEqual(["第0段的文字。", "这里有很多字，编号是0。", "第1段的文字。"]);
    expect(sentences).not.toContain("第300段的文字。");
    expect(new Set(sentences).size).toBe(sentences.length);
    await page.evaluate("scrollTo(0, document.body.scrollHeight)");
    await finds("第399段的文字。");
    expect(await found()).not.toContain("第200段的文字。");
    const sizes = await page.evaluate(() => qiao.batches.map((batch) => batch.length));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64);
  });

  test("reads text that arrives late, changes or is recycled, in open shadow roots too", async () => {
    await open("/frame");
    await finds("最初的文字。");
    await page.evaluate("first.firstChild.data = '换过的文字。'");
    await finds("换过的文字。");
    await page.evaluate("void first.insertAdjacentHTML('beforebegin', '<div id=host></div>')");
    await page.evaluate("void (host.attachShadow({ mode: 'open' }).innerHTML = '<p>影子里的文字。</p>')");
    await page.evaluate("void host.insertAdjacentHTML('afterend', '<p>旁边的文字。</p>')");
    await finds("影子里的文字。");
    await calm();
    await page.evaluate("host.shadowRoot.querySelector('p').firstChild.data = '影子换了。'");
    await finds("影子换了。");
    expect(await found()).not.toContain("后来的文字。");
  });

  test("asks nothing and adds nothing where there is no Chinese", async () => {
    await open("/latin", "globalThis.html = document.documentElement.outerHTML.length");
    await calm();
    expect(await found()).toEqual([]);
    expect(await page.evaluate("document.documentElement.outerHTML.length - globalThis.html")).toBe(0);
    const [count, time] = await page.evaluate(() => [
      qiao.slices.length,
      qiao.slices.reduce((a, b) => a + b, 0),
    ]);
    expect(count).toBeLessThan(20);
    expect(time).toBeLessThan(40);
    await page.evaluate("room.insertAdjacentHTML('afterbegin', '<p>后来的中文。</p>')");
    await finds("后来的中文。");
  });

  test("leaves Japanese alone", async () => {
    await open("/japanese");
    await finds("这是中文的の句子。");
    await calm();
    expect(await found()).toEqual(["这是中文的の句子。"]);
  });

  test.each(["/long", "/many", "/endless"] as const)("never keeps %s waiting", async (path) => {
    await open(path);
    await waitFor("sentences", async () => (await found()).length > 0, { limit: 20_000 });
    await calm();
    for (const share of [0.3, 0.9]) {
      const before = (await found()).length;
      await page.evaluate(`scrollTo(0, document.body.scrollHeight * ${share})`);
      if (path === "/many")
        await waitFor("more", async () => (await found()).length > before, { limit: 20_000 });
      await calm();
    }
    const slices = await page.evaluate(() => qiao.slices);
    console.log(`${name} ${path}: ${slices.length} slices, longest ${Math.max(...slices).toFixed(1)} ms`);
    // Other programs of this machine may hold up one slice, hardly two.
    expect(slices.sort((a, b) => b - a)[1]).toBeLessThan(50);
    const sentences = await found();
    expect(Math.max(...sentences.map((one) => one.length))).toBeLessThanOrEqual(1000);
  });

  test("bounds its work on a page that changes ten thousand times a second", async () => {
    await open("/article");
    await finds("第12段的文字。");
    await page.evaluate(`void setInterval(() => {
      for (let i = 0; i < 100; i++) document.querySelectorAll("p")[i % 50].firstChild.data = "变了" + Math.random() + "次。";
    }, 10)`);
    const before = await page.evaluate(() => qiao.slices.length);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
    const slices = await page.evaluate((from: number) => qiao.slices.slice(from), before);
    console.log(
      `${name}: ${slices.length} slices, ${slices.reduce((a, b) => a + b, 0).toFixed(0)} ms in 3 s`,
    );
    expect(slices.length).toBeGreaterThan(0);
    expect(slices.reduce((a, b) => a + b, 0)).toBeLessThan(600);
  });

  test("ends with its signal", async () => {
    await open("/frame");
    await finds("最初的文字。");
    await page.evaluate(() => qiao.end());
    await page.evaluate("first.firstChild.data = '没有人读。'");
    await page.evaluate("scrollTo(0, 5000)");
    await calm();
    expect(await found()).toEqual(["最初的文字。"]);
  });
});
