import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepBuilt, type KeptFolder } from "../../src/program/kept-folder.ts";

let place: string;
let builds: number;
beforeEach(() => {
  place = mkdtempSync(`${tmpdir()}/qiao-kept-`);
  builds = 0;
});
afterEach(() => rmSync(place, { recursive: true }));

function kept(key: string, text = key): KeptFolder {
  const build = () => {
    builds++;
    return new Map([["a.bin", new TextEncoder().encode(text)]]);
  };
  return { folder: `${place}/data/compiled`, notes: `${place}/notes`, key, build };
}
const content = () => readFileSync(`${place}/data/compiled/a.bin`, "utf8");

test("what was built is kept until the key changes", async () => {
  await keepBuilt(kept("one"));
  await keepBuilt(kept("one"));
  expect([builds, content()]).toEqual([1, "one"]);
  await keepBuilt(kept("two"));
  expect([builds, content()]).toEqual([2, "two"]);
  expect(readdirSync(`${place}/data/compiled`)).toEqual(["a.bin"]);
});

test.each([
  ["cut short", () => truncateSync(`${place}/data/compiled/a.bin`, 1)],
  ["gone", () => rmSync(`${place}/data/compiled/a.bin`)],
  ["joined by a stranger", () => writeFileSync(`${place}/data/compiled/b.bin`, "")],
  ["without notes", () => writeFileSync(`${place}/notes/assets.json`, "{")],
])("files that are %s are built again", async (_, harm) => {
  await keepBuilt(kept("one"));
  harm();
  await keepBuilt(kept("one"));
  expect([builds, content(), readdirSync(`${place}/data/compiled`)]).toEqual([2, "one", ["a.bin"]]);
});

test("a build that fails says so, leaves what was there and does not block the next", async () => {
  await keepBuilt(kept("one"));
  const failing = {
    ...kept("two"),
    build: () => {
      throw new Error("not whole");
    },
  };
  await expect(keepBuilt(failing)).rejects.toThrow("not whole");
  expect(content()).toBe("one");
  await keepBuilt(kept("two"));
  expect(content()).toBe("two");
});

test("the lock and the half-done work of a process that was killed are no obstacle", async () => {
  await keepBuilt(kept("one"));
  const { pid } = await promisify(execFile)(process.execPath, ["-p", "process.pid"]).then(({ stdout }) => ({
    pid: stdout.trim(),
  }));
  writeFileSync(`${place}/notes/assets.lock`, pid);
  writeFileSync(`${place}/notes/assets-${pid}`, "half");
  await keepBuilt(kept("two"));
  expect([content(), readdirSync(`${place}/notes`)]).toEqual(["two", ["assets.json"]]);
});

test("of several processes that ask at once, one builds and all find the files", async () => {
  const program = `${place}/ask.mts`;
  const source = fileURLToPath(new URL("../../src/program/kept-folder.ts", import.meta.url));
  writeFileSync(
    program,
    `import { appendFileSync, readFileSync } from "node:fs";
     import { keepBuilt } from ${JSON.stringify(source)};
     const build = () => {
       appendFileSync(${JSON.stringify(`${place}/log`)}, "built ");
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
       return new Map([["a.bin", new Uint8Array(3)]]);
     };
     await keepBuilt({ folder: ${JSON.stringify(`${place}/data`)}, notes: ${JSON.stringify(`${place}/notes`)}, key: "k", build });
     console.log(readFileSync(${JSON.stringify(`${place}/data/a.bin`)}).length);`,
  );
  const tsx = fileURLToPath(import.meta.resolve("tsx"));
  const ask = () => promisify(execFile)(process.execPath, ["--import", tsx, program]);
  const said = await Promise.all([ask(), ask(), ask()]);
  expect(said.map(({ stdout }) => stdout.trim())).toEqual(["3", "3", "3"]);
  expect(readFileSync(`${place}/log`, "utf8")).toBe("built ");
});
