import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { paperFiles } from "../../src/program/paper-files.ts";
import { withPureClasses } from "../../src/program/pure-classes.ts";
import { root } from "../support/run-command.ts";

/** The encodings of Chinese text that ISO 32000-1 names (table 118). */
const NAMED = [
  "GB-EUC",
  "GBpc-EUC",
  "GBK-EUC",
  "GBKp-EUC",
  "GBK2K",
  "B5pc",
  "HKscs-B5",
  "ETen-B5",
  "ETenms-B5",
  "CNS-EUC",
];

describe("what our viewer of PDFs ships of pdf.js", () => {
  const names = paperFiles().map((path) => basename(path));

  test("its worker and every table that the standard names for Chinese, no others", () => {
    const tables = [...NAMED, "UniGB-UTF16", "UniCNS-UTF16"].flatMap((name) => [`${name}-H`, `${name}-V`]);
    const wanted = [...tables, "Adobe-GB1-UCS2", "Adobe-CNS1-UCS2"].map((name) => `${name}.bcmap`);
    expect(names.toSorted()).toEqual([...wanted, "pdf.worker.min.mjs"].toSorted());
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
