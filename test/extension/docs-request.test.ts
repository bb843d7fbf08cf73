import { fake, resetBrowser } from "./fake-browser.ts";
import { beforeEach, expect, test } from "vitest";
import { keepDocsRequest } from "../../src/extension/docs-request.ts";
import { changeSettings } from "../../src/extension/settings.ts";
import { switchSite } from "../../src/extension/site-switch.ts";

beforeEach(resetBrowser);

const asked = async () => {
  await keepDocsRequest();
  return [...fake.registered.keys()];
};

test("Google Docs is asked while Qiao is on there", async () => {
  expect(await asked()).toEqual(["docs"]);
  expect(await asked()).toEqual(["docs"]);
  await switchSite("docs.google.com", true);
  expect(await asked()).toEqual([]);
  await switchSite("docs.google.com", false);
  await changeSettings({ on: false });
  expect(await asked()).toEqual([]);
  await changeSettings({ on: true });
  expect(await asked()).toEqual(["docs"]);
});

test("two switches at once are one after the other, and other changes do nothing", async () => {
  await Promise.all([keepDocsRequest(), keepDocsRequest({ settings: {} })]);
  expect([...fake.registered.keys()]).toEqual(["docs"]);
  fake.registered.clear();
  await keepDocsRequest({ "off:a.example": true });
  expect([...fake.registered.keys()]).toEqual([]);
});
