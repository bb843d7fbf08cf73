import { type Entry, parseEntry } from "../dictionary/entry.ts";
import type { ReadAnswer } from "../extension/questions.ts";
import type { KeptWord } from "../vocabulary/kept-word.ts";
import { plainPinyin, wordId, type WordId } from "../vocabulary/word-id.ts";

/** How well a word is known. */
export type Standing = "new" | "learning" | "known" | "ignored";

/** A different word of a page. */
export interface PageWord {
  readonly id: WordId;
  readonly entry: Entry;
  /** As it stands in the page. */
  readonly text: string;
  readonly count: number;
  readonly standing: Standing;
}

/** What a page holds. */
export interface PageHolds {
  /** Running words and different ones. */
  readonly running: number;
  readonly different: number;
  /** The share (0 to 1) of the running words that is known. */
  readonly known: number;
  /** Words not known, those first that raise the share most. */
  readonly unknown: readonly PageWord[];
}

const LONGEST = 1_000;
const SENTENCE = /[^。！？!?\n]+[。！？!?]*/gu;

/** The sentences of a text that hold Chinese, each once, none longer than may be asked. */
export function chineseSentences(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [sentence] of text.matchAll(SENTENCE)) {
    const trimmed = sentence.trim().slice(0, LONGEST);
    if (/\p{Script=Han}/u.test(trimmed)) found.add(trimmed);
  }
  return [...found];
}

/** Counts the words of what was read; names and numbers are nothing to learn. */
export class WordCount {
  readonly #counts = new Map<WordId, { entry: Entry; text: string; count: number }>();

  /** Takes in the answer for some sentences. */
  add({ readings, entries }: ReadAnswer): void {
    for (const { text, words } of readings)
      for (const { kind, start, end, pinyin, form } of words) {
        if (kind !== "word") continue;
        const written = form?.base ?? text.slice(start, end);
        const entry = entryOf(entries[written] ?? [], form ? "" : pinyin);
        if (entry) this.#count(entry, written);
      }
  }

  /** What the page holds for a reader who stands so with its words. */
  holds(standingOf: (entry: Entry) => Standing): PageHolds {
    const words = Array.from(this.#counts, ([id, one]): PageWord => ({
      id,
      ...one,
      standing: standingOf(one.entry),
    }));
    const counted = words.filter(({ standing }) => standing !== "ignored");
    const sum = (some: readonly PageWord[]) => some.reduce((all, { count }) => all + count, 0);
    const running = sum(counted);
    return {
      running,
      different: counted.length,
      known: running === 0 ? 0 : sum(counted.filter(({ standing }) => standing === "known")) / running,
      unknown: counted.filter(({ standing }) => standing !== "known").toSorted((a, b) => b.count - a.count),
    };
  }

  #count(entry: Entry, text: string): void {
    const id = wordId(entry);
    const known = this.#counts.get(id);
    if (known) known.count++;
    else this.#counts.set(id, { entry, text, count: 1 });
  }
}

/** The entry that is read so; the first one where the reading was not said. */
function entryOf(lines: readonly string[], pinyin: string): Entry | undefined {
  const entries = lines.flatMap((line) => parseEntry(line) ?? []);
  return entries.find((entry) => plainPinyin(entry.pinyin) === plainPinyin(pinyin)) ?? entries[0];
}

/** A memory that holds for so many days (and a card answered at least twice) makes a word known. */
const LONG = 21;

/** How a word stands: as the reader said; else by its reviews. */
export function standingOf(word: KeptWord | undefined, stability: number): Standing {
  if (!word) return "new";
  if (word.status !== "auto") return word.status;
  if (!word.kept) return "new";
  return stability >= LONG && word.reviews.length > 1 ? "known" : "learning";
}
