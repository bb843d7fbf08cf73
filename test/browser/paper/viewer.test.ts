import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../../src/program/browser-page.ts";
import { sleep, waitFor } from "../../../src/program/browser-wait.ts";
import { readCard } from "../../../src/program/read-card.ts";
import { serve, type Server } from "../../support/serve.ts";
import { makePdf, ucs2, type PdfLine } from "../../support/pdf.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, noCard } from "../extension/hand.ts";

const line = (text: string, y = 200, more: Partial<PdfLine> = {}): PdfLine => ({
  text: ucs2(text),
  x: 40,
  y,
  size: 20,
  ...more,
});
const PDF = "application/pdf";
/** 看新聞節目 in Big5, 看新闻节目 in GBK. */
const BIG5 = Buffer.from("acddb773bb44b860a5d8", "hex");
const GBK = Buffer.from("bfb4d0c2cec5bddac4bf", "hex");

describe.each(BROWSERS)("our viewer of PDFs in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  let page: Page | undefined;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.close());
  afterEach(async () => {
    await page?.close().catch(() => undefined); // some close it themselves
    page = undefined;
  });

  async function open(path: string, body: Buffer): Promise<Page> {
    const address = server.set(path, { body, type: PDF });
    page = await used.browser.extensionPage(`paper.html?file=${encodeURIComponent(address)}`);
    return page;
  }
  const drawn = (number = 1) =>
    waitFor(`page ${number}`, () =>
      page!.evaluate(
        (wanted: number) => document.querySelector(`[data-page="${wanted}"] .text span`) !== null,
        number,
      ),
    );
  /** Where a place of a page (points from its lower left corner) is in the window. */
  const spot = (x: number, y: number, number = 1) =>
    page!.evaluate(
      (wanted: number, across: number, up: number) => {
        const { left, bottom, width } = document
          .querySelector(`[data-page="${wanted}"]`)!
          .getBoundingClientRect();
        const scale = width / 400;
        return { x: left + across * scale, y: bottom - up * scale };
      },
      number,
      x,
      y,
    );
  const says = (pattern: RegExp) =>
    waitFor(String(pattern), () =>
      page!.evaluate("document.body.textContent").then((text) => pattern.test(String(text))),
    );

  test("every character is read where it is drawn", async () => {
    await open(
      "/plain.pdf",
      makePdf([
        [line("我在银行工作。"), line("他看NBA新闻", 150), line("研究生命起源", 60, { x: 200, turned: 30 })],
      ]),
    );
    await drawn();
    for (const [x, y, word] of [
      [90, 207, "银行"],
      [112, 207, "银行"],
      [124, 207, "工作"],
      [71, 157, "看"],
      [150, 157, "新闻"],
      [178, 157, "新闻"],
      [244, 94, "生命"],
    ] as const) {
      const at = await spot(x, y);
      await page!.move(4, 300);
      await noCard(page!);
      await page!.move(at.x, at.y);
      await cardOf(page!, word);
    }
    expect(page!.problems).toEqual([]);
  });

  test("a sentence goes on in the next line, and words across it are whole", async () => {
    const text = [
      line("民国二十六年七月七日，日军在卢沟", 200),
      line("桥附近演习，借口一名士兵失踪，要", 170),
      line("求进入宛平县城搜查，遭到拒绝。", 140),
    ];
    await open("/lines.pdf", makePdf([text]));
    await drawn();
    const at = await spot(350, 177);
    await page!.move(at.x, at.y);
    await cardOf(page!, "要求");
  });

  test.each([
    ["GBK-EUC-H", "GB1", GBK, "新闻"],
    ["UniGB-UTF16-H", "GB1", ucs2("看新闻节目"), "新闻"],
    ["ETen-B5-H", "CNS1", BIG5, "新聞"],
    ["UniCNS-UCS2-H", "CNS1", ucs2("看新聞節目"), "新聞"],
  ] as const)("text in %s", async (encoding, collection, text, word) => {
    await open(`/${encoding}.pdf`, makePdf([[line("", 200, { text })]], { encoding, collection }));
    await drawn();
    const at = await spot(90, 207);
    await page!.move(at.x, at.y);
    await cardOf(page!, word);
  });

  test("of a thousand pages only those near the window are drawn, and any can be gone to", async () => {
    const pages = Array.from({ length: 1_000 }, (_, index) => [
      line(`第${"一二三四五六七八九十"[index % 10]}页的银行`),
    ]);
    await open("/thousand.pdf", makePdf(pages));
    await drawn();
    await page!.evaluate(() => document.querySelector<HTMLInputElement>(".tools input[type=text]")!.focus());
    for (const key of ["7", "0", "0", "Enter"]) await page!.press(key);
    await drawn(700);
    const at = await spot(150, 207, 700);
    await page!.move(at.x, at.y);
    await cardOf(page!, "银行");
    expect(await page!.evaluate("document.querySelectorAll('canvas').length")).toBeLessThan(12);
    expect(await page!.evaluate("document.querySelector('.tools input[type=text]').value")).toBe("700");
  });

  test("zoom by keys keeps the place, and reads on", async () => {
    await open("/zoom.pdf", makePdf([[line("看新闻")], [line("我在银行工作。")], [line("看新闻")]]));
    await drawn();
    await page!.press("ArrowRight");
    await drawn(2);
    const width = () => page!.evaluate<number>("document.querySelector('.sheet').offsetWidth");
    const before = await width();
    await page!.press("-", "Control");
    await waitFor("a smaller page", async () => (await width()) < before);
    await drawn(2);
    // Pages are drawn anew for a moment after a zoom: a hand that points there looks again.
    await waitFor("a card with 银行", async () => {
      const at = await spot(90, 207, 2);
      for (const beside of [4, 0]) await page!.move(at.x + beside, at.y);
      await sleep(300);
      return (await readCard(page!))?.word === "银行";
    });
  });

  test("a password is asked for, and a wrong one is said to be wrong", async () => {
    await open("/locked.pdf", makePdf([[line("我在银行工作。")]], { password: "qiao" }));
    await says(/Password of locked\.pdf/u);
    for (const key of ["x", "Enter"]) await page!.press(key);
    await says(/does not open it/u);
    for (const key of [..."qiao", "Enter"]) await page!.press(key);
    await drawn();
    const at = await spot(90, 207);
    await page!.move(at.x, at.y);
    await cardOf(page!, "银行");
  });

  test.each([
    [
      "/damaged.pdf",
      Buffer.from("%PDF-1.4 and then nothing of the sort"),
      /damaged\.pdf cannot be shown.*damaged/u,
    ],
    ["/page.pdf", Buffer.from("<!doctype html><p>Log in first</p>"), /page\.pdf cannot be shown.*no PDF/u],
    ["/empty.pdf", Buffer.alloc(0), /empty\.pdf cannot be shown/u],
  ])("%s is no PDF: it says so", async (path, body, text) => {
    await open(path, body);
    await says(text);
  });

  test("what a server refuses, and what is nowhere", async () => {
    page = await used.browser.extensionPage(
      `paper.html?file=${encodeURIComponent(`${server.origin}/nothing.pdf`)}`,
    );
    await says(/answered 404/u);
    await page.close();
    page = await used.browser.extensionPage(
      `paper.html?file=${encodeURIComponent("http://127.0.0.1:1/x.pdf")}`,
    );
    await says(/could not be fetched/u);
  });

  test("no other address than that of a document is taken", async () => {
    for (const address of ["javascript:alert(1)", "data:application/pdf,x", "nonsense", ""]) {
      page = await used.browser.extensionPage(`paper.html?file=${encodeURIComponent(address)}`);
      await says(/Choose a PDF/u);
      await page.close();
    }
  });

  test("a page of pictures says that there is nothing to read", async () => {
    await open("/pictures.pdf", makePdf([[]]));
    await says(/pictures of text/u);
  });

  test("text can be selected, line by line", async () => {
    await open("/select.pdf", makePdf([[line("我在银行工作。"), line("他看新闻", 150)]]));
    await drawn();
    const text = await page!.evaluate(() => {
      getSelection()!.selectAllChildren(document.querySelector(".text")!);
      return String(getSelection());
    });
    expect(text.trim()).toBe("我在银行工作。\n他看新闻");
  });

  test("a file that is dropped or chosen is opened in its place", async () => {
    await open("/first.pdf", makePdf([[line("看新闻")]]));
    await drawn();
    const bytes = [...makePdf([[line("我在银行工作。")]])];
    await page!.evaluate((numbers: number[]) => {
      const file = new File([new Uint8Array(numbers)], "second.pdf", { type: "application/pdf" });
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      for (const kind of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    }, bytes);
    await waitFor("the second file", () => page!.evaluate("document.title.includes('second.pdf')"));
    await drawn();
    const at = await spot(90, 207);
    await page!.move(at.x, at.y);
    await cardOf(page!, "银行");
  });
});
