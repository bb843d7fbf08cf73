import type { Frame, Page } from "../../../src/program/browser-page.ts";
import { waitFor, type Patience } from "../../../src/program/browser-wait.ts";
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

/** Moves the mouse onto the first character of a text; `beside` pixels from its middle. */
export async function pointAt(page: Page, text: string, beside = 0): Promise<void> {
  const { x, y } = await whereIs(page, text);
  await page.move(x + beside, y);
}

/** Waits for a card with this word (any card when none is named) and gives it. */
export function cardOf(frame: Frame, word?: string, patience?: Patience): Promise<ShownCard> {
  const find = async () => {
    const card = await readCard(frame);
    return card && (word === undefined || card.word === word) ? card : undefined;
  };
  return waitFor(`a card${word ? ` with ${word}` : ""}`, find, patience);
}

/** How often a hand aims before it gives up, and how long it waits for each card (ms). */
const AIMS = 4;
const AIMED = { limit: 2_500 };

/**
 * Points at a text and gives the card with the word that it begins. A page that is only just drawn, zoomed or resized may
 * shift under the first aim, and a busy Chromium loses a move: a hand then aims again, as this one does.
 */
export async function lookUp(page: Page, text: string, word = text): Promise<ShownCard> {
  for (let aim = 1; ; aim++) {
    await pointAt(page, text, aim % 2);
    try {
      return await cardOf(page, word, AIMED);
    } catch (error) {
      if (aim === AIMS) throw error;
    }
  }
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

/** Waits until the page is read, by a card at a text; leaves it again. */
export async function isRead(page: Page, text: string, word = text): Promise<void> {
  await lookUp(page, text, word);
  await leave(page);
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
