import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildExtension } from "../../src/program/build-extension.ts";
import { root, runTool } from "../support/run-command.ts";
import { serve, type Server } from "../support/serve.ts";

const folder = mkdtempSync(join(tmpdir(), "qiao-start-"));
let server: Server;
beforeAll(async () => {
  server = await serve({ "/plain": "<p>No such text here.</p>" });
  await buildExtension("chromium");
}, 180_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

const start = (...args: string[]) =>
  runTool("tsx", ["src/program/start.ts", ...args], { DISPLAY: "", WAYLAND_DISPLAY: "" });

test("a GBK text file is read: a table and pictures are left", async () => {
  // 银行行长
  const bytes = Uint8Array.of(0xd2, 0xf8, 0xd0, 0xd0, 0xd0, 0xd0, 0xb3, 0xa4);
  const file = join(folder, "gbk.txt");
  writeFileSync(file, bytes);
  const { code, output } = await start(file);
  expect(output).toMatch(/\[银\]行行长\s+银行 \(銀行\)\s+yín háng\s+bank/);
  expect(output).toMatch(/银行行\[长\]\s+行长/);
  expect(code).toBe(0);
  expect(readFileSync(`${root}.shown/table.txt`, "utf8")).toContain("yín háng");
  expect(statSync(`${root}.shown/dark-50.png`).size).toBeGreaterThan(2_000);
});

test.each([
  ["an address that does not load", () => "http://127.0.0.1:1/", /cannot be opened/],
  ["a page without Chinese", () => `${server.origin}/plain`, /shows no Chinese text/],
  ["a missing file", () => join(folder, "none.txt"), /There is no file/],
])("%s ends with a message and exit code 1", async (_, argument, message) => {
  const { code, output } = await start(argument());
  expect(output).toMatch(message);
  expect(output).not.toMatch(/ at .*\.ts:\d/);
  expect(code).toBe(1);
});
