import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { paperTables, paperWorker } from "../../src/program/paper-files.ts";
import { withPureClasses } from "../../src/program/pure-classes.ts";
import { root } from "../support/run-command.ts";

/** The encodings of Chinese text that ISO 32000-1 names (table 118), but those that others hold. */
const NAMED = [
  "GB-EUC",
  "GBpc-EUC",
  "GBK2K",
  "UniGB-UTF16",
  "B5pc",
  "HKscs-B5",
  "ETen-B5",
  "ETenms-B5",
  "CNS-EUC",
  "UniCNS-UTF16",
];

describe("what our viewer of PDFs ships of pdf.js", () => {
  test("every table that the standard names for Chinese, no others", () => {
    const tables = NAMED.flatMap((name) => [`${name}-H`, `${name}-V`]);
    const wanted = [...tables, "Adobe-GB1-UCS2", "Adobe-CNS1-UCS2"].map((name) => `${name}.bcmap`);
    expect(
      paperTables()
        .map((path) => basename(path))
        .toSorted(),
    ).toEqual(wanted.toSorted());
  });

  test("its worker, a good part smaller than it comes, with all that is left in it", async () => {
    const whole = readFileSync(`${root}node_modules/pdfjs-dist/build/pdf.worker.min.mjs`, "utf8");
    const worker = await paperWorker();
    expect(worker.length).toBeLessThan(0.85 * whole.length);
    expect(worker).toContain("WorkerMessageHandler");
  });

  test("its classes are marked as pure, and nothing else is changed", () => {
    const source = readFileSync(`${root}node_modules/pdfjs-dist/build/pdf.mjs`, "utf8");
    const pure = withPureClasses(source);
    expect(pure.match(/^const \w+ = \/\* @__PURE__ \*\/ \(\(\) => class \w+/gmu)!.length).toBeGreaterThan(
      100,
    );
    expect(pure).not.toContain("globalThis.pdfjsLib");
    const back = pure.replaceAll(
      /^const \w+ = \/\* @__PURE__ \*\/ \(\(\) => (class[\s\S]*?^\})\)\(\);$/gmu,
      "$1",
    );
    expect(back).toBe(source.replace(/^globalThis\.pdfjsLib = \{[\s\S]*?^\};$/mu, ""));
  });
});
