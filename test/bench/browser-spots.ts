import type { Page } from "../../src/program/browser-page.ts";
import { waitFor } from "../../src/program/browser-wait.ts";
import { readCard } from "../../src/program/read-card.ts";

/** A place of the page and the headword that its card shows. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly word: string;
}

/**
 * Points at characters all over the first screen until their cards are known; gives those that show different
 * words, so that a card can be told from the one before.
 */
export async function findSpots(page: Page): Promise<Spot[]> {
  const found = new Map<string, Spot>();
  for (const place of await page.evaluate(charactersOnScreen)) {
    await page.move(place.x, place.y);
    const fits = async () => {
      const word = (await readCard(page))?.word;
      return word?.includes(place.character) && word;
    };
    const word = await waitFor("a card", fits, { limit: 2_000 }).catch(() => undefined);
    if (word && !found.has(word)) found.set(word, { x: place.x, y: place.y, word });
  }
  if (found.size < 10) throw new Error(`only ${found.size} places of the page gave a card`);
  return [...found.values()];
}

/** Runs in the page: every ninth Chinese character of the window, from below: a card lies under its word. */
function charactersOnScreen(): { character: string; x: number; y: number }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const places: { character: string; x: number; y: number }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const { 0: character, index } of (node.nodeValue ?? "").matchAll(/\p{Script=Han}/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + character.length);
      const { x, y, width, height, bottom } = range.getBoundingClientRect();
      if (width > 0 && y > 0 && bottom < innerHeight)
        places.push({ character, x: x + width / 2, y: y + height / 2 });
    }
  }
  return places.filter((_, index) => index % 9 === 0).toReversed();
}
