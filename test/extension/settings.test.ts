import { fake, resetBrowser } from "./fake-browser.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { changeSettings, readSettings, takeSettings, watchSettings } from "../../src/extension/settings.ts";
import { isOff, sitesOff, switchSite, watchSwitch } from "../../src/extension/site-switch.ts";
import { DEFAULTS } from "../../src/settings/schema.ts";

beforeEach(resetBrowser);

test("a change is stored and read, and two at once are both kept", async () => {
  await Promise.all([changeSettings({ on: false }), changeSettings({ size: 20 })]);
  expect(await readSettings()).toEqual({ ...DEFAULTS, on: false, size: 20 });
});

test("what a newer version stored stays for it", async () => {
  fake.stored.set("settings", { version: 99, wings: 2, size: 20 });
  await changeSettings({ on: false });
  expect(fake.stored.get("settings")).toEqual({ ...DEFAULTS, version: 99, wings: 2, size: 20, on: false });
});

test("each site has a switch of its own, and none is left behind", async () => {
  await switchSite("a.example", true);
  expect([await isOff("a.example"), await isOff("b.example")]).toEqual([true, false]);
  await switchSite("0.example", true);
  expect(await sitesOff()).toEqual(["0.example", "a.example"]);
  for (const site of await sitesOff()) await switchSite(site, false);
  expect(fake.stored.size).toBe(0);
});

test("a file's settings are taken, and its sites in place of those there were", async () => {
  await switchSite("a.example", true);
  await switchSite("b.example", true);
  await takeSettings({ settings: { size: 20 }, off: ["b.example", "c.example"] });
  expect(await readSettings()).toEqual({ ...DEFAULTS, size: 20 });
  expect(await sitesOff()).toEqual(["b.example", "c.example"]);
});

test("without storage the defaults hold, and only changing says so", async () => {
  fake.storageFails = true;
  expect(await readSettings()).toEqual(DEFAULTS);
  expect(await isOff("a.example")).toBe(false);
  expect(await sitesOff()).toEqual([]);
  await expect(changeSettings({ on: false })).rejects.toThrow();
  fake.storageFails = false;
  await changeSettings({ size: 20 });
  expect((await readSettings()).size).toBe(20);
});

test("a page hears of its switch at once, after each change, and nothing after its end", async () => {
  const life = new AbortController();
  const heard: unknown[] = [];
  watchSwitch("a.example", ({ on, off }) => heard.push({ on, off }), life.signal);
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

test("settings are told at once and after each change", async () => {
  const life = new AbortController();
  const sizes: number[] = [];
  watchSettings(({ size }) => sizes.push(size), life.signal);
  await vi.waitFor(() => expect(sizes).toEqual([DEFAULTS.size]));
  await changeSettings({ size: 20 });
  await switchSite("a.example", true);
  await vi.waitFor(() => expect(sizes).toEqual([DEFAULTS.size, 20]));
  life.abort();
  expect(fake.storageListeners()).toBe(false);
});
