import { fake, resetBrowser } from "./fake-browser.ts";
import { beforeEach, expect, test } from "vitest";
import { injectIntoOpenTabs } from "../../src/extension/injection.ts";
import { changeSettings, readSettings } from "../../src/extension/settings.ts";
import { DEFAULTS } from "../../src/settings/schema.ts";
import { isOff, switchSite } from "../../src/extension/site-switch.ts";
import { showSettings, showSwitch, toggle } from "../../src/extension/switch.ts";

beforeEach(resetBrowser);

const tab = { url: "https://a.example/page", incognito: false };
const state = async () => ({ on: (await readSettings()).on, offHere: await isOff("a.example") });

test("the key for this site switches it off and on", async () => {
  await toggle("toggle-site", tab);
  expect(await state()).toEqual({ on: true, offHere: true });
  await toggle("toggle-site", tab);
  expect(await state()).toEqual({ on: true, offHere: false });
});

test("the key for everywhere leaves the sites alone", async () => {
  await switchSite("a.example", true);
  await toggle("toggle-everywhere", tab);
  expect(await state()).toEqual({ on: false, offHere: true });
  await toggle("toggle-everywhere", tab);
  expect(await state()).toEqual({ on: true, offHere: true });
});

test("off everywhere, the key for this site brings reading back, here too", async () => {
  await switchSite("a.example", true);
  await changeSettings({ on: false });
  await toggle("toggle-site", tab);
  expect(await state()).toEqual({ on: true, offHere: false });
});

test.each([
  ["a private window", { ...tab, incognito: true }],
  ["a page without a site", { url: "about:blank" }],
  ["no tab", undefined],
])("in %s no site is stored: the key means everywhere", async (_, place) => {
  await toggle("toggle-site", place);
  expect(await readSettings()).toEqual({ ...DEFAULTS, on: false });
  expect([...fake.stored.keys()]).toEqual(["settings"]);
});

test("the toolbar shows the state", async () => {
  await showSettings();
  expect(fake.icons.at(-1)!.path["16"]).toBe("/icon/16.png");
  await changeSettings({ on: false });
  await showSettings();
  expect(fake.icons.at(-1)!.path["16"]).toBe("/icon/off-16.png");
  expect(fake.titles.at(-1)).toBe("Qiao 桥 (off)");
  await showSwitch(true, 5);
  expect(fake.icons.at(-1)).toMatchObject({ tabId: 5, path: { 32: "/icon/32.png" } });
});

test("every open tab gets the reader, and one that may not be scripted stops no other", async () => {
  fake.tabs = [{ id: 1 }, { id: 2 }, { id: 3, discarded: true }, { id: 4 }];
  fake.locked.add(2);
  await injectIntoOpenTabs();
  const scripted = fake.injected.filter(({ files }) => files.includes("reader.js")).map((one) => one.tab);
  expect(scripted).toEqual([1, 4]);
});
