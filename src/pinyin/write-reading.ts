import { syllables, type MarkedSyllable } from "./tone-marks.ts";
import { zhuyin } from "./zhuyin.ts";

/** How a reading is written: `nǚ rén`, `nü3 ren2`, `ㄋㄩˇ ㄖㄣˊ`. */
export type ReadingForm = "marks" | "numbers" | "zhuyin";

/** One syllable with its tone, or anything else up to the next space. */
const PIECE = /([A-Za-z:ü]+)([1-5])|[^ ]+?(?= |$)/gu;

/** The syllables of a reading in CC-CEDICT's notation, written in one of the forms; what has no tone stays as it is. */
export function writeReading(pinyin: string, form: ReadingForm): readonly MarkedSyllable[] {
  if (form === "marks") return syllables(pinyin);
  return Array.from(pinyin.matchAll(PIECE), ([whole, letters, tone]) => {
    if (letters === undefined) return { text: whole, tone: 0 };
    const plain = letters.replaceAll("u:", "ü").replaceAll("U:", "Ü") + tone;
    const text = form === "zhuyin" ? (zhuyin(letters, Number(tone)) ?? plain) : plain;
    return { text, tone: Number(tone) };
  });
}
