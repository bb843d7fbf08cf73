import type { ReadWord } from "../reading/words.ts";

/**
 * Turns bytes of UTF-8 lines, however they are cut into chunks, into lines of JSON, one for each line: its words
 * with `start`, `end`, `text`, `pinyin` and `kind`, `name` (what it names) where it is a name, `form` and `base` where it is a form of another word,
 * `figures`, `english` and `spoken` where it is a number with a value. A carriage return before the line's end is part of the line.
 */
export async function* analyzeLines(
  bytes: AsyncIterable<Uint8Array | string>,
  read: (text: string) => readonly ReadWord[],
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let rest = "";
  for await (const chunk of bytes) {
    const text = rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }));
    const lines = text.split("\n");
    rest = lines.pop()!;
    if (lines.length > 0) yield lines.map((line) => analyzed(line, read(line))).join("");
  }
  rest += decoder.decode();
  if (rest !== "") yield analyzed(rest, read(rest));
}

function analyzed(text: string, words: readonly ReadWord[]): string {
  const shown = words.map(({ start, end, pinyin, kind, form, name, value }) => ({
    start,
    end,
    text: text.slice(start, end),
    pinyin,
    // a new word is a word to whoever only asks for borders and readings
    kind: kind === "new" ? "word" : kind,
    ...(name && { name }),
    ...form,
    ...value,
  }));
  return `${JSON.stringify({ words: shown })}\n`;
}
