import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A sentence in which the reading of one character is known. */
export interface LabelledReading {
  readonly text: string;
  /** Which character, in UTF-16 units. */
  readonly at: number;
  /** Its reading, in CC-CEDICT's notation, in lower case. */
  readonly reading: string;
}

/** The names of the sets: two to learn from and to measure, one to measure only. */
export type ReadingSet = "cpp-dev" | "g2pl-train" | "g2pl-dev";

/** A labelled set from the folder beside the project, or undefined where that is not present. */
export function readReadingSet(name: ReadingSet): LabelledReading[] | undefined {
  const path = fileURLToPath(new URL(`../../../shared/evaluation/readings/${name}.jsonl`, import.meta.url));
  if (!existsSync(path)) return undefined;
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { t, i, p } = JSON.parse(line) as { t: string; i: number; p: string };
      return { text: t, at: i, reading: p };
    });
}

/** A sentence in which the reading of one word is known, or that word alone. */
export interface MarkedReading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** In CC-CEDICT's notation, in lower case. */
  readonly reading: string;
}

/**
 * Our own examples, one word and reading a line: the word, a tab, its reading, a tab, texts parted by `|` in which its
 * first occurrence, or the one in brackets, is read so; `#` begins a remark. Throws where a text lacks the word.
 */
export function readMarkedReadings(): MarkedReading[] {
  const path = new URL("../../assets/models/reading-examples.tsv", import.meta.url);
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line) => {
      const [word = "", reading = "", texts = ""] = line.split("\t");
      return texts.split("|").map((marked) => markedReading(word, reading, marked));
    });
}

function markedReading(word: string, reading: string, marked: string): MarkedReading {
  const text = marked.replace(/[[\]]/g, "");
  const bracket = marked.indexOf("[");
  const start = bracket < 0 ? text.indexOf(word) : bracket;
  if (start < 0 || !text.startsWith(word, start)) throw new SyntaxError(`${marked} lacks ${word}`);
  return { text, start, end: start + word.length, reading };
}
