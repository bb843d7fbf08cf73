import type { Rating } from "../vocabulary/event.ts";

/** How a typed reading compares with the right one. */
export interface Comparison {
  readonly letters: boolean;
  /** `missing` when no tone was typed at all. */
  readonly tones: "right" | "wrong" | "missing";
  /** What the answer is worth, if the reader agrees. */
  readonly suggested: Rating;
}

const MARKS: Readonly<Record<string, number>> = { "\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4 };
const SYLLABLE = /([a-zü:]+)([1-5])/gu;

/**
 * Compares typed pinyin with a reading in CC-CEDICT's notation, forgivingly: tones as marks, as figures after the
 * syllable or left out; `v`, `u:` or `ü`; case, spaces, hyphens and apostrophes do not count; an unmarked syllable
 * may be neutral; 一 and 不 may be typed as they sound (`sandhi`: readings that are right as well).
 */
export function comparePinyin(typed: string, right: string, sandhi: readonly string[] = []): Comparison {
  const all = [right, ...sandhi].map((reading) => compareOne(typed, reading));
  return all.toSorted((a, b) => b.suggested - a.suggested)[0]!;
}

function compareOne(typed: string, right: string): Comparison {
  const expected = Array.from(plain(right).matchAll(SYLLABLE), ([, letters, tone]) => ({
    letters: letters!.replaceAll("u:", "ü"),
    tone: Number(tone),
  }));
  const stream = streamOf(typed);
  let at = 0;
  const found: number[] = [];
  for (const { letters } of expected) {
    let tone = 0;
    for (const letter of letters) {
      const next = stream[at++];
      if (next?.letter !== letter) return { letters: false, tones: "missing", suggested: 1 };
      tone ||= next.tone;
    }
    found.push(tone);
  }
  if (at < stream.length || expected.length === 0) return { letters: false, tones: "missing", suggested: 1 };
  if (found.every((tone) => tone === 0) && expected.some(({ tone }) => tone !== 5))
    return { letters: true, tones: "missing", suggested: 2 };
  const same = expected.every(({ tone }, index) => tone === (found[index] || 5));
  return { letters: true, tones: same ? "right" : "wrong", suggested: same ? 3 : 2 };
}

/** Letters with the tone that was typed on them, or as a figure behind them. */
function streamOf(typed: string): { letter: string; tone: number }[] {
  const stream: { letter: string; tone: number }[] = [];
  for (const char of plain(typed).normalize("NFD")) {
    const last = stream.at(-1);
    if (char === "\u0308" && last?.letter === "u") last.letter = "ü";
    else if (char === ":" && last?.letter === "u") last.letter = "ü";
    else if (char in MARKS && last) last.tone = MARKS[char]!;
    else if (/[1-5]/.test(char) && last) last.tone = Number(char);
    else if (/\p{L}/u.test(char)) stream.push({ letter: char === "v" ? "ü" : char, tone: 0 });
  }
  return stream;
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s'’\-·,]/gu, "");
}

/** Readings that sound as the word is spoken, where 一 and 不 change their tone; none where nothing changes. */
export function spokenReadings(form: string, pinyin: string): readonly string[] {
  const parts = pinyin.split(" ");
  const chars = [...form];
  if (parts.length !== chars.length) return [];
  const spoken = parts.map((part, at) => {
    const next = parts[at + 1]?.at(-1);
    if (next === undefined) return part;
    if (chars[at] === "不" && part === "bu4" && next === "4") return "bu2";
    if (chars[at] === "一" && part === "yi1") return next === "4" ? "yi2" : "yi4";
    return part;
  });
  return spoken.join(" ") === pinyin ? [] : [spoken.join(" ")];
}
