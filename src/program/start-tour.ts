import type { Page } from "./browser-page.ts";
import { sleep, waitFor } from "./browser-wait.ts";
import { readCard, type ShownCard } from "./read-card.ts";

/** A place of the page that was pointed at, and the card that came (undefined: none came in time). */
export interface Stop {
  /** The character pointed at, in its line: `before[x]after`. */
  readonly context: string;
  readonly card: ShownCard | undefined;
}

interface Place {
  readonly character: string;
  readonly context: string;
  readonly x: number;
  readonly y: number;
}

const ANSWER_LIMIT = 3_000;

/** How many Chinese characters a reader can see in the page. */
export function countChinese(page: Page): Promise<number> {
  return page.evaluate(() => document.body?.innerText.match(/\p{Script=Han}/gu)?.length ?? 0);
}

/** `count` shares of a whole, evenly spread. */
export function evenly(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index + 0.5) / count);
}

/** Points at the Chinese characters that stand at these shares of the page's text; gives what was seen at each. */
export async function tour(page: Page, shares: readonly number[]): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (const share of shares) {
    const place = await page.evaluate(showPlace, share);
    // The page's scroll event comes with the next frame and would close the card again.
    await page.evaluate(twoFrames);
    if (place) await withdraw(page);
    if (place) stops.push({ context: place.context, card: await pointAt(page, place) });
  }
  return stops;
}

/** The card of the stop before may lie over the place: the pointer leaves the text until it is gone, or it is closed. */
async function withdraw(page: Page): Promise<void> {
  const gone = async () => (await readCard(page)) === undefined;
  if (await gone()) return;
  await page.move(1, 1);
  await waitFor("the end of the card before", gone, { limit: 1_500 }).catch(async () => {
    await page.press("Escape");
    await waitFor("the end of the card before", gone);
  });
}

async function pointAt(page: Page, { character, x, y }: Place): Promise<ShownCard | undefined> {
  const end = Date.now() + ANSWER_LIMIT;
  await page.move(x, y);
  while (Date.now() < end) {
    const card = await readCard(page);
    if (card && (card.word + card.other).includes(character)) return card;
    await sleep(20);
  }
  return readCard(page);
}

function twoFrames(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Runs in the page: scrolls the character at a share of the page's Chinese text into view and says where it is. */
function showPlace(share: number): Place | undefined {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; offsets: number[] }[] = [];
  let total = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
    const offsets = [...(node.nodeValue ?? "").matchAll(/\p{Script=Han}/gu)].map(({ index }) => index);
    if (offsets.length > 0) nodes.push({ node, offsets });
    total += offsets.length;
  }
  let wanted = Math.floor(share * total);
  for (const { node, offsets } of nodes) {
    if (wanted >= offsets.length) {
      wanted -= offsets.length;
      continue;
    }
    const offset = offsets[wanted]!;
    const text = node.nodeValue!;
    const character = String.fromCodePoint(text.codePointAt(offset)!);
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, offset + character.length);
    node.parentElement!.scrollIntoView({ block: "center", behavior: "instant" });
    let box = range.getBoundingClientRect();
    scrollBy({ top: box.top - innerHeight / 3, behavior: "instant" });
    box = range.getBoundingClientRect();
    const before = text.slice(Math.max(0, offset - 5), offset).trimStart();
    const after = text.slice(offset + character.length, offset + character.length + 5).trimEnd();
    const context = `${before}[${character}]${after}`.replace(/\s+/g, " ");
    return { character, context, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return undefined;
}
