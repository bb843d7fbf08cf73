import { statSync } from "node:fs";
import { buildExtension } from "../../src/program/build-extension.ts";
import { root } from "../support/run-command.ts";
import { measureSizes } from "../support/sizes.ts";
import type { Figure } from "./figure.ts";

/** Bytes shipped, beside the limits and beside the one file of jieba's that a browser would have to load. */
export async function benchShipped(): Promise<Figure[]> {
  const { everyPage, chinesePage, zip, files } = measureSizes(await buildExtension("chromium"));
  const wasm = statSync(`${root}node_modules/jieba-wasm/pkg/web/jieba_rs_wasm_bg.wasm`).size;
  const data = [...files].filter(([name]) => name.startsWith("data/"));
  const whole = data
    .filter(([name]) => name.endsWith("lexicon.bin"))
    .reduce((sum, [, bytes]) => sum + bytes, 0);
  const all = data.reduce((sum, [, bytes]) => sum + bytes, 0);
  const figure = (what: string, bytes: number, name: string, other: number, goal: string): Figure => ({
    what,
    unit: "kB",
    ours: bytes / 1_000,
    beside: [{ name, value: other / 1_000 }],
    goal,
  });
  return [
    figure("content script, put into every page", everyPage, "limit", 40_000, "at most 40 kB"),
    figure("all that is put into a Chinese page", chinesePage, "limit", 40_000, "at most 40 kB"),
    figure("store package", zip, "limit", 6_000_000, "at most 6 MB"),
    figure("data the worker loads whole", whole, "jieba-wasm's module", wasm, ""),
    figure("all data", all, "jieba-wasm's module", wasm, ""),
  ];
}
