import { fake, resetBrowser } from "./fake-browser.ts";
import { anything, assert, property } from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import {
  changeSettings,
  DEFAULTS,
  isOff,
  migrate,
  readSettings,
  switchSite,
  watchSettings,
} from "../../src/extension/settings.ts";

beforeEach(resetBrowser);

test.each([
  [undefined, DEFAULTS],
  ["nonsense", DEFAULTS],
  [{ on: "yes" }, DEFAULTS],
  [
    { version: 1, on: false },
    { version: 1, on: false },
  ],
  [
    { version: 99, on: false, later: [1] },
    { version: 1, on: false },
  ],
])("migrates %j", (stored, expected) => {
  expect(migrate(stored)).toEqual(expected);
});

test("makes complete settings of anything", () => {
  assert(
    property(anything(), (stored) => {
      expect(Object.keys(migrate(stored)).toSorted()).toEqual(["on", "version"]);
    }),
  );
});

test("a change is stored and read", async () => {
  await changeSettings({ on: false });
  expect(await readSettings()).toEqual({ version: 1, on: false });
});

test("each site has a switch of its own, and none is left behind", async () => {
  await switchSite("a.example", true);
  expect([await isOff("a.example"), await isOff("b.example")]).toEqual([true, false]);
  await switchSite("a.example", false);
  expect(await isOff("a.example")).toBe(false);
  expect(fake.stored.size).toBe(0);
});

test("without storage the defaults hold, and only changing says so", async () => {
  fake.storageFails = true;
  expect(await readSettings()).toEqual(DEFAULTS);
  expect(await isOff("a.example")).toBe(false);
  await expect(changeSettings({ on: false })).rejects.toThrow();
});

test("a watcher hears at once, after each change, and nothing after its end", async () => {
  const life = new AbortController();
  const heard: unknown[] = [];
  watchSettings("a.example", ({ on }, off) => heard.push({ on, off }), life.signal);
  await vi.waitFor(() => expect(heard).toEqual([{ on: true, off: false }]));
  await switchSite("b.example", true);
  await switchSite("a.example", true);
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ on: true, off: true }));
  await changeSettings({ on: false });
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ on: false, off: true }));
  expect(heard).toHaveLength(3);
  life.abort();
  await changeSettings({ on: true });
  expect(heard).toHaveLength(3);
  expect(fake.storageListeners()).toBe(false);
});
