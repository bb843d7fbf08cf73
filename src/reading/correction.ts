import type { Span } from "./reading.ts";

/**
 * What a reader said about a stretch of text: that from `start` to `end` in it stands one word, read like this if that
 * was said too. Meant for one sentence (`at`: where in it the stretch begins), or for wherever the stretch stands.
 */
export interface Correction extends Span {
  readonly text: string;
  /** In CC-CEDICT's notation, a syllable for each Han character. */
  readonly pinyin?: string;
  readonly at?: number;
}

/** The longest stretch, in UTF-16 units. */
const LONGEST = 64;
const PINYIN = /^[A-Za-z:]{1,8}[1-5](?: [A-Za-z:]{1,8}[1-5])*$/;

/** Whether something that was stored or sent is a correction. */
export function isCorrection(value: unknown): value is Correction {
  if (typeof value !== "object" || value === null) return false;
  const { text, start, end, pinyin, at } = value as Record<string, unknown>;
  if (typeof text !== "string" || text.length > LONGEST) return false;
  if (!isPlace(start) || !isPlace(end) || start >= end || end > text.length) return false;
  if (cutsCharacter(text, start) || cutsCharacter(text, end)) return false;
  if (pinyin !== undefined && (typeof pinyin !== "string" || !PINYIN.test(pinyin))) return false;
  return at === undefined || isPlace(at);
}

/** Whether a border at this place of a text would cut a character of two units. */
export function cutsCharacter(text: string, at: number): boolean {
  return at > 0 && text.codePointAt(at - 1)! > 0xffff;
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
