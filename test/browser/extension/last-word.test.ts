import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCard } from "../../../src/program/read-card.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, leave, lookUp, pointAt } from "./hand.ts";

describe.each(BROWSERS)("the reader has the last word in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/": `<p>请把手抬高。</p>`, "/other": `<p>门的把手坏了。</p>` });
  });
  afterAll(() => server.close());

  test("a word is split by a key, and stays so on the next visit; said again it holds everywhere, and is taken back", async () => {
    const page = await used.open(server.origin);
    await lookUp(page, "把手");
    await page.press("k");
    await cardOf(page, "把");
    await page.press("n");
    await cardOf(page, "手");
    const again = await used.open(server.origin);
    await lookUp(again, "把");
    await leave(again);
    await pointAt(again, "手");
    await cardOf(again, "手");
    const other = await used.open(`${server.origin}/other`);
    await lookUp(other, "把手");
    await leave(other);
    // said of this text once, then of everywhere, then taken back
    await lookUp(again, "把");
    await again.press("f");
    await again.press("f");
    expect((await readCard(again))?.word).toBe("把");
  });

  test("words are joined by a key", async () => {
    const page = await used.open(`${server.origin}/other`);
    await lookUp(page, "坏");
    await page.press("j");
    await cardOf(page, "坏了");
  });
});
