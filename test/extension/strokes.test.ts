import { afterAll, beforeAll, expect, test, vi } from "vitest";
import "./fake-browser.ts";
import { strokesOf } from "../../src/extension/strokes.ts";
import { ensureAssets } from "../../src/program/ensure-assets.ts";
import { readAsset } from "../../src/program/open-assets.ts";

beforeAll(async () => {
  const folder = await ensureAssets();
  vi.stubGlobal(
    "fetch",
    async (address: string) => new Response(await readAsset(address.replace("file:///nowhere/data", folder))),
  );
}, 180_000);

afterAll(() => {
  vi.unstubAllGlobals();
});

test("gives the strokes of a common character as paths, and the way of the pen", async () => {
  const strokes = await strokesOf("人");
  expect(strokes).toHaveLength(2);
  expect(strokes![0]!.path).toMatch(/^M[\d -]+(?:C[\d -]+)+Z$/u);
  expect(strokes![0]!.median.length).toBeGreaterThan(1);
});

test("knows nothing of a character without strokes", async () => {
  expect(await strokesOf("𪚥")).toBeUndefined();
});
