import { plainPinyin, plainText } from "./plain-text.ts";
import type { EntryView, WordView } from "./view.ts";

/** Most units of a text that is copied. */
const LONGEST = 5_000;

/**
 * What the copy key copies: a template in which `{word}`, `{other}` (in the other script), `{pinyin}`, `{senses}`
 * (of the reading here, separated by `; `) and `{sentence}` are filled in, `\n` and `\t` are a new line and a tab, and
 * everything else stays. Empty places leave no double spaces.
 */
export function copyText(template: string, view: WordView, sentence: string): string {
  const { here, other, pinyin, entries } = view;
  const read = entries.filter((entry) => entry.pinyin.length === 0);
  const values: Readonly<Record<string, string>> = {
    word: here.text,
    other: other?.text ?? here.text,
    pinyin: plainPinyin(pinyin),
    senses: (read.length > 0 ? read : entries).flatMap(sensesOf).join("; "),
    sentence: sentence.trim(),
  };
  return template
    .replaceAll(/\\n|\\t/gu, (sign) => (sign === "\\n" ? "\n" : "\t"))
    .replaceAll(/\{(\w+)\}/gu, (whole, name: string) => (Object.hasOwn(values, name) ? values[name]! : whole))
    .replaceAll(/ {2,}/gu, " ")
    .trim()
    .slice(0, LONGEST);
}

function sensesOf({ senses }: EntryView): readonly string[] {
  return senses.map(({ pieces, target }) =>
    [plainText(pieces), ...target.map(plainText)].filter(Boolean).join(": "),
  );
}
