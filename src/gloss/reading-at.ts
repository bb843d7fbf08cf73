import type { Reading, Span } from "../reading/reading.ts";

const HAN = /\p{Script=Han}/u;

/** The pinyin read at any stretch of a reading, also where it is a part of a word or lies across two. */
export function pinyinAt({ text, words }: Reading, span: Span): string {
  const whole = words.find((word) => word.start === span.start && word.end === span.end);
  if (whole) return whole.pinyin;
  const found: string[] = [];
  for (const word of words) {
    if (word.end <= span.start || word.start >= span.end || word.pinyin === "") continue;
    const syllables = word.pinyin.split(" ");
    const skipped = countHan(text.slice(word.start, Math.max(word.start, span.start)));
    const taken = countHan(text.slice(Math.max(word.start, span.start), Math.min(word.end, span.end)));
    found.push(...syllables.slice(skipped, skipped + taken));
  }
  return found.join(" ");
}

function countHan(text: string): number {
  let count = 0;
  for (const character of text) if (HAN.test(character)) count++;
  return count;
}
