import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitFor } from "../../src/program/browser-wait.ts";
import { BROWSERS, useBrowser } from "../support/use-browser.ts";
import { serve, type Server } from "../support/serve.ts";

const extension = fileURLToPath(new URL("../support/fixture-extension", import.meta.url));

/** What the pages below remember of their input, and what the fixture's content script offers. */
declare const seen: [kind: string, x: number, trusted: boolean][];
declare const fixture: {
  answer: number;
  ask(message: string): Promise<{ message: string; started: number }>;
};

describe.each(BROWSERS)("driver of %s", (name) => {
  const used = useBrowser(name, { extension });
  let server: Server;
  beforeAll(async () => {
    server = await serve({
      "/": "我喜欢学习汉语",
      "/frames": `<iframe src="/inner"></iframe>`,
      "/inner": "里面",
    });
  });
  afterAll(() => server.close());

  test("evaluates in the page, in the content script and in a closed shadow root", async () => {
    const page = await used.open(server.origin);
    expect(await page.evaluate((a: number, b: number) => Promise.resolve(a + b), 40, 2)).toBe(42);
    expect(await page.evaluate("typeof fixture")).toBe("undefined");
    expect(await page.inContentScript(() => fixture.answer)).toBe(42);
    await page.evaluate(() => {
      const host = document.createElement("div");
      host.attachShadow({ mode: "closed" }).append("secret");
      document.documentElement.append(host);
    });
    expect(await page.inShadow("html > div", (root, mark: string) => root.textContent + mark, "!")).toBe(
      "secret!",
    );
    expect(await page.inShadow("p", (root) => root.textContent)).toBeUndefined();
    await expect(page.evaluate("nothing.at.all")).rejects.toThrow(/nothing/);
  });

  test("its mouse, keys and touch are trusted and land where they should, also zoomed", async () => {
    const page = await used.open(server.origin);
    const listen = () => {
      Object.assign(globalThis, { seen: [] });
      for (const kind of ["mousemove", "click", "keydown", "touchstart"])
        addEventListener(kind, (event) => seen.push([kind, (event as MouseEvent).clientX, event.isTrusted]));
    };
    await page.evaluate(listen);
    await page.move(30, 40);
    await page.click(31, 40);
    await page.press("Escape");
    await page.tap(20, 20);
    const log = await page.evaluate(() => seen);
    expect(log[0]).toEqual(["mousemove", 30, true]);
    expect(log).toContainEqual(["click", 31, true]);
    expect(log.filter(([, , trusted]) => !trusted)).toEqual([]);
    expect(new Set(log.map(([kind]) => kind))).toEqual(
      new Set(["mousemove", "click", "keydown", "touchstart"]),
    );
    await page.zoom(2);
    await page.evaluate("seen.length = 0");
    await page.move(50, 60);
    expect(await page.evaluate(() => [devicePixelRatio, seen[0]![1]])).toEqual([2, 50]);
    await page.zoom(1);
  });

  test("stops the background, which wakes for a message as a new one", async () => {
    const page = await used.open(server.origin);
    const ask = () => page.inContentScript(() => fixture.ask("a"));
    const { started } = await ask();
    await used.browser.stopBackground();
    expect(await used.browser.backgroundRuns()).toBe(false);
    expect((await ask()).started).not.toBe(started);
    expect(await used.browser.inBackground("performance.timeOrigin")).not.toBe(started);
  });

  test("opens the real popup, clicks and types in it", async () => {
    await used.open(server.origin);
    const popup = await used.browser.openPopup();
    expect(await popup.evaluate("document.title")).toBe("popup");
    await popup.click(40, 40);
    expect(await popup.evaluate("document.title")).toBe("clicked");
    await popup.press("a");
    expect(await popup.evaluate("document.title")).toBe("a");
    expect((await popup.screenshot()).subarray(1, 4).toString()).toBe("PNG");
    await popup.close();
  });

  test("sets viewport and colours, finds frames, takes pictures", async () => {
    const page = await used.open(`${server.origin}/frames`);
    await page.viewport(320, 480);
    await page.colourScheme("dark");
    const facts = () => [innerWidth, innerHeight, matchMedia("(prefers-color-scheme: dark)").matches];
    expect(await page.evaluate(facts)).toEqual([320, 480, true]);
    expect(await (await page.frame("/inner")).evaluate("document.body.textContent")).toContain("里面");
    expect((await page.screenshot()).subarray(1, 4).toString()).toBe("PNG");
  });

  test("collects problems and says what it cannot open", async () => {
    const page = await used.open(server.origin);
    await page.evaluate(`void setTimeout(() => { throw new Error("broken page") })`);
    await waitFor("the page's error", () => page.problems.some((text) => text.includes("broken page")));
    await expect(page.goto("http://localhost:9/")).rejects.toThrow("http://localhost:9/ cannot be opened");
  });

  test("reloads the extension and tells its memory", async () => {
    await used.open(server.origin);
    await used.browser.reloadExtension();
    expect(await used.browser.inBackground("performance.timeOrigin")).toBeGreaterThan(0);
    const memory = await used.browser.memory();
    expect(memory.find(({ kind }) => kind === "extension")?.privateBytes).toBeGreaterThan(1e6);
  });
});
