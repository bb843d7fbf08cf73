import { numberedPinyin } from "../pinyin-text.ts";
import { cleanTag } from "../tag-tree.ts";
import { complaintOf, foundWord, LIMITS, type FoundWords, type FoundWord, type Unread } from "./entry.ts";
import { splitLines } from "./split-rows.ts";

const HEADWORD = /^([^[\]]+)(?:\[([^[\]]*)\])?$/u;

/** Reads flashcards of Pleco: `simplified[traditional]⇥pin1yin1⇥definition`; a line `//A/B` is a category, kept as a tag. */
export function readPleco(text: string): FoundWords {
  const words: FoundWord[] = [];
  const unread: Unread[] = [];
  let tag = "";
  const { lines, beyond } = splitLines(text, LIMITS.rows);
  lines.forEach((source, i) => {
    if (source.trim() === "") return;
    if (source.startsWith("//")) {
      tag = cleanTag(source.slice(2).split("/").join("::"));
      return;
    }
    const [head = "", sound = "", definition = ""] = source.split("\t").map((cell) => cell.trim());
    const [, simplified = "", traditional = ""] = HEADWORD.exec(head) ?? [];
    const word = foundWord({
      simplified,
      traditional,
      pinyin: plecoPinyin(sound),
      // Pleco keeps line ends in its private characters.
      senses: definition.split(/[\ueab1\u2028]/u).filter((sense) => sense.trim() !== ""),
      tags: tag === "" ? [] : [tag],
      line: i + 1,
    });
    const why = complaintOf(word);
    if (why === undefined) words.push(word);
    else unread.push({ line: i + 1, text: source.slice(0, 200), why });
  });
  return { words, unread, beyond };
}

/** `fa1zhan3`, `lüe4`, `jie2//hun1` (separable) → CC-CEDICT's notation. */
function plecoPinyin(sound: string): string {
  return numberedPinyin(sound.replace(/\/\/|[-'’]/gu, " ").replace(/([0-5])(?=\p{L})/gu, "$1 "));
}
