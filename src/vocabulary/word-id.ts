/**
 * Names a word for ever and on every device: `traditional|simplified|pinyin`, so that 發展 and 发展 are one word and
 * two readings of one form are two. It is made once, when the word is first kept; edits do not change it.
 */
export type WordId = string;

/** The name of a word with these forms and this reading (CC-CEDICT's notation; case and spacing do not count). */
export function wordId(word: {
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
}): WordId {
  return `${clean(word.traditional)}|${clean(word.simplified)}|${plainPinyin(word.pinyin)}`;
}

/** The forms and the reading that a name was made of. */
export function partsOfId(word: WordId): { traditional: string; simplified: string; pinyin: string } {
  const [traditional = "", simplified = "", pinyin = ""] = word.split("|");
  return { traditional, simplified, pinyin };
}

/** A reading as names compare it: lower case, `u:` for ü, no neutral-tone doubts about spaces. */
export function plainPinyin(pinyin: string): string {
  return pinyin
    .normalize("NFC")
    .toLowerCase()
    .replace(/ü|v(?=[1-5e])/gu, "u:")
    .replace(/([1-5])(?=\p{L})/gu, "$1 ")
    .replace(/[|\s]+/gu, " ")
    .trim();
}

function clean(form: string): string {
  return form.normalize("NFC").replace(/[|\s]+/gu, "");
}
