const HAN = /^\p{Script=Han}$/u;
const ALL_HAN = /^\p{Script=Han}+$/u;

/** What CC-CEDICT writes for a character without a known reading. */
export const UNKNOWN = "xx5";

/** Whether a character is a Han character (〇 is one). */
export function isHan(character: string): boolean {
  const unit = character.charCodeAt(0);
  // what nearly every character of a Chinese text is, without asking the expression
  return (unit >= 0x4e00 && unit <= 0x9fff && character.length === 1) || HAN.test(character);
}

/** A headword's reading without what stands for characters that are not Han: one syllable a Han character. */
export function hanSyllables(text: string, pinyin: string): string {
  if (isCommonHan(text) || ALL_HAN.test(text)) return pinyin;
  // `21 san1 ti3`: a row of digits is one token for several characters
  const tokens = pinyin.split(" ").flatMap((token) => (/^\d+$/.test(token) ? [...token] : [token]));
  const kept: string[] = [];
  let next = 0;
  for (const character of text) {
    const token = tokens[next];
    if (isHan(character)) {
      kept.push(token ?? UNKNOWN);
      next++;
    } else if (token !== undefined && standsFor(character, token)) next++;
  }
  return kept.join(" ");
}

/** CC-CEDICT reads digits as syllables, repeats Latin letters and marks, and leaves some of them out. */
function standsFor(character: string, token: string): boolean {
  const isSyllable = /[a-z][1-5]$/.test(token);
  return /[0-9]/.test(character) ? isSyllable || token === character : !isSyllable;
}

/** Whether a text has only characters of the block that nearly all Han characters are in. */
function isCommonHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x4e00 || unit > 0x9fff) return false;
  }
  return true;
}
