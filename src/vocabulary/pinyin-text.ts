import { syllables } from "../pinyin/tone-marks.ts";

const TONES = ["\u0304", "\u0301", "\u030c", "\u0300"];

/** A reading with marks, as people read it: `fa1 zhan3` → `fā zhǎn`. */
export function markedPinyin(pinyin: string): string {
  return syllables(pinyin)
    .map(({ text }) => text)
    .join(" ");
}

/**
 * A reading in CC-CEDICT's notation of one that has marks, composed or combining, or figures, with spaces between
 * syllables: `Zhōng guó` → `Zhong1 guo2`. A syllable without mark or figure is neutral.
 */
export function numberedPinyin(text: string): string {
  return text
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== "")
    .map(numbered)
    .join(" ");
}

function numbered(syllable: string): string {
  let tone = 0;
  let letters = "";
  for (const unit of syllable.normalize("NFD")) {
    const mark = TONES.indexOf(unit);
    if (mark >= 0) tone = mark + 1;
    else letters += unit === "\u0308" ? ":" : unit;
  }
  letters = letters
    .normalize("NFC")
    .replaceAll("ü", "u:")
    .replace(/v(?=\d?$)/u, "u:");
  if (/[1-5]$/u.test(letters)) return letters;
  if (/^[0]$|0$/u.test(letters)) return `${letters.slice(0, -1)}5`;
  return /^\p{Script=Latin}/u.test(letters) && (tone > 0 || letters.length > 1 || /^[aeor]$/u.test(letters))
    ? `${letters}${tone || 5}`
    : letters;
}

/** A reading as it is searched for without tones: from each of its syllables to its end, `fazhan` and `zhan`. */
export function plainEndings(pinyin: string): readonly string[] {
  const plain = pinyin
    .toLowerCase()
    .replaceAll("u:", "v")
    .split(" ")
    .map((syllable) => syllable.replace(/[^a-z]/gu, ""));
  return plain.map((_, i) => plain.slice(i).join("")).filter((ending) => ending !== "");
}
