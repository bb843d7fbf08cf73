import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { makePdf, ucs2 } from "../../support/pdf.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { patience } from "../extension/hand.ts";

declare const chrome: {
  tabs: { query(all: object): Promise<{ url?: string; pendingUrl?: string }[]> };
};

const PDF = makePdf([[{ text: ucs2("我在银行工作。"), x: 40, y: 200, size: 20 }]]);

describe.each(BROWSERS)("a PDF in a tab of %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/a.pdf": { body: PDF, type: "application/pdf" } });
  });
  afterAll(() => server.close());

  test("the popup opens it in our viewer, by its address", async () => {
    await used.open(`${server.origin}/a.pdf`);
    const popup = await used.browser.openPopup();
    await patience(1_000); // what stands above the notice comes later
    const button = await waitFor("the popup's button", () =>
      popup.evaluate(() => {
        const action = document.querySelector<HTMLElement>("#notice-action");
        const { left, top, width, height } = action?.getBoundingClientRect() ?? new DOMRect();
        return width > 0 ? { x: left + width / 2, y: top + height / 2 } : undefined;
      }),
    );
    await popup.click(button.x, button.y);
    const opened = await waitFor("our viewer in a tab", async () => {
      const tabs = await used.browser.inBackground(() =>
        chrome.tabs.query({}).then((all) => all.map(({ url, pendingUrl }) => url || pendingUrl || "")),
      );
      return tabs.find((url) => url.startsWith(used.browser.origin) && url.includes("paper.html"));
    });
    expect(new URL(opened).searchParams.get("file")).toBe(`${server.origin}/a.pdf`);
    await popup.close().catch(() => undefined);
  });

  test("a PDF of this computer is read where the browser allows it, else it says how", async () => {
    const folder = mkdtempSync(join(tmpdir(), "qiao-paper-"));
    writeFileSync(join(folder, "a.pdf"), PDF);
    const address = pathToFileURL(join(folder, "a.pdf")).href;
    const page = await used.browser.extensionPage(`paper.html?file=${encodeURIComponent(address)}`);
    const text = await waitFor("its text or a reason", () =>
      page.evaluate(() => document.querySelector(".text span, [role=alert]")?.textContent ?? undefined),
    );
    // Firefox lets no extension into files.
    if (name === "chromium") expect(text).toBe("我在银行工作。");
    else expect(text).toMatch(/Choose the file here/u);
    await page.close();
    rmSync(folder, { recursive: true });
  });
});
