import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Served } from "../../support/serve.ts";

const folder = fileURLToPath(new URL("../cases/", import.meta.url));

/** A case of a page: the attributes of its section (`README.md` beside the pages tells what they mean). */
export interface PageCase {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether its text stands in a frame. */
  readonly framed: boolean;
}

/** The pages with cases, by their path on the test server, with everything else they load. */
export function caseFiles(): {
  pages: ReadonlyMap<string, readonly PageCase[]>;
  files: Record<string, Served>;
} {
  const pages = new Map<string, readonly PageCase[]>();
  const files: Record<string, Served> = {};
  for (const name of readdirSync(folder).sort()) {
    const type = /\.x?html$/u.test(name)
      ? name.endsWith(".xhtml")
        ? "application/xhtml+xml"
        : "text/html"
      : undefined;
    if (!type && !name.endsWith(".txt")) continue;
    const body = readFileSync(folder + name);
    files[`/${name}`] = { body, type: type ?? "text/plain; charset=utf-8" };
    const cases = casesIn(body.toString("utf8"));
    if (cases.length > 0) pages.set(`/${name}`, cases);
  }
  return { pages, files };
}

function casesIn(html: string): PageCase[] {
  return [...html.matchAll(/<section\s([^>]*)>(.*?)<\/section>/gsu)].flatMap(([, source, inner]) => {
    const attributes = Object.fromEntries(
      [...source!.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, name, value]) => [name!, value!]),
    );
    return attributes.id ? [{ id: attributes.id, attributes, framed: inner!.includes("<iframe") }] : [];
  });
}
