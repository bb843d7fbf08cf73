const SYLLABLE = /^([A-Za-z:ü]+)([1-5])$/u;

/**
 * A word's reading as it is spoken, in CC-CEDICT's notation: of two third tones the first becomes the second, 不
 * becomes the second before a fourth, and 一 the second before a fourth and the fourth before any other, unless it
 * counts in a row or ends the word. Neutral tones change nothing. `text` is the word, a character a syllable; where
 * the two differ in length, nothing is known of 一 and 不.
 */
export function spokenTones(pinyin: string, text: string): string {
  const tokens = pinyin.split(" ");
  const characters = [...text];
  const aligned = characters.length === tokens.length;
  const tones = tokens.map((token) => Number(SYLLABLE.exec(token)?.[2] ?? 0));
  const spoken = tones.map((tone, at) => {
    const next = tones[at + 1] ?? 0;
    const character = aligned ? characters[at] : "";
    if (character === "不" && tone === 4) return next === 4 ? 2 : 4;
    if (character === "一" && tone === 1 && !isCounted(characters, at)) return beforeOne(next);
    return tone;
  });
  // From the end: in 展览馆 (3 3 3) each changes before the next one as it is written.
  for (let at = spoken.length - 2; at >= 0; at--) if (spoken[at] === 3 && tones[at + 1] === 3) spoken[at] = 2;
  return tokens.map((token, at) => token.replace(/[1-5]$/u, String(spoken[at]))).join(" ");
}

function beforeOne(next: number): number {
  if (next === 0 || next === 5) return 1;
  return next === 4 ? 2 : 4;
}

/** In 第一, 十一, 一二三 it is a number and keeps its tone. */
function isCounted(characters: readonly string[], at: number): boolean {
  return (
    /^[第初十百千零〇一二三四五六七八九]$/u.test(characters[at - 1] ?? "") ||
    /^[〇零二三四五六七八九月]$/u.test(characters[at + 1] ?? "")
  );
}
