import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../support/run-command.ts";

const FOLDERS = ["src", "entrypoints", "test", ".config", ".ci", "assets/public", "assets/sample"];
const paths = FOLDERS.flatMap((folder) =>
  readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length)),
);
const files = [...paths, "README.md", "NOTICE.md", "package.json", "wxt.config.ts"]
  .filter((path) => /\.(tsx?|css|html|json|md)$/.test(path))
  .map((path) => ({ path, text: readFileSync(root + path, "utf8") }));
const sources = files.filter(({ path }) => /^(src|entrypoints)\/.*\.tsx?$/.test(path));
const lines = (text: string) => text.trimEnd().split("\n").length;
const withText = (among: typeof files, pattern: RegExp) =>
  among.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe("house rules", () => {
  test("there are sources to look at", () => {
    expect(sources.length).toBeGreaterThan(50);
  });

  test("half of the files are under 80 lines, none is above 250", () => {
    const sizes = sources.map(({ text }) => lines(text)).toSorted((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80);
    const written = [...sources, ...files.filter(({ path }) => path.endsWith(".css"))];
    expect(written.filter(({ text }) => lines(text) > 250).map(({ path }) => path)).toEqual([]);
  });

  test("a name says what is inside", () => {
    const empty = new Set(["utils", "util", "helpers", "common", "types", "misc", "shared"]);
    const named = sources.map(({ path }) => path).filter((path) => empty.has(basename(path, extname(path))));
    expect(named).toEqual([]);
    const barrels = sources.filter(({ path }) => /^index\.tsx?$/.test(basename(path)));
    expect(barrels).toEqual([]);
  });

  test("above every export stands what it is", () => {
    const exported = /^export (?:async )?(?:function|const|interface|type|class|abstract)\b/;
    const bare = sources.flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, index, all) =>
          exported.test(line) && !/\*\/\s*$/.test(all[index - 1] ?? "") ? [`${path}:${index + 1}`] : [],
        ),
    );
    expect(bare).toEqual([]);
  });

  test("markup is never parsed and no check is switched off", () => {
    expect(
      withText(sources, /\.(inner|outer)HTML\b|dangerouslySet|insertAdjacentHTML|document\.write/),
    ).toEqual([]);
    const code = files.filter(({ path }) => /\.tsx?$/.test(path) && path !== "test/lint/house.test.ts");
    expect(
      withText(code, /@ts-(ignore|expect-error|nocheck)|(oxlint|eslint)-disable|\bas any\b|: any\b/),
    ).toEqual([]);
    expect(withText(code, /\b(TODO|FIXME|XXX)\b/)).toEqual([]);
  });

  test("only these can ask the network: for our own files, and for the PDF that a reader opens", () => {
    const reaching = sources.filter(({ path }) => !path.startsWith("src/program/"));
    const calls =
      /(?:await|return|=|\() ?fetch\(|XMLHttpRequest|WebSocket\(|sendBeacon|EventSource\(|WebTransport\(/;
    expect(withText(reaching, calls).toSorted()).toEqual([
      "entrypoints/paper/source.ts",
      "src/extension/fetch-asset.ts",
      "src/paper/tables.ts",
    ]);
  });

  test("no path of one machine", () => {
    // Lines of the dictionary in test data look like paths.
    const elsewhere = files.filter(({ path }) => !/^test\/.*\.json$|house\.test/.test(path));
    expect(withText(elsewhere, /(?<![\w.:/])\/(work|root|tmp)\//)).toEqual([]);
  });
});
