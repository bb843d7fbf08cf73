import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Frame, Page } from "../../../src/program/browser-page.ts";
import { readCard } from "../../../src/program/read-card.ts";
import { serve, type Server } from "../../support/serve.ts";
import { BROWSERS, useBrowser } from "../../support/use-browser.ts";
import { cardOf, patience, whereIs } from "./hand.ts";

const TEXT = "<p style='margin: 4px'>我在银行工作</p>";
const BLOB = `document.querySelector("iframe").src =
  URL.createObjectURL(new Blob(["<meta charset=utf-8>${TEXT}"], { type: "text/html" }))`;

/** A page with a frame, the frame's address, and selectors of the frames on the way to it. */
interface Framed {
  readonly html: string;
  readonly address: string;
  readonly path?: readonly string[];
}

/** Frames of every kind; `OTHER` stands for another site. */
const FRAMES: Record<string, Framed> = {
  nested: {
    html: `<iframe width=400 height=200 srcdoc="<iframe id=inner src='/text'></iframe>"></iframe>`,
    address: "/text",
    path: ["#inner"],
  },
  "another site": { html: `<iframe src="OTHER/text"></iframe>`, address: "/text" },
  "nested in another site": {
    html: `<iframe width=400 height=200 src="OTHER/around"></iframe>`,
    address: "/text",
    path: ["iframe"],
  },
  blob: { html: `<iframe></iframe><script>${BLOB}</script>`, address: "blob:" },
  "sandboxed with scripts": {
    html: `<iframe sandbox="allow-scripts" src="/text"></iframe>`,
    address: "/text",
  },
  "that came late": {
    html: `<script>setTimeout(() => document.body.append(Object.assign(document.createElement("iframe"), { src: "/text" })), 500)</script>`,
    address: "/text",
  },
  "in a closed root": {
    html: `<x-box style="display: block"></x-box><script>document.querySelector("x-box").attachShadow({ mode: "closed" }).innerHTML = "<iframe src='/text'></iframe>"</script>`,
    address: "/text",
    path: ["x-box"],
  },
  object: { html: `<object data="/text" type="text/html" width=300 height=100></object>`, address: "/text" },
};

describe.each(BROWSERS)("frames in %s", (name) => {
  // Driven from outside, Firefox hands the mouse to no frame that lives in another process: so all live in one there.
  const used = useBrowser(name, { prefs: { "fission.autostart": false } });
  let server: Server;
  beforeAll(async () => {
    server = await serve({ "/text": TEXT, "/around": `<iframe src="/text"></iframe>` });
  });
  afterAll(() => server.close());

  async function open(path: string, { html, address }: Framed): Promise<{ page: Page; frame: Frame }> {
    const page = await used.open(server.set(path, html.replaceAll("OTHER", server.otherSite)));
    await patience(700);
    return { page, frame: await page.frame(address) };
  }

  // Chromium's protocol names no frame of this site inside one of another.
  const reached = Object.entries(FRAMES).filter(
    ([kind]) => name === "firefox" || !kind.endsWith("in another site"),
  );
  test.each(reached)("%s", async (kind, framed) => {
    const { page, frame } = await open(`/${kind.replaceAll(" ", "-")}`, framed);
    const outer = await page.evaluate(cornerOf, ["iframe, object, x-box"]);
    // The frame inside stands at the corner of a body: 8 pixels of margin, 2 of border.
    const inner = framed.path?.[0] === "x-box" || !framed.path ? { x: 0, y: 0 } : { x: 10, y: 10 };
    const text = await whereIs(frame, "银行");
    const [x, y] = [outer.x + inner.x + text.x, outer.y + inner.y + text.y];
    await page.move(x + 1, y);
    await page.move(x, y);
    await cardOf(frame, "银行");
    expect(await readCard(page)).toBeUndefined();
  });

  test.each([
    ["smaller than the card", "width: 140px; height: 44px", 1],
    ["a single line high", "width: 300px; height: 36px", 1],
    [
      "made small by its page",
      "width: 300px; height: 200px; transform: scale(0.5); transform-origin: 0 0",
      0.5,
    ],
  ])("%s", async (kind, style, scale) => {
    const framed = { html: `<iframe style="${style}" src="/text"></iframe>`, address: "/text" };
    const { page, frame } = await open(`/${kind.replaceAll(" ", "-")}`, framed);
    const corner = await page.evaluate(cornerOf, ["iframe"]);
    const text = await whereIs(frame, "银行");
    await page.move(corner.x + text.x * scale, corner.y + text.y * scale);
    await cardOf(frame, "银行");
    const { box, seen } = (await frame.inShadow(`html > [popover="manual"]`, (root) => {
      const { left, top, right, bottom, width, height } = root
        .querySelector(".card")!
        .getBoundingClientRect();
      return {
        box: { left, top, right, bottom, width, height },
        seen: { width: innerWidth, height: innerHeight },
      };
    }))!;
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(seen.width);
    expect(box.bottom).toBeLessThanOrEqual(seen.height);
    expect(Math.min(box.width, box.height)).toBeGreaterThan(15);
  });
});

/** The inner corner of the first element that matches. */
function cornerOf([selector]: readonly string[]): { x: number; y: number } {
  const element = document.querySelector<HTMLElement>(selector!)!;
  const { left, top } = element.getBoundingClientRect();
  // A frame has 2 pixels of border; so has the one that stands first in the closed root.
  const border = element.localName === "object" ? 0 : 2;
  return { x: left + border, y: top + border };
}
