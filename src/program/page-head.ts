import type { IndexHtmlTransformHook } from "vite";

type Tags = Extract<Awaited<ReturnType<IndexHtmlTransformHook>>, readonly unknown[]>;

/** What the head of every page of the extension begins with. */
const EVERY: Tags = [
  { tag: "meta", attrs: { charset: "utf-8" } },
  { tag: "meta", attrs: { name: "viewport", content: "width=device-width" } },
  { tag: "meta", attrs: { name: "color-scheme", content: "light dark" } },
  { tag: "title", children: "Qiao 桥" },
];

/** The reader of web pages, whole: no content script runs in an extension's own page. */
const READER: Tags = [
  { tag: "link", attrs: { rel: "stylesheet", href: "/reader.css" } },
  { tag: "script", attrs: { src: "/reader.js" } },
  { tag: "script", attrs: { src: "/reading.js" } },
];

/** The folders in `entrypoints` of the pages whose own Chinese text is read. */
const READ = /\/(?:paper|search|welcome)\//u;

/** A Vite plugin that gives the pages of the extension what their heads have in common. */
export const pageHead = {
  name: "page-head",
  transformIndexHtml: {
    order: "post" as const,
    handler: (_html: string, { filename }: { filename: string }): Tags => [
      ...EVERY.map((tag) => ({ ...tag, injectTo: "head-prepend" as const })),
      ...(READ.test(filename) ? READER : []).map((tag) => ({ ...tag, injectTo: "head" as const })),
    ],
  },
};
