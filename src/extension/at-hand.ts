import { fetchAsset } from "./fetch-asset.ts";
import { loadPart } from "./load-part.ts";
import type { ReadAnswer } from "./questions.ts";

/** Reads a sentence in this very process, with the entries needed at one place of it; rejects when data is damaged. */
export type ReadAtHand = (
  sentence: string,
  at: number,
  lexicon?: Promise<ArrayBuffer>,
) => Promise<ReadAnswer>;

declare global {
  /** In the extension's own world of a page, once it was needed. */
  var qiaoAtHand: ReadAtHand | undefined;
}

const ENGINE = "/at-hand.js";
/** Milliseconds that a busy page may put it off. */
const SOON = 200;

/**
 * Loads the engine, without its data, into this page: the background went to sleep, and whoever points at what was never
 * read shall not wait for code. Not while the page is hidden.
 */
export function prepareAtHand(): void {
  if (loadedNow() || document.hidden) return;
  requestIdleCallback(() => void loadPart(ENGINE), { timeout: SOON });
}

/**
 * Reads a sentence without the background, which may sleep: loads the engine and its data into this page for a
 * while. Undefined where that is not possible; then only the background can tell why.
 */
export async function readAtHand(sentence: string, at: number): Promise<ReadAnswer | undefined> {
  try {
    const loaded = loadedNow();
    if (loaded) return await loaded(sentence, at);
    // The engine is of no use without the lexicon: both are fetched at once.
    const lexicon = fetchAsset("lexicon.bin");
    lexicon.catch(() => undefined);
    await loadPart(ENGINE);
    return await loadedNow()?.(sentence, at, lexicon);
  } catch {
    return undefined;
  }
}

function loadedNow(): ReadAtHand | undefined {
  return globalThis.qiaoAtHand;
}
