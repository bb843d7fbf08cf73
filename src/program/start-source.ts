import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { textOf } from "./start-text.ts";

const sample = fileURLToPath(new URL("../../assets/sample/index.html", import.meta.url));

/** What is to be read: an address that a browser can open, a name for people, and the end of serving it. */
export interface Source {
  readonly address: string;
  readonly name: string;
  close(): void;
}

/** A mistake of the person who started us: its message is all they need to see. */
export class Mistake extends Error {}

/**
 * Makes an argument of `npm start` into something to open: nothing is our sample article, an address stays as it
 * is, a file is served on the loopback address (HTML as it is, other text as a page of paragraphs). Throws a
 * `Mistake` for a file that is missing, unreadable, empty or no text.
 */
export async function openSource(argument: string | undefined): Promise<Source> {
  if (argument === undefined) return serveFile(sample, "the sample article");
  if (/^https?:\/\//i.test(argument))
    return { address: checkAddress(argument), name: argument, close: () => undefined };
  const path = /^file:\/\//i.test(argument) ? fileURLToPath(argument) : argument;
  return serveFile(path, path);
}

function checkAddress(text: string): string {
  try {
    return new URL(text).href;
  } catch {
    throw new Mistake(`${text} is not a web address.`);
  }
}

async function serveFile(path: string, name: string): Promise<Source> {
  const bytes = readBytes(path);
  const html = [".html", ".htm", ".xhtml"].includes(extname(path).toLowerCase());
  const text = html ? undefined : textOf(bytes);
  if (!html && text === undefined)
    throw new Mistake(`${path} is not text (UTF-8, UTF-16, GBK or Big5) and not HTML.`);
  const body = text === undefined ? bytes : Buffer.from(pageOf(text, basename(path)), "utf8");
  // Without a charset the browser looks at the file itself, as it does with one that it opens from disk.
  const type = text === undefined ? "text/html" : "text/html; charset=utf-8";
  const server = createServer((request, response) => {
    const found = request.url === "/";
    response.writeHead(found ? 200 : 404, { "content-type": type });
    response.end(found ? body : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, name, close };
}

function readBytes(path: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    if (statSync(path).isDirectory()) throw new Mistake(`${path} is a folder, not a file.`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Mistake) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const hint = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(path) ? ` For a web page write https://${path}` : "";
    throw new Mistake(
      code === "ENOENT" ? `There is no file ${path}.${hint}` : `${path} cannot be read (${code}).`,
    );
  }
  if (bytes.length === 0) throw new Mistake(`${path} is empty.`);
  return bytes;
}

function pageOf(text: string, title: string): string {
  const escape = (plain: string) => plain.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const paragraphs = text.split(/\r\n|\r|\n/).filter((line) => line.trim());
  const style = "max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.15rem/1.9 serif";
  return `<!doctype html><html><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<title>${escape(title)}</title><body style="${style}">
${paragraphs.map((line) => `<p>${escape(line)}</p>`).join("\n")}`;
}
