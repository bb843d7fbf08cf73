import { spokenTones } from "../pinyin/sandhi.ts";
import type { MarkedSyllable } from "../pinyin/tone-marks.ts";
import { writeReading, type ReadingForm } from "../pinyin/write-reading.ts";
import type { Settings } from "../settings/schema.ts";

/** How the reader likes words to be written. */
export interface Manner {
  readonly pinyin: ReadingForm;
  /** Whether tones are written as they are spoken. */
  readonly sandhi: boolean;
  /** Which forms of a word stand in the head of its card. */
  readonly script: Settings["script"];
}

/** Writes a reading in CC-CEDICT's notation; `text` is the word that is read so, where there is one. */
export type Reads = (pinyin: string, text?: string) => readonly MarkedSyllable[];

/** Marks, tones as in the dictionary, both scripts. */
export const PLAIN: Manner = { pinyin: "marks", sandhi: false, script: "both" };

/** How readings are written in this manner. */
export function readsIn({ pinyin: form, sandhi }: Manner): Reads {
  return (pinyin, text) => writeReading(sandhi && text ? spokenTones(pinyin, text) : pinyin, form);
}
