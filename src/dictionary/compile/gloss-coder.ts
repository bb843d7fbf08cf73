import { codeOf, MOST_WORDS } from "../gloss-words.ts";
import type { Section } from "../sections.ts";
import { encodeUtf8 } from "../utf8.ts";

const CONTROL = /(?![\t\n])\p{Cc}/u;
const WORD = /[A-Za-z][a-z]{2,}/gu;
/** What a code takes, in bytes. */
const CODE = 2;

/** Writes entries with codes for their frequent words. */
export interface GlossCoder {
  /** The bytes of a text; throws when a control character in it would be taken for a code. */
  encode(text: string): Uint8Array;
  readonly section: Section;
}

/** Gives codes to the words by which all these texts become shortest; the commonest word has the first. */
export function glossCoder(texts: Iterable<string>): GlossCoder {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const by =
    (worth: (word: string, count: number) => number) =>
    (a: readonly [string, number], b: readonly [string, number]) =>
      worth(...b) - worth(...a) || (a[0] < b[0] ? -1 : 1);
  const chosen = [...counts]
    .sort(by((word, count) => count * (word.length - CODE)))
    .slice(0, MOST_WORDS)
    .sort(by((_, count) => count));
  const codes = new Map(chosen.map(([word], number) => [word, codeOf(number)]));
  return {
    encode(text) {
      if (CONTROL.test(text)) throw new Error(`a control character in ${JSON.stringify(text)}`);
      const bytes: number[] = [];
      let plain = 0;
      for (const match of text.matchAll(WORD)) {
        const code = codes.get(match[0]);
        if (!code) continue;
        bytes.push(...encodeUtf8(text.slice(plain, match.index)), ...code);
        plain = match.index + match[0].length;
      }
      bytes.push(...encodeUtf8(text.slice(plain)));
      return Uint8Array.from(bytes);
    },
    section: { name: "gloss.words", data: encodeUtf8(chosen.map(([word]) => `${word}\n`).join("")) },
  };
}
