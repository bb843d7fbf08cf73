import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../../src/program/browser-launch.ts";
import type { Browser } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { buildExtension } from "../../../src/program/build-extension.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS } from "../../support/use-browser.ts";
import { leave, lookUp, patience } from "./hand.ts";

/** Ways to break a file; each gives what puts it right again. */
const DAMAGES: Record<string, (file: string) => () => void> = {
  missing(file) {
    renameSync(file, `${file}.away`);
    return () => renameSync(`${file}.away`, file);
  },
  altered: (file) => rewrite(file, (bytes) => bytes.fill(7, bytes.length >> 1, (bytes.length >> 1) + 4)),
  "cut short": (file) => rewrite(file, (bytes) => bytes.subarray(0, bytes.length >> 1)),
  empty: (file) => rewrite(file, () => new Uint8Array()),
};

function rewrite(file: string, change: (bytes: Buffer) => Uint8Array): () => void {
  const whole = readFileSync(file);
  writeFileSync(file, change(Buffer.from(whole)));
  return () => writeFileSync(file, whole);
}

describe.each(BROWSERS)("damaged data in %s", (name) => {
  let browser: Browser;
  let server: Server;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "qiao-damaged-"));
    cpSync(await buildExtension(name), folder, { recursive: true });
    browser = await launchBrowser(name, { extension: folder });
    server = await serve({ "/": "<p>我在银行工作。</p>" });
    await patience(1_000); // the installation is still at work
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const popupText = async () => {
    const popup = await browser.openPopup();
    try {
      return await waitFor("the popup's word on the dictionary", () =>
        popup.evaluate(() => {
          const text = document.querySelector("#dictionary")!.textContent;
          return text?.includes("…") ? "" : text;
        }),
      );
    } finally {
      await popup.close();
    }
  };

  test.each(Object.keys(DAMAGES))("a lexicon that is %s: card and popup say so, and recover", async (how) => {
    await browser.stopBackground();
    const repair = DAMAGES[how]!(join(folder, "data/lexicon.bin"));
    const page = await browser.newPage(server.origin);
    try {
      expect((await lookUp(page, "银行", "")).notice).toMatch(/cannot be read/);
      expect(await popupText()).toMatch(/damaged/);
    } finally {
      repair();
    }
    await leave(page);
    expect((await lookUp(page, "银行")).pinyin).toBe("yín háng");
    expect(await popupText()).toMatch(/CC-CEDICT of .*20\d\d, 1\d\d,\d{3} entries/);
    await page.close();
  });

  test("gloss blocks that are missing: the card says so, and recovers", async () => {
    await browser.stopBackground();
    const data = join(folder, "data");
    const blocks = readdirSync(data).filter((file) => file.startsWith("gloss-"));
    const repairs = blocks.map((file) => DAMAGES["missing"]!(join(data, file)));
    const page = await browser.newPage(server.origin);
    expect((await lookUp(page, "银行", "")).notice).toMatch(/cannot be read/);
    expect(await popupText()).toMatch(/damaged/);
    for (const repair of repairs) repair();
    await leave(page);
    expect((await lookUp(page, "银行")).senses.join()).toContain("bank");
    await page.close();
  });
});
