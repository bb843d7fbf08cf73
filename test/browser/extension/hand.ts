import type { Frame, Page } from "../../../src/program/browser-page.ts";
import { waitFor } from "../../../src/program/browser-wait.ts";
import { readCard, type ShownCard } from "../../../src/program/read-card.ts";

/** Where a text stands in a document: the middle of its first character, in CSS pixels of the frame's viewport. */
export function whereIs(frame: Frame, text: string): Promise<{ x: number; y: number }> {
  return frame.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0 || !node.parentElement?.checkVisibility()) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    throw new Error(`${wanted} does not stand in the page`);
  }, text);
}

/** Moves the mouse onto the first character of a text. */
export async function pointAt(page: Page, text: string): Promise<void> {
  const { x, y } = await whereIs(page, text);
  await page.move(x, y);
}

/** Waits for a card with this word (any card when none is named) and gives it. */
export function cardOf(frame: Frame, word?: string): Promise<ShownCard> {
  return waitFor(`a card${word ? ` with ${word}` : ""}`, async () => {
    const card = await readCard(frame);
    return card && (word === undefined || card.word === word) ? card : undefined;
  });
}

/** Points at a text and gives the card with the word that it begins. */
export async function lookUp(page: Page, text: string, word = text): Promise<ShownCard> {
  await pointAt(page, text);
  return cardOf(page, word);
}

/** Waits until no card stands in a document. */
export async function noCard(frame: Frame): Promise<void> {
  await waitFor("the end of the card", async () => (await readCard(frame)) === undefined);
}

/** Moves the mouse away from all text and waits until the card is gone. */
export async function leave(page: Page): Promise<void> {
  // Twice, as a hand does: Chromium loses the first move after what lay under the mouse was replaced.
  await page.move(690, 430);
  await page.move(700, 440);
  await noCard(page);
}

/** Milliseconds in which a card would have come if it could. */
const LONG_ENOUGH = 700;

/** Waits so long that a card would have come. */
export function patience(ms = LONG_ENOUGH): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** How many elements stand below the root: a page's own are head and body. */
export function topElements(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.children.length);
}
