import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readSettingsFile, writeSettingsFile } from "../../src/settings/file.ts";
import { DEFAULTS } from "../../src/settings/schema.ts";

const own = { ...DEFAULTS, size: 18, keys: { ...DEFAULTS.keys, copy: "q" } };
const written = writeSettingsFile(own, ["a.example", "b.example:8080"]);

test("what was written is read again", () => {
  expect(readSettingsFile(written)).toEqual({
    settings: own,
    off: ["a.example", "b.example:8080"],
    refused: [],
  });
});

test("part of the settings is enough, and what is none of them is named", () => {
  const file = JSON.stringify({
    format: "qiao-settings",
    version: 2,
    settings: { version: 2, size: 20, wings: 2 },
  });
  expect(readSettingsFile(`\uFEFF${file}`)).toEqual({ settings: { size: 20 }, off: [], refused: ["wings"] });
});

test.each([
  ["damaged", written.slice(0, -9)],
  ["damaged", written.replace('"a.example"', '"not a site"')],
  ["damaged", written.replace('"a.example"', "7")],
  ["foreign", "[]"],
  ["foreign", "null"],
  ["foreign", '{"format":"anki","settings":{}}'],
  ["foreign", '{"format":"qiao-settings","settings":null}'],
  ["newer", written.replaceAll(/"version": \d+/gu, '"version": 99')],
  ["large", `"${"x".repeat(600_000)}"`],
])("a file that is %s is not taken", (trouble, text) => {
  expect(readSettingsFile(text)).toBe(trouble);
});

test("nothing in a file makes the reader throw", () => {
  fc.assert(
    fc.property(fc.json(), fc.anything(), (settings, off) => {
      const text = `{"format":"qiao-settings","settings":${settings},"off":${JSON.stringify(off) ?? "null"}}`;
      expect(["string", "object"]).toContain(typeof readSettingsFile(text));
    }),
  );
});
