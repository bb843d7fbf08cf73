import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve, type Served, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, lookUp, noCard, whereIs } from "../extension/hand.ts";

const CSP =
  "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; sandbox";
/** 看新闻节目 in GBK, 看新聞節目 in Big5. */
const GBK = Buffer.from("bfb4d0c2cec5bddac4bf", "hex");
const BIG5 = Buffer.from("acddb773bb44b860a5d8", "hex");
const page = (text: Buffer, charset: string) =>
  Buffer.concat([Buffer.from(`<!doctype html><meta charset=${charset}><p>`), text, Buffer.from("</p>")]);

/** Documents of other kinds than the cases, with a word of each. */
const DOCUMENTS: Record<string, { readonly served: Served | string; readonly word: string }> = {
  "/quirks": { served: { body: "<p>看新闻节目<table><tr><td>银行</table>" }, word: "新闻" },
  "/xhtml": {
    served: {
      body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>看<b>新</b>闻节目</p></body></html>`,
      type: "application/xhtml+xml",
    },
    word: "新闻",
  },
  "/gbk": { served: { body: page(GBK, "gbk"), type: "text/html" }, word: "新闻" },
  "/big5": { served: { body: page(BIG5, "big5"), type: "text/html" }, word: "新聞" },
  "/text.txt": {
    served: {
      body: "　　民国二十六年七月七日，日军在卢沟桥附近演\n习，借口一名士兵失踪，要求进入宛平县城搜查，\n遭到拒绝。\n",
      type: "text/plain; charset=utf-8",
    },
    word: "演习",
  },
  "/gbk.txt": { served: { body: GBK, type: "text/plain; charset=gbk" }, word: "新闻" },
  "/csp": {
    served: { body: "<p>看新闻节目</p>", headers: { "content-security-policy": CSP } },
    word: "新闻",
  },
  "/styled": {
    served: `<style>* { all: revert !important; letter-spacing: 2px !important } html { font-size: 62.5% } body { filter: grayscale(1); transform: rotate(0.5deg) }</style><p>看新闻节目</p>`,
    word: "新闻",
  },
  "/frameset": {
    served: { body: `<!doctype html><frameset cols="*,*"><frame src="/gbk"><frame src="/big5"></frameset>` },
    word: "",
  },
};

describe.each(BROWSERS)("documents in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  let folder: string;
  beforeAll(async () => {
    server = await serve(
      Object.fromEntries(Object.entries(DOCUMENTS).map(([path, { served }]) => [path, served])),
    );
    folder = mkdtempSync(join(tmpdir(), "qiao-page-"));
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(Object.entries(DOCUMENTS).filter(([, { word }]) => word))("%s", async (path, { word }) => {
    const open = await used.open(server.origin + path);
    await lookUp(open, word.slice(0, 1), word);
    expect(open.problems.filter((problem) => !problem.includes("favicon"))).toEqual([]);
  });

  test("frames of a frameset", async () => {
    const open = await used.open(`${server.origin}/frameset`);
    const frame = await open.frame("/gbk");
    const { x, y } = await whereIs(frame, "新");
    await open.move(x, y);
    await cardOf(frame, "新闻");
  });

  test("a file of this machine, HTML and plain text", async () => {
    writeFileSync(join(folder, "page.html"), "<meta charset=utf-8><p>看新闻节目</p>");
    writeFileSync(join(folder, "text.txt"), "\ufeff看新闻节目\n");
    for (const file of ["page.html", "text.txt"]) {
      const open = await used.open(pathToFileURL(join(folder, file)).href);
      if (name === "chromium") await lookUp(open, "新", "新闻");
      // Firefox lets no extension into files ("Missing host permission", though it was given all addresses).
      else await expect(open.inContentScript("1")).rejects.toThrow("no content script");
    }
  });

  test.each([0.5, 1.5, 3])("zoomed to %f", async (factor) => {
    const open = await used.open(server.set("/zoomed", "<p>今天我们看新闻节目，明天再看。</p>"));
    await open.zoom(factor);
    for (const [text, word] of [
      ["闻", "新闻"],
      ["目", "节目"],
    ] as const) {
      await lookUp(open, text, word);
      await open.move(4, 4);
      await noCard(open);
    }
    await open.zoom(1);
  });
});
