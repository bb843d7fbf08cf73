import type { Deed } from "../event.ts";
import type { KeptWord } from "../kept-word.ts";
import { plainPinyin, wordId, type WordId } from "../word-id.ts";
import type { FoundWord } from "./entry.ts";

/** A word of a dictionary, or of a file that no dictionary knows. */
export interface Choice {
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
  readonly senses: readonly string[];
}

/** A found word with what it can be: the first choice is taken unless the reader takes another. */
export interface Resolved {
  readonly found: FoundWord;
  readonly choices: readonly Choice[];
}

/**
 * What a found word is, given the dictionary's entries for its form, best first. The file decides what it says: its
 * reading narrows the entries, both forms and a reading are the word itself, and its senses stand before the dictionary's.
 */
export function resolve(found: FoundWord, entries: readonly Choice[]): Resolved {
  const { simplified, traditional, pinyin } = found;
  const written = entries.filter((entry) =>
    traditional === ""
      ? entry.simplified === simplified || entry.traditional === simplified
      : entry.simplified === simplified && entry.traditional === traditional,
  );
  const read = pinyin === "" ? written : written.filter((entry) => sameSound(entry.pinyin, pinyin));
  const distinct = [...new Map(read.toReversed().map((entry) => [wordId(entry), entry])).values()].reverse();
  const own = { simplified, traditional: traditional || simplified, pinyin, senses: [] };
  const choices = distinct.length > 0 ? distinct : pinyin === "" && written.length > 0 ? written : [own];
  const senses = (choice: Choice) => (found.senses.length > 0 ? found.senses : choice.senses);
  return { found, choices: choices.map((choice) => ({ ...choice, senses: senses(choice).slice(0, 100) })) };
}

/** A word of the list to be, once the reader has looked at it. */
export interface Settled {
  readonly found: FoundWord;
  readonly choice: Choice;
}

/** What puts a word on the list: nothing that is known is said again. `now`: milliseconds since 1970. */
export function importDeeds(
  { found, choice }: Settled,
  known: KeptWord | undefined,
  now: number,
): readonly Deed[] {
  const word = wordId(choice);
  const deeds: Deed[] = [];
  const context = contextOf(found, choice, now);
  const isNew = context && !known?.contexts.some(({ sentence }) => sentence === context.sentence);
  if (!known?.kept) deeds.push({ do: "kept", word, ...choice, ...(context ? { context } : {}) });
  else if (isNew) deeds.push({ do: "met", word, context });
  if (found.note !== "" && !known?.note) deeds.push({ do: "edited", word, field: "note", value: found.note });
  for (const tag of found.tags) if (!known?.tags.has(tag)) deeds.push({ do: "tagged", word, tag });
  const newStatus = found.status !== "auto" && found.status !== (known?.status ?? "auto");
  if (newStatus) deeds.push({ do: "status", word, status: found.status });
  return deeds;
}

/** Words of several files, one of each: what later ones add is added. */
export function withoutRepeats(settled: Iterable<Settled>): ReadonlyMap<WordId, Settled> {
  const words = new Map<WordId, Settled>();
  for (const one of settled) {
    const id = wordId(one.choice);
    const before = words.get(id);
    words.set(id, before ? { ...before, found: joined(before.found, one.found) } : one);
  }
  return words;
}

function joined(a: FoundWord, b: FoundWord): FoundWord {
  const note = a.note === b.note || b.note === "" ? a.note : a.note === "" ? b.note : `${a.note}\n${b.note}`;
  return {
    ...a,
    note,
    tags: [...new Set([...a.tags, ...b.tags])],
    sentence: a.sentence || b.sentence,
    status: a.status === "auto" ? b.status : a.status,
  };
}

function contextOf({ sentence }: FoundWord, { simplified, traditional }: Choice, at: number) {
  if (sentence === "") return undefined;
  const form = [simplified, traditional].find((one) => sentence.includes(one));
  const start = form === undefined ? 0 : sentence.indexOf(form);
  return { sentence, start, end: start + (form?.length ?? 0), title: "", address: "", link: "", at };
}

/** Neutral tones are written or not; so a missing tone fits every tone. */
function sameSound(entry: string, file: string): boolean {
  const [a, b] = [plainPinyin(entry).split(" "), plainPinyin(file).split(" ")];
  return (
    a.length === b.length &&
    a.every((syllable, i) => syllable === b[i] || neutral(syllable) === neutral(b[i]!))
  );
}

function neutral(syllable: string): string {
  return syllable.endsWith("5") ? syllable.slice(0, -1) : syllable;
}
