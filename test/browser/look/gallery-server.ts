import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { serve, type Server } from "../../support/serve.ts";

/** The policy of our own pages (`wxt.config.ts`). */
const POLICY =
  "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** As much of the browser's extension interface as the components use. */
const BROWSER = (messages: string) => `globalThis.browser = {
  runtime: { id: "qiao" },
  i18n: { getUILanguage: () => "en", getMessage: (name) => (${messages})[name]?.message ?? "" },
};`;

/** Serves a page with one of each component, under the policy of our pages. */
export async function serveGallery(): Promise<Server> {
  const messages = new URL("../../../assets/public/_locales/en/messages.json", import.meta.url);
  const { outputFiles } = await build({
    entryPoints: [
      fileURLToPath(new URL("gallery.tsx", import.meta.url)),
      fileURLToPath(new URL("../../../src/look/page.css", import.meta.url)),
    ],
    bundle: true,
    write: false,
    outdir: "out",
    format: "iife",
    target: "es2022",
    banner: { js: BROWSER(readFileSync(messages, "utf8")) },
  });
  const ending = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))!.text;
  const server = await serve();
  server.set("/gallery.js", { body: ending(".js"), type: "text/javascript; charset=utf-8" });
  server.set("/page.css", { body: ending(".css"), type: "text/css; charset=utf-8" });
  server.set("/gallery", {
    body: `<!doctype html><html><head><meta name="color-scheme" content="light dark">
      <link rel="stylesheet" href="/page.css"></head><body><script src="/gallery.js"></script></body></html>`,
    headers: { "content-security-policy": POLICY },
  });
  return server;
}
