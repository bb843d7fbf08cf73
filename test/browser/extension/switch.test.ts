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

  /** Opens the popup, and closes it whatever happens: browsers show one at a time. */
  const inPopup = async <T>(run: (popup: Popup) => Promise<T>): Promise<T> => {
    const popup = await used.browser.openPopup();
    try {
      return await run(popup);
    } finally {
      await popup.close();
    }
  };

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
    const state = await inPopup(async (popup) => {
      await click(popup, "here");
      await noCard(page);
      return popup.evaluate(() => document.querySelector("#state")!.textContent);
    });
    expect(state).toBe("Off on this site.");
    await pointAt(page, "工作");
    await patience();
    expect(await topElements(page)).toBe(2);
    await lookUp(await used.open(server.otherSite), "银行");
    await page.focus();
    await inPopup((popup) => click(popup, "here"));
    await lookUp(page, "银行");
  });

  test("everywhere, off and on, also for pages opened meanwhile", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "银行");
    await inPopup((popup) => click(popup, "everywhere"));
    await noCard(page);
    const other = await used.open(server.otherSite);
    await pointAt(other, "银行");
    await patience();
    expect(await topElements(other)).toBe(2);
    await inPopup((popup) => click(popup, "everywhere"));
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
    await inPopup(async (popup) => {
      const says = (text: string) =>
        waitFor(`the popup to say ${text}`, () =>
          popup.evaluate((wanted: string) => document.body.innerText.includes(wanted), text),
        );
      await says("CC-CEDICT of");
      await says("This page cannot be read.");
      await says("The browser keeps extensions out of its own pages");
      const off = () => (document.querySelector("#here") as HTMLInputElement).disabled;
      expect(await popup.evaluate(off)).toBe(true);
    });
  });

  test("the popup works by keyboard alone and is no wider than it should be", async () => {
    await (await used.open(`${server.origin}/plain`)).focus();
    await inPopup(async (popup) => {
      const here = (what: "disabled" | "checked") =>
        popup.evaluate((asked) => (document.querySelector("#here") as HTMLInputElement)[asked], what);
      await waitFor("the switches", async () => !(await here("disabled")));
      await popup.evaluate(() => document.querySelector<HTMLElement>("#here")!.focus());
      await popup.press(" ");
      await waitFor("the switch to turn", async () => !(await here("checked")));
      const [wide, room] = await popup.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(wide).toBeLessThanOrEqual(room!);
    });
  });

  // Last: the permission stays withdrawn.
  test.runIf(name === "firefox")("without the permission for pages the popup asks for it", async () => {
    type Permissions = Record<"remove", (what: object) => Promise<boolean>>;
    const withdraw = () =>
      (globalThis as unknown as { chrome: { permissions: Permissions } }).chrome.permissions.remove({
        origins: ["<all_urls>"],
      });
    expect(await used.browser.inBackground(withdraw)).toBe(true);
    await (await used.open(server.origin)).focus();
    const offer = await inPopup((popup) =>
      waitFor("the offer to allow it", () =>
        popup.evaluate(() => document.querySelector("#notice-action")!.textContent),
      ),
    );
    expect(offer).toBe("Allow on every site");
  });
});
