import { readFileSync } from "node:fs";
import { launchBrowser } from "../../src/program/browser-launch.ts";
import type { Browser } from "../../src/program/browser-page.ts";
import { buildExtension } from "../../src/program/build-extension.ts";
import { root } from "../support/run-command.ts";
import { serve, type Server } from "../support/serve.ts";

/** Two Chromiums side by side, measured in turn: one with our extension, one with an extension that does nothing. */
export interface Pair {
  readonly ours: Browser;
  readonly empty: Browser;
  readonly server: Server;
}

const ARGS = ["--js-flags=--expose-gc"];

/** Starts the pair and a server with the pages that are read, runs `measure`, and ends them. */
export async function withPair<T>(measure: (pair: Pair) => Promise<T>): Promise<T> {
  const article = readFileSync(`${root}assets/sample/index.html`, "utf8");
  const server = await serve({
    "/article": { body: article },
    "/million": { body: millionCharacters(article) },
  });
  const extension = await buildExtension("chromium");
  const ours = await launchBrowser("chromium", { extension, args: ARGS });
  try {
    const nothing = `${root}test/support/empty-extension`;
    const empty = await launchBrowser("chromium", { extension: nothing, args: ARGS });
    try {
      return await measure({ ours, empty, server });
    } finally {
      await empty.close();
    }
  } finally {
    await ours.close();
    await server.close();
  }
}

/** The article's paragraphs again and again, each time with other numbers, until there are a million characters. */
function millionCharacters(article: string): string {
  const paragraphs = [...article.matchAll(/<p>\s*(\S+)\s*<\/p>/g)].map((match) =>
    match[1]!.replace(/<[^>]+>/g, ""),
  );
  const parts: string[] = [];
  for (let length = 0, index = 0; length < 1_000_000; index++) {
    const text = `第${index}段：${paragraphs[index % paragraphs.length]!}`;
    parts.push(`<p>${text}</p>`);
    length += text.length;
  }
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>million</title><body>${parts.join("\n")}`;
}
