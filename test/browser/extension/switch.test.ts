import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Popup } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { leave, lookUp, noCard, patience, pointAt, topElements } from "./hand.ts";

/** Gives a command to the background as the browser does when its keys are pressed. */
function giveCommand(command: string): Promise<void> {
  type Tab = { id: number };
  const { browser, chrome } = globalThis as unknown as Record<
    string,
    { tabs: { query(what: object): Promise<Tab[]> } }
  >;
  const api = (browser ?? chrome) as unknown as {
    tabs: { query(what: object): Promise<Tab[]> };
    commands: { onCommand: { dispatch(command: string, tab: Tab | undefined): void } };
  };
  return api.tabs
    .query({ active: true, currentWindow: true })
    .then(([tab]) => api.commands.onCommand.dispatch(command, tab));
}

describe.each(BROWSERS)("the switch in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/": "<p>我在银行工作。</p>", "/plain": "<p>No Chinese.</p>" });
  });
  afterEach(async () => {
    await used.browser.inBackground(() =>
      (
        globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } }
      ).chrome.storage.local.clear(),
    );
  });
  afterAll(() => server.close());

  const click = async (popup: Popup, id: string) => {
    const place = await waitFor(`#${id} to be there`, () =>
      popup.evaluate((wanted: string) => {
        const element = document.getElementById(wanted) as HTMLInputElement;
        const { left, top, width, height } = element.getBoundingClientRect();
        return element.disabled ? undefined : { x: left + width / 2, y: top + height / 2 };
      }, id),
    );
    await popup.click(place.x, place.y);
    await patience(200);
  };

  test("this site, off and on by the popup: open pages follow at once", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    let popup = await used.browser.openPopup();
    await click(popup, "here");
    await noCard(page);
    expect(await popup.evaluate(() => document.querySelector("#state")!.textContent)).toBe(
      "Off on this site.",
    );
    await popup.close();
    await pointAt(page, "工作");
    await patience();
    expect(await topElements(page)).toBe(2);
    const other = await used.open(server.otherSite);
    await lookUp(other, "银行");
    await page.focus();
    popup = await used.browser.openPopup();
    await click(popup, "here");
    await popup.close();
    await lookUp(page, "银行");
  });

  test("everywhere, off and on, also for pages opened meanwhile", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    let popup = await used.browser.openPopup();
    await click(popup, "everywhere");
    await popup.close();
    await noCard(page);
    const other = await used.open(server.otherSite);
    await pointAt(other, "银行");
    await patience();
    expect(await topElements(other)).toBe(2);
    popup = await used.browser.openPopup();
    await click(popup, "everywhere");
    await popup.close();
    await lookUp(other, "工作");
  });

  test.runIf(name === "chromium")("the keys do the same", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    for (const command of ["toggle-site", "toggle-everywhere"]) {
      await page.focus();
      await used.browser.inBackground(giveCommand, command);
      await noCard(page);
      await used.browser.inBackground(giveCommand, command);
      await patience(300);
      await leave(page);
      await lookUp(page, "银行");
    }
  });

  test("the popup says why a page cannot be read, and what the dictionary is", async () => {
    const page = await used.open(name === "chromium" ? "chrome://version" : "about:support");
    await page.focus();
    const popup = await used.browser.openPopup();
    const text = await waitFor("the popup's word on the dictionary", () =>
      popup.evaluate(() => (document.body.innerText.includes("CC-CEDICT of") ? document.body.innerText : "")),
    );
    expect(text).toContain("This page cannot be read.");
    expect(text).toContain("The browser keeps extensions out of its own pages");
    expect(await popup.evaluate(() => (document.querySelector("#here") as HTMLInputElement).disabled)).toBe(
      true,
    );
    await popup.close();
  });

  test("the popup works by keyboard alone and is no wider than it should be", async () => {
    await (await used.open(`${server.origin}/plain`)).focus();
    const popup = await used.browser.openPopup();
    await waitFor("the switches", () =>
      popup.evaluate(() => !(document.querySelector("#here") as HTMLInputElement).disabled),
    );
    await popup.press("Tab");
    const focused = () => popup.evaluate(() => document.activeElement?.id);
    if ((await focused()) !== "here")
      await popup.evaluate(() => document.querySelector<HTMLElement>("#here")!.focus());
    await popup.press(" ");
    await waitFor("the switch to turn", () =>
      popup.evaluate(() => !(document.querySelector("#here") as HTMLInputElement).checked),
    );
    const [wide, room] = await popup.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide).toBeLessThanOrEqual(room!);
    await popup.close();
  });
});
