import { Change } from "../candidates.ts";
import type { Entry } from "../entry.ts";
import type { Section } from "../sections.ts";
import { isProper } from "./entry-kinds.ts";
import { Syllables } from "./syllables.ts";

/** A key's entries, best first; none for a word that is no headword. */
export interface KeyEntries {
  readonly key: string;
  readonly entries: readonly Entry[];
}

/** Writes the sections `read.…` for words in the order of their ids. */
export function compileReadings(words: readonly KeyEntries[]): Section[] {
  const syllables = new Syllables(words);
  const marks = new Uint32Array((words.length >>> 5) + 1);
  const groups = new Uint32Array(marks.length);
  const short: number[] = [];
  const long: number[] = [];
  const offsets: number[] = [];
  words.forEach((word, id) => {
    if ((id & 31) === 0) groups[id >>> 5] = short.length;
    const changes = shortRecord(word, syllables);
    if (changes?.length === 0) return;
    marks[id >>> 5]! |= 1 << (id & 31);
    if (changes)
      short.push(...changes.map((unit, i) => (i + 1 < changes.length ? unit | Change.more : unit)));
    else {
      short.push(Change.long | Change.more, offsets.length);
      offsets.push(long.length);
      long.push(...longRecord(word, syllables));
    }
  });
  if (offsets.length > 0x7fff) throw new Error(`${offsets.length} long records, more than can be numbered`);
  const data = {
    default: syllables.defaults,
    syllables: Uint8Array.from(syllables.names.join("\n"), (letter) => letter.charCodeAt(0)),
    marks,
    groups,
    short: Uint16Array.from(short),
    offsets: Uint32Array.from(offsets),
    long: Uint16Array.from(long),
  };
  return Object.entries(data).map(([name, view]) => ({ name: `read.${name}`, data: view }));
}

/** The changes that make the predicted reading the word's only one; undefined when that cannot be said so. */
function shortRecord({ key, entries }: KeyEntries, syllables: Syllables): number[] | undefined {
  if (entries.length === 0) return [];
  if (new Set(entries.map(({ pinyin }) => pinyin)).size > 1) return undefined;
  return syllables.changes(key, entries[0]!.pinyin, entries.every(isProper));
}

function longRecord({ key, entries }: KeyEntries, syllables: Syllables): number[] {
  const proper = entries.every(isProper);
  const withForms = new Set(entries.map(({ pinyin }) => pinyin)).size > 1;
  const seen = new Set<string>();
  const units = [0];
  for (const { traditional, simplified, pinyin } of entries) {
    const forms = withForms ? [...new Set([traditional, simplified])] : [];
    const id = [pinyin, ...forms].join(" ");
    if (seen.has(id)) continue;
    seen.add(id);
    units[0]!++;
    const changes = syllables.changes(key, pinyin, proper);
    if (changes) units.push(changes.length | (forms.length << 8), ...changes);
    else units.push(Change.raw | (forms.length << 8), pinyin.length, ...unitsOf(pinyin));
    units.push(...forms.flatMap((form) => [form.length, ...unitsOf(form)]));
  }
  return units;
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}
