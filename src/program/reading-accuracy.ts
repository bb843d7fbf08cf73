import type { Reading } from "../reading/reading.ts";
import type { LabelledReading } from "./reading-sets.ts";

/** How many of a set's labelled characters are read as labelled. */
export interface ReadingAccuracy {
  readonly right: number;
  readonly all: number;
  /** The labels that were missed, with the reading given instead. */
  readonly missed: readonly (LabelledReading & { readonly given: string })[];
}

/** Measures a reader on a labelled set; case is not looked at. */
export function measureReadings(
  set: readonly LabelledReading[],
  read: (text: string) => Pick<Reading, "words">,
): ReadingAccuracy {
  const missed: (LabelledReading & { given: string })[] = [];
  for (const label of set) {
    const given = readingAt(label.text, read(label.text), label.at);
    if (given !== label.reading) missed.push({ ...label, given });
  }
  return { right: set.length - missed.length, all: set.length, missed };
}

/** The syllable of the character at a place, in lower case, or `""`. */
function readingAt(text: string, { words }: Pick<Reading, "words">, at: number): string {
  const word = words.find(({ end }) => end > at);
  if (!word) return "";
  const before = text.slice(word.start, at).match(/\p{Script=Han}/gu)?.length ?? 0;
  return word.pinyin.split(" ")[before]?.toLowerCase() ?? "";
}
