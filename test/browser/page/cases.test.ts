import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "../../../src/program/browser-page.ts";
import { launchBrowser } from "../../../src/program/browser-launch.ts";
import type { Browser } from "../../../src/program/browser-page.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS } from "../../support/use-browser.ts";
import { bundle } from "./bundle.ts";
import { caseFiles, type PageCase } from "./case-files.ts";
import { casePoints, type CasePoint } from "./case-points.ts";
import type * as inPage from "./in-page.ts";
import type { Read } from "./in-page.ts";

declare const qiao: typeof inPage;

const { pages, files } = caseFiles();

describe.each(BROWSERS)("page cases in %s", (name) => {
  let browser: Browser;
  let server: Server;
  let script: string;
  beforeAll(async () => {
    script = await bundle("in-page.ts");
    server = await serve(files);
    browser = await launchBrowser(name);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  describe.each([...pages])("%s", (path, cases) => {
    let page: Page;
    beforeAll(async () => {
      page = await browser.newPage(server.origin + path);
      await page.evaluate(script);
    });
    afterAll(() => page?.close());
    // A sandboxed frame is another origin, and fullscreen needs a hand: both are read end to end only.
    const here = cases.filter(
      ({ attributes }) => !attributes["data-frame-point"] && !attributes["data-fullscreen"],
    );
    test.each(here.map((one) => [one.id, one] as const))("%s", async (id, { attributes }) => {
      await page.evaluate(attributes["data-setup"] ?? "0");
      const points = await page.evaluate(casePoints, id);
      expect(points.length).toBeGreaterThan(0);
      for (const point of points) await check(page, point, attributes, attributes[`data-in-${name}`]);
      await page.evaluate(attributes["data-after"] ?? "0");
    });
  });

  async function check(page: Page, point: CasePoint, attributes: PageCase["attributes"], exception?: string) {
    const found = await page.evaluate(readInFrame, point.x, point.y, script);
    if (!point.character || exception) return expect(found, point.name).toBeNull();
    const paragraph = attributes["data-paragraph"];
    const sentence = attributes["data-sentence"] ?? paragraph;
    expect(found, point.name).toMatchObject({ character: point.character, paragraph, sentence });
    if (!attributes["data-beside"]) expect(found?.back, point.name).toBe(true);
  }
});

/** Reads a point with the bundle, in the frame under it if there is one (of the same origin). */
function readInFrame(x: number, y: number, script: string): Read | null {
  const frame = document.elementFromPoint(x, y);
  if (!(frame instanceof HTMLIFrameElement)) return qiao.read(x, y);
  const inner = frame.contentWindow as Window & { qiao?: typeof inPage; eval(code: string): void };
  if (!inner.qiao) inner.eval(script);
  const box = frame.getBoundingClientRect();
  return inner.qiao!.read(x - box.x - frame.clientLeft, y - box.y - frame.clientTop);
}
