import { readFileSync } from "node:fs";
import { serve, type Server } from "../../support/serve.ts";
import { bundle } from "./bundle.ts";

const PAGES = ["plain.html", "hostile.html", "layers.html", "upright.html", "document.svg", "document.xhtml"];
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  svg: "image/svg+xml",
  xhtml: "application/xhtml+xml",
};

/** A page that allows nothing but its own scripts, and no text as markup or script. */
const STRICT =
  "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Serves the pages of this folder with the card in them; `/strict.html` is the plain one under a strict policy. */
export async function serveCards(): Promise<Server> {
  const server = await serve();
  server.set("/card.js", {
    body: `${await bundle()};globalThis.qiao = qiao;`,
    type: "text/javascript; charset=utf-8",
  });
  for (const name of PAGES) {
    const body = readFileSync(new URL(`pages/${name}`, import.meta.url));
    server.set(`/${name}`, { body, type: TYPES[name.split(".")[1]!]! });
  }
  const plain = readFileSync(new URL("pages/plain.html", import.meta.url));
  server.set("/strict.html", { body: plain, headers: { "content-security-policy": STRICT } });
  return server;
}
