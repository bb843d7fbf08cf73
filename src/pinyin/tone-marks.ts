/** A stretch of a reading as it is drawn. */
export interface MarkedSyllable {
  readonly text: string;
  /** 1–5 (5 is neutral); 0 for what has none: Latin letters, figures, punctuation. */
  readonly tone: number;
}

/** A vowel with its four marks. */
const MARKED: Readonly<Record<string, string>> = {
  a: "āáǎà",
  e: "ēéěè",
  i: "īíǐì",
  o: "ōóǒò",
  u: "ūúǔù",
  ü: "ǖǘǚǜ",
};
/** Marks that stand above a consonant when there is no vowel (`m2`, `hng5`). */
const COMBINING = ["\u0304", "\u0301", "\u030c", "\u0300"];
/** One syllable with its tone, or anything else up to the next space; fused syllables (`shi2ke4`) match one by one. */
const PIECE = /([A-Za-z:ü]+)([1-5])|[^ ]+?(?= |$)/gu;

/**
 * The syllables of a reading in CC-CEDICT's notation with tone marks instead of numbers: `nu:3 ren2` → `nǚ`, `rén`.
 * `r5` is drawn as `r`; letters, `,` and `·` stay as they are, with tone 0.
 */
export function syllables(pinyin: string): readonly MarkedSyllable[] {
  return Array.from(pinyin.matchAll(PIECE), ([whole, letters, tone]) =>
    letters === undefined
      ? { text: whole, tone: 0 }
      : { text: mark(letters, Number(tone)), tone: Number(tone) },
  );
}

function mark(letters: string, tone: number): string {
  const written = letters.replaceAll("u:", "ü").replaceAll("U:", "Ü");
  if (tone === 5) return written;
  const at = placeOfMark(written.toLowerCase());
  if (at < 0) return written.replace(/[mng]/i, (first) => (first + COMBINING[tone - 1]!).normalize("NFC"));
  const vowel = written[at]!;
  const marked = MARKED[vowel.toLowerCase()]![tone - 1]!;
  return (
    written.slice(0, at) +
    (vowel === vowel.toLowerCase() ? marked : marked.toUpperCase()) +
    written.slice(at + 1)
  );
}

/** Where the mark stands: on a or e, on the o of ou, else on the last vowel; -1 without a vowel. */
function placeOfMark(letters: string): number {
  const strong = letters.search(/[ae]|ou/);
  return strong >= 0 ? strong : letters.search(/[iouü](?!.*[iouü])/);
}
