import words from "./number-words.json" with { type: "json" };

const LABELLED = new RegExp(
  `(?:${words.codes.replaceAll(" ", "|")})[号码]{0,2}[ \\u3000]?[:：]?[ \\u3000]?$`,
);
const LONGEST_LABEL = 12;
const FIGURES = /^[\d０-９]{3,20}$/;

/** Whether a number of a text is a code by what stands before it (`邮编：100044`, `拨打110`), read digit by digit and not counted. */
export function isCode(text: string, start: number, end: number): boolean {
  if (!FIGURES.test(text.slice(start, end))) return false;
  return LABELLED.test(simplified(text.slice(Math.max(0, start - LONGEST_LABEL), start)));
}

function simplified(text: string): string {
  const table: Readonly<Record<string, string>> = words.simplified;
  return Array.from(text, (character) => table[character] ?? character).join("");
}
