import { browser } from "wxt/browser";
import { isCorrection, type Correction } from "../reading/correction.ts";

/** What the reader corrected in a sentence, oldest first; what is meant for everywhere comes before. */
export type CorrectionsOf = (sentence: string) => readonly Correction[];

/** A correction to remember, or to forget: in this sentence, or wherever its text stands. */
export interface ToCorrect {
  readonly sentence: string;
  readonly correction: Correction;
  readonly everywhere: boolean;
  readonly forget: boolean;
}

/** So many are remembered of one sentence, and for everywhere; the oldest go first. */
const MOST = { sentence: 32, everywhere: 1_000 } as const;

/*
 * Where corrections stand in `storage.local`: those for everywhere under one key, those of a sentence under a key made
 * of its hash, so that who may read one sentence's corrections learns nothing of other sentences.
 */
const EVERYWHERE = "cuts";
const keyOf = (sentence: string): string => `cut:${hash(sentence)}`;

/** What is stored for these sentences; nothing when storage fails: reading never depends on it. Does not wake the background. */
export async function correctionsOf(sentences: readonly string[]): Promise<CorrectionsOf> {
  let found: Record<string, unknown> = {};
  try {
    found = await browser.storage.local.get([EVERYWHERE, ...sentences.map(keyOf)]);
  } catch {
    return () => [];
  }
  const everywhere = listOf(found[EVERYWHERE]);
  return (sentence) => {
    const own = listOf(found[keyOf(sentence)]);
    return own.length === 0 ? everywhere : [...everywhere, ...own];
  };
}

/** Stores a correction in place of those of the same stretch, or only takes these back. Rejects when storage fails. */
export async function storeCorrection({
  sentence,
  correction,
  everywhere,
  forget,
}: ToCorrect): Promise<void> {
  const keys = forget ? [EVERYWHERE, keyOf(sentence)] : [everywhere ? EVERYWHERE : keyOf(sentence)];
  const found = await browser.storage.local.get(keys);
  for (const key of keys) {
    const before = listOf(found[key]);
    const others = before.filter((one) => !isSame(one, correction));
    const after = forget ? others : [...others, everywhere ? withoutPlace(correction) : correction];
    const most = key === EVERYWHERE ? MOST.everywhere : MOST.sentence;
    if (after.length > 0) await browser.storage.local.set({ [key]: after.slice(-most) });
    else if (before.length > 0) await browser.storage.local.remove(key);
  }
}

function listOf(value: unknown): readonly Correction[] {
  return Array.isArray(value) ? value.filter(isCorrection) : [];
}

/** Whether two are about the same stretch: in one sentence at the same place. */
function isSame(one: Correction, other: Correction): boolean {
  return one.text === other.text && (one.at === undefined || one.at === other.at);
}

function withoutPlace({ text, start, end, pinyin }: Correction): Correction {
  return { text, start, end, ...(pinyin === undefined ? {} : { pinyin }) };
}

/** 53 bits of a text (cyrb53 by bryc, public domain), in base 36. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
