import type { Browser } from "../../src/program/browser-page.ts";
import { waitFor } from "../../src/program/browser-wait.ts";
import { fillLog, keepAll, type Kept, WORDS } from "../browser/review/log.ts";
import type { Pair } from "./browser-pair.ts";
import { quantile, type Figure } from "./figure.ts";

const OPENINGS = 15;
/** Words that are kept: as many as a reader has after years. */
const KEPT = 3_000;

/** Opening the toolbar popup → the first card drawn, and what of it the popup's own document takes. */
export async function benchPopup({ ours, empty, server }: Pair): Promise<Figure[]> {
  await seed(ours);
  for (const browser of [ours, empty]) {
    const page = await browser.newPage(`${server.origin}/article`);
    await page.focus();
    await open(browser); // what only the first ever does
  }
  const card: Opening[] = [];
  const floor: Opening[] = [];
  for (let index = 0; index < OPENINGS; index++) {
    card.push(await open(ours));
    floor.push(await open(empty));
  }
  const figure = (what: string, of: (one: Opening) => number, share: number, goal = ""): Figure => ({
    what: `${what}, p${share * 100}`,
    unit: "ms",
    ours: quantile(card.map(of), share),
    beside: [{ name: "popup of an empty extension", value: quantile(floor.map(of), share) }],
    goal,
  });
  return [
    figure("button → first card drawn", ({ whole }) => whole, 0.5, "100 ms"),
    figure("button → first card drawn", ({ whole }) => whole, 0.95),
    figure("… of it in the document", ({ document }) => document, 0.5),
  ];
}

/** Milliseconds from the button, and from the beginning of the popup's document, to the drawn card. */
interface Opening {
  readonly whole: number;
  readonly document: number;
}

async function open(browser: Browser): Promise<Opening> {
  const popup = await browser.openPopup();
  try {
    const drawn = () =>
      popup.evaluate(() => {
        const [mark] = performance.getEntriesByName("card drawn");
        return mark && { at: performance.timeOrigin + mark.startTime, document: mark.startTime };
      });
    const { at, document } = await waitFor("the first card", async () => (await drawn()) ?? undefined);
    const asked = await browser.inBackground<number>("globalThis.popupAsked");
    return { whole: at - asked, document };
  } finally {
    await popup.close();
  }
}

async function seed(browser: Browser): Promise<void> {
  const review = await browser.extensionPage("review.html");
  await waitFor("the empty session", () =>
    review.evaluate(() => document.querySelector(".session .empty") !== null),
  );
  const many = Array.from({ length: KEPT }, (_, at): Kept => [
    `詞${at}`,
    `词${at}`,
    "ci2",
    `这是词${at}。`,
    "word",
  ]);
  await fillLog(review, keepAll([...WORDS, ...many], Date.now()));
  await review.close();
}
