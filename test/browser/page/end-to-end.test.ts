import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Frame, Page } from "../../../src/program/browser-page.ts";
import { readCard } from "../../../src/program/read-card.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, noCard, patience } from "../extension/hand.ts";
import { caseFiles, type PageCase } from "./case-files.ts";
import { casePoints, type CasePoint } from "./case-points.ts";

const { pages, files } = caseFiles();
const cases = [...pages].flatMap(([path, all]) =>
  all
    .filter(({ attributes }) => attributes["data-word"] ?? attributes["data-blank"])
    .map((one) => [one.id, path, one] as const),
);

describe.each(BROWSERS)("page cases with the real mouse in %s", (name) => {
  const used = useBrowser(name);
  let server: Server;
  beforeAll(async () => {
    server = await serve(files);
  });
  afterAll(() => server.close());

  // A page serves all its cases, but for those that change it.
  let shared: { readonly path: string; readonly page: Page } | undefined;
  const share = async (path: string) => {
    if (shared?.path === path) return shared.page;
    await shared?.page.close();
    const page = await used.browser.newPage(server.origin + path);
    shared = { path, page };
    return page;
  };
  const own = async (path: string, id: string) => {
    // Frames are found by their address, so no other page may have such a one.
    await shared?.page.close();
    shared = undefined;
    const page = await used.open(server.origin + path);
    await page.evaluate(alone, id);
    return page;
  };

  test.each(cases)("%s", async (id, path, { attributes, framed }) => {
    const page = await (framed || attributes["data-fullscreen"] ? own(path, id) : share(path));
    if (attributes["data-fullscreen"]) await goFullscreen(page, attributes["data-fullscreen"]);
    await page.evaluate(attributes["data-setup"] ?? "0");
    const frame = await frameOf(page, id, path);
    const words = attributes["data-word"]?.split(" ") ?? [];
    for (const point of await pointsOf(page, id, attributes)) {
      // The right margin is blank in all cases.
      await page.move((await page.evaluate<number>("document.documentElement.clientWidth")) - 4, 4);
      await noCard(frame);
      await page.move(point.x, point.y);
      if (point.character) {
        // A hand is never quite still: a frame may be read only after the mouse has come into it.
        const hand = framed
          ? setInterval(() => void page.move(point.x + Math.random() / 2, point.y), 300)
          : undefined;
        await cardOf(frame, words[point.hover] ?? words[0]).finally(() => clearInterval(hand));
      } else {
        await patience(300);
        expect(await readCard(frame), point.name).toBeUndefined();
      }
    }
    await page.evaluate(attributes["data-after"] ?? "0");
  });
});

/** The first point of a case, and its blank ones: all others are tried without the extension. */
async function pointsOf(page: Page, id: string, attributes: PageCase["attributes"]): Promise<CasePoint[]> {
  const inFrame = attributes["data-frame-point"];
  if (!inFrame) {
    const points = await page.evaluate(casePoints, id);
    return points.filter(({ hover }, index) => hover < 0 || index === 0);
  }
  const [x, y] = inFrame.split(",").map(Number);
  const box = await page.evaluate((section: string) => {
    const frame = document.querySelector(`#${section} iframe`)!;
    frame.scrollIntoView({ block: "center" });
    const { left, top } = frame.getBoundingClientRect();
    return { left, top };
  }, id);
  return [{ name: "in the frame", x: box.left + x!, y: box.top + y!, character: "新", hover: 0 }];
}

/** Takes the frames of other cases away, so that the one of this case is the only one. */
function alone(id: string): void {
  for (const frame of document.querySelectorAll("iframe")) if (!frame.closest(`#${id}`)) frame.remove();
}

/** The document that the case's text stands in. */
async function frameOf(page: Page, id: string, path: string): Promise<Frame> {
  const address = await page.evaluate((section: string) => {
    const frame = document.querySelector<HTMLIFrameElement>(`#${section} iframe`);
    if (!frame) return "";
    return frame.hasAttribute("srcdoc") ? "about:srcdoc" : (frame.getAttribute("src") ?? "written");
  }, id);
  // A document that another one has written takes the address of its writer.
  return address ? page.frame(address === "written" ? path : address) : page;
}

/** Fullscreen needs a hand. */
async function goFullscreen(page: Page, selector: string): Promise<void> {
  const at = await page.evaluate((target: string) => {
    const button = document.querySelector("#fsb")!;
    button.addEventListener("click", () => void document.querySelector(target)!.requestFullscreen());
    button.scrollIntoView({ block: "center" });
    const box = button.getBoundingClientRect();
    return { x: box.left + 5, y: box.top + 5 };
  }, selector);
  await page.click(at.x, at.y);
  await patience(600);
  expect(await page.evaluate("document.fullscreenElement !== null")).toBe(true);
}
