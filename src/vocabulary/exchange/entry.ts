/** A word as a file has it: what it says, before a dictionary was asked. */
export interface FoundWord {
  readonly simplified: string;
  /** `""` where the file has only one form, which then stands in `simplified`, whatever script it is. */
  readonly traditional: string;
  /** CC-CEDICT's notation; `""` where the file has none. */
  readonly pinyin: string;
  readonly senses: readonly string[];
  readonly note: string;
  readonly tags: readonly string[];
  readonly sentence: string;
  readonly status: "auto" | "learning" | "known" | "ignored";
  /** The line of the file, from 1. */
  readonly line: number;
}

/** Why a line could not be read. */
export type Complaint = "noWord" | "tooLong" | "columns" | "pinyin" | "damaged";

/** A line that could not be read, and why. */
export interface Unread {
  readonly line: number;
  readonly text: string;
  readonly why: Complaint;
}

/** What a file was understood to say. */
export interface FoundWords {
  readonly words: readonly FoundWord[];
  readonly unread: readonly Unread[];
  /** How many lines stand after the last that was read: a file has more of them than are read at once. */
  readonly beyond?: number;
}

/** The formats that are read. */
export type TextFormat = "zhongwen" | "zhongzhong" | "pleco" | "anki" | "csv" | "plain";

/** The most rows of a file that are read, and the most UTF-16 units of one field. */
export const LIMITS = {
  rows: 200_000,
  word: 64,
  pinyin: 320,
  sense: 2_000,
  note: 10_000,
  sentence: 1_000,
} as const;

const HAN = /\p{Script=Han}/u;

/** A found word with what the file left out empty. */
export function foundWord(
  found: Partial<FoundWord> & { readonly simplified: string; readonly line: number },
): FoundWord {
  return {
    traditional: "",
    pinyin: "",
    senses: [],
    note: "",
    tags: [],
    sentence: "",
    status: "auto",
    ...found,
  };
}

/** Why a found word is none; undefined when it is one. */
export function complaintOf({
  simplified,
  traditional,
  pinyin,
  senses,
  note,
  sentence,
}: FoundWord): Complaint | undefined {
  if (!HAN.test(simplified)) return "noWord";
  if (simplified.length > LIMITS.word || traditional.length > LIMITS.word) return "tooLong";
  if (pinyin.length > LIMITS.pinyin || note.length > LIMITS.note || sentence.length > LIMITS.sentence)
    return "tooLong";
  return senses.length > 100 || senses.some((sense) => sense.length > LIMITS.sense) ? "tooLong" : undefined;
}
