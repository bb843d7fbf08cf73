import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCard } from "../../../src/program/read-card.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, leave, lookUp, noCard, patience, pointAt, topElements, whereIs } from "./hand.ts";

const TEXT = "<p>我在银行工作。研究生命起源的人不多。</p>";

describe.each(BROWSERS)("reading in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/": TEXT });
  });
  afterAll(() => server.close());

  test("shows the word of this sentence, its reading and its meaning; Escape closes the card", async () => {
    const page = await used.open(server.origin);
    const card = await lookUp(page, "行工", "银行");
    expect(card.pinyin).toBe("yín háng");
    expect(card.senses.join()).toContain("bank");
    await lookUp(page, "究生", "研究");
    await page.press("Escape");
    await noCard(page);
    expect(page.problems).toEqual([]);
  });

  test("goes when the pointer leaves the text", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    await leave(page);
    expect(await topElements(page)).toBe(2);
  });

  test("a page without Chinese gets no element, and the background sleeps on", async () => {
    const page = await used.open(server.set("/english", "<p>Nothing to read here.</p>"));
    await used.browser.stopBackground();
    await page.goto(`${server.origin}/english`);
    await pointAt(page, "Nothing");
    await patience();
    expect(await topElements(page)).toBe(2);
    expect(await used.browser.backgroundRuns()).toBe(false);
  });

  test("Chinese that comes late is read, also under a resting mouse", async () => {
    const page = await used.open(server.set("/late", "<p id=late>Nothing yet here.</p>"));
    await pointAt(page, "Nothing");
    await patience();
    await page.evaluate(() => (document.querySelector("#late")!.textContent = "他在银行工作。"));
    await lookUp(page, "银行");
  });

  test("Japanese text is left alone", async () => {
    const html = "<p>私は銀行で働いています。</p><p lang=ja>東京銀行</p>";
    const page = await used.open(server.set("/japanese", html));
    for (const text of ["銀行で", "東京"]) {
      await pointAt(page, text);
      await patience();
      expect(await topElements(page)).toBe(2);
    }
  });

  test.each([
    ["srcdoc", `<iframe srcdoc="<p>我在银行</p>"></iframe>`, "about:srcdoc"],
    ["sandboxed", `<iframe sandbox srcdoc="<p>我在银行</p>"></iframe>`, "about:srcdoc"],
    [
      "about:blank",
      `<iframe></iframe><script>document.querySelector("iframe").contentDocument.body.textContent = "我在银行"</script>`,
      "about:blank",
    ],
    ["data:", `<iframe src="data:text/html;charset=utf-8,<p>我在银行</p>"></iframe>`, "data:"],
  ])("each frame reads for itself: %s", async (kind, html, address) => {
    const page = await used.open(server.set(`/frame-${kind.replace(":", "")}`, html));
    const inner = await page.frame(address);
    const { x, y } = await page.evaluate(() => {
      const { left, top } = document.querySelector("iframe")!.getBoundingClientRect();
      return { x: left + 2, y: top + 2 };
    });
    const text = await whereIs(inner, "银行");
    await page.move(x + text.x, y + text.y);
    await cardOf(inner, "银行");
    expect(await readCard(page)).toBeUndefined();
  });

  test("one card at a time: it goes when the mouse enters a frame", async () => {
    const html = `<p>我在银行工作。</p><iframe srcdoc="<p>研究生命起源</p>"></iframe>`;
    const page = await used.open(server.set("/beside-frame", html));
    await lookUp(page, "银行");
    await page.press("Escape");
    await pointAt(page, "工作");
    await cardOf(page, "工作");
    const inner = await page.frame("about:srcdoc");
    const text = await whereIs(inner, "研究");
    const frame = await page.evaluate(() => {
      const { left, top } = document.querySelector("iframe")!.getBoundingClientRect();
      return { x: left + 2, y: top + 2 };
    });
    await page.press("x"); // up, off the frame
    await page.move(frame.x + 200, frame.y + 100);
    await page.move(frame.x + text.x, frame.y + text.y);
    await cardOf(inner, "研究");
    await noCard(page);
  });

  test("N goes on into the next paragraph, and not out of the window", async () => {
    const html = `<p>你好。</p><p>Hello.</p><div><span>谢谢</span></div><p style="margin-top: 3000px">再见</p>`;
    const page = await used.open(server.set("/walk", html));
    await lookUp(page, "你好");
    await page.press("n");
    await cardOf(page, "谢谢");
    await page.press("n");
    await patience(300);
    expect((await readCard(page))?.word).toBe("谢谢");
    await page.press("b");
    expect((await cardOf(page)).word).toMatch(/好$/);
  });

  test("events that a page makes up open nothing and close nothing", async () => {
    const page = await used.open(server.origin);
    const { x, y } = await whereIs(page, "银行");
    const forge = (at: { x: number; y: number }) => {
      const init = { clientX: at.x, clientY: at.y, bubbles: true, composed: true, pointerType: "mouse" };
      const target = document.elementFromPoint(at.x, at.y)!;
      for (const type of ["pointermove", "pointerdown", "click"])
        target.dispatchEvent(new PointerEvent(type, init));
      for (const type of ["mousemove", "mouseover"]) target.dispatchEvent(new MouseEvent(type, init));
      target.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    };
    await page.evaluate(forge, { x, y });
    await patience();
    expect(await readCard(page)).toBeUndefined();
    await page.move(x, y);
    await cardOf(page, "银行");
    await page.evaluate(forge, { x: 1, y: 1 });
    await patience(300);
    expect((await readCard(page))?.word).toBe("银行");
  });

  test("the page's own world finds nothing to call", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    const found = await page.evaluate(() => {
      const world = globalThis as unknown as Record<string, { runtime?: unknown } | undefined>;
      return [typeof world["qiaoReader"], typeof world["chrome"]?.runtime, typeof world["browser"]?.runtime];
    });
    expect(found).toEqual(["undefined", "undefined", "undefined"]);
  });

  test.runIf(name === "chromium")(
    "a page cannot ask for our files, not even knowing the extension",
    async () => {
      const page = await used.open(server.origin);
      await lookUp(page, "银行");
      const load = (address: string) =>
        fetch(address).then(
          ({ status }) => status,
          () => "refused",
        );
      for (const path of ["data/lexicon.bin", "at-hand.js", "icon/16.png"])
        expect(await page.evaluate(load, `${used.browser.origin}/${path}`)).toBe("refused");
      const names = () => performance.getEntriesByType("resource").map((entry) => entry.name);
      expect((await page.evaluate(names)).filter((one) => one.includes("extension"))).toEqual([]);
    },
  );
});
