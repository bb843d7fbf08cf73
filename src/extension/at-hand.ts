import { addressOf } from "./address.ts";
import type { ReadAnswer } from "./questions.ts";

/** Reads a sentence in this very process, with the entries needed at one place of it; rejects when data is damaged. */
export type ReadAtHand = (sentence: string, at: number) => Promise<ReadAnswer>;

declare global {
  /** In the extension's own world of a page, once it was needed. */
  var qiaoAtHand: ReadAtHand | undefined;
}

/**
 * Reads a sentence without the background, which may sleep: loads the engine and its data into this page for a
 * while. Undefined where that is not possible; then only the background can tell why.
 */
export async function readAtHand(sentence: string, at: number): Promise<ReadAnswer | undefined> {
  try {
    if (!globalThis.qiaoAtHand) await import(/* @vite-ignore */ addressOf("/at-hand.js"));
    return await globalThis.qiaoAtHand?.(sentence, at);
  } catch {
    return undefined;
  }
}
