const HAN = /\p{Script=Han}/u;

/** Tells whether a text has a Han character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** Tells whether a text is Japanese by its kana: a の on a Chinese signboard does not make it so. */
export function isJapaneseText(text: string): boolean {
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  if (kana < 2) return false;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return kana / (kana + han) > 0.15;
}

/** Tells whether the page says that an element's text is Japanese. */
export function isMarkedJapanese(element: Element): boolean {
  return element.matches(":lang(ja)");
}
