import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitFor } from "../../../src/program/browser-wait.ts";
import type { Page } from "../../../src/program/browser-page.ts";
import type { Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { serveGallery } from "./gallery-server.ts";

let server: Server;
beforeAll(async () => {
  server = await serveGallery();
});
afterAll(() => server?.close());

/** Clicks the middle of the button with this text. */
async function press(page: Page, text: string): Promise<void> {
  const at = await page.evaluate((text) => {
    const button = [...document.querySelectorAll("button")].find((one) => one.textContent === text)!;
    button.scrollIntoView({ block: "center" });
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, text);
  await page.click(at.x, at.y);
}

const has = (page: Page, selector: string) =>
  page.evaluate((selector) => document.querySelector(selector) !== null, selector);

describe.each(BROWSERS)("components in %s", (name) => {
  const used = useBrowser(name, { extension: "" });

  test("are drawn under our policy, with a label for each control", async () => {
    const page = await used.open(`${server.origin}/gallery`);
    const controls = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>("input, select, progress")].map(
        ({ labels }) => labels?.[0]?.textContent ?? "",
      ),
    );
    expect(controls).toEqual([
      "A switch",
      "A switch that cannot",
      "A choice",
      "A word",
      "Reading 3 of 10 files",
    ]);
    expect(page.problems).toEqual([]);
  });

  test("no window is too narrow", async () => {
    const page = await used.open(`${server.origin}/gallery`);
    await page.viewport(320, 600);
    const root = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(root)).toBe(0);
  });

  test("a dialog takes the focus, closes on Esc and gives it back", async () => {
    const page = await used.open(`${server.origin}/gallery`);
    await press(page, "Forget words");
    await waitFor("the dialog", () => has(page, "dialog:modal"));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Keep them");
    await page.press("Escape");
    await waitFor("its end", async () => !(await has(page, "dialog")));
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await waitFor("the focus to come back", async () => (await focused()) === "Forget words");
  });

  test("what was done can be undone", async () => {
    const page = await used.open(`${server.origin}/gallery`);
    await press(page, "Forget words");
    await waitFor("the dialog", () => has(page, "dialog:modal"));
    await press(page, "Forget");
    await waitFor("the empty state", () => has(page, ".empty"));
    await press(page, "Undo");
    await waitFor("the words", () => has(page, "#count"));
    expect(await has(page, ".toast")).toBe(false);
  });
});
