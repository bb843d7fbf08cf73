import type { CompiledDictionary } from "../../dictionary/compile/dictionary.ts";
import { foldText } from "../../dictionary/fold.ts";
import type { Section } from "../../dictionary/sections.ts";

/** Writes the sections `surname.…` (see surnames.ts); `titles` is a list of words, one a line, `#` begins a remark. */
export function compileSurnames({ words, fold }: CompiledDictionary, titles: string): Section[] {
  const wanted = new Set(
    titles
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((title) => foldText(fold, title)),
  );
  const surnames = words.flatMap(({ entries }, id) => {
    const entry = entries.find(({ senses }) => senses.some((sense) => sense.startsWith("surname ")));
    return entry ? [{ id, pinyin: entry.pinyin }] : [];
  });
  const titleIds = words.flatMap(({ key }, id) => (wanted.has(key) ? [id] : []));
  const readings = surnames.map(({ pinyin }) => `${pinyin}\n`).join("");
  return [
    { name: "surname.words", data: Uint32Array.from(surnames, ({ id }) => id) },
    { name: "surname.readings", data: Uint8Array.from(readings, (letter) => letter.charCodeAt(0)) },
    { name: "surname.titles", data: Uint32Array.from(titleIds) },
  ];
}
