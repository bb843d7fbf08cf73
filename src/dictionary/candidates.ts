import { foldUnit } from "./fold.ts";
import { Flag } from "./flags.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Sections } from "./sections.ts";

/*
 * Readings of headwords. A character's default reading is `read.default[folded unit] - 1`, an index into
 * `read.syllables`. A headword that is read with the defaults (the first syllable with a capital if it is a proper
 * noun) costs nothing. The others are marked in `read.marks` and have a record in `read.short`, in the order of
 * word ids; `read.groups` says where the records of each 32 words begin. A record is a run of 16-bit changes:
 *
 *   bit 15      another change follows
 *   bits 11–14  number of the syllable changed
 *   bits 0–10   its syllable; or CAPITAL: the other case than predicted; or LONG: the next unit is the number of a
 *               long record, whose place in `read.long` is in `read.offsets`
 *
 * A long record: number of candidates; for each a head (bits 0–7 number of changes, or RAW: a length and the letters
 * of the pinyin follow; bits 8–9 number of forms), the changes, the forms (length, units): traditional, then simplified
 * if it differs.
 */
/** Changes that are no syllable. */
export const Change = {
  more: 0x8000,
  capital: 2047,
  long: 2046,
  syllables: 2046,
  positions: 16,
  raw: 255,
} as const;

/** Words whose candidates are remembered. */
const KNOWN = 8_192;

/** A reading that a word can have. */
export interface Candidate {
  /** In CC-CEDICT's notation, as its entry has it. */
  readonly pinyin: string;
  /** The forms of the entry, where the word's readings differ; absent when every form has this reading. */
  readonly traditional?: string;
  readonly simplified?: string;
}

/** The sections that hold readings. */
export interface Readings {
  readonly defaults: Uint16Array;
  readonly marks: Uint32Array;
  readonly groups: Uint32Array;
  readonly short: Uint16Array;
  readonly offsets: Uint32Array;
  readonly long: Uint16Array;
  /** All syllables; decoded when first needed. */
  readonly syllables: () => readonly string[];
  /** Candidates of words that were asked for, by word id. */
  readonly known: Map<number, readonly Candidate[]>;
}

/** The readings in the sections `read.…`. */
export function openReadings(sections: Sections): Readings {
  let syllables: readonly string[] | undefined;
  const letters = sections.bytes("read.syllables");
  return {
    defaults: sections.words16("read.default"),
    marks: sections.words32("read.marks"),
    groups: sections.words32("read.groups"),
    short: sections.words16("read.short"),
    offsets: sections.words32("read.offsets"),
    long: sections.words16("read.long"),
    syllables: () => (syllables ??= latin(letters, 0, letters.length).split("\n")),
    known: new Map(),
  };
}

/** The default reading of a folded unit, e.g. `fa1`, or `""` if it has none. */
function defaultReading(readings: Readings, folded: number): string {
  const index = readings.defaults[folded]!;
  return index === 0 ? "" : readings.syllables()[index - 1]!;
}

/**
 * The readings a word can have where it is written as `text` (in either script or a mixture), best first: those of
 * entries with exactly that form, or all if there is none. Empty for words that are no headwords.
 */
export function candidatesOf(lexicon: Lexicon, word: number, text: string): readonly Candidate[] {
  const { known } = lexicon.readings;
  let all = known.get(word);
  if (!all) {
    if (known.size >= KNOWN) known.clear();
    known.set(word, (all = allCandidates(lexicon, word, text)));
  }
  if (all.length < 2) return all;
  const exact = all.filter(({ traditional, simplified }) => traditional === text || simplified === text);
  return exact.length > 0 ? exact : all;
}

/**
 * The reading of a headword that has the same one however it is written, e.g. as `text`; `""` for words with several
 * readings, and for words that are no headwords.
 */
export function plainReading(lexicon: Lexicon, word: number, text: string): string {
  const { readings, flags } = lexicon;
  if ((flags[word]! & Flag.headword) === 0) return "";
  const at = recordOf(readings, word);
  if (at >= 0 && (readings.short[at]! & 2047) === Change.long) return "";
  const syllables = defaultSyllables(lexicon, text);
  if ((flags[word]! & Flag.proper) !== 0) syllables[0] = capitalised(syllables[0]!);
  let more = at >= 0;
  for (let i = at; more; i++) {
    change(readings, syllables, readings.short[i]!);
    more = (readings.short[i]! & Change.more) !== 0;
  }
  return syllables.join(" ");
}

function allCandidates(lexicon: Lexicon, word: number, text: string): readonly Candidate[] {
  const { readings, flags } = lexicon;
  const plain = plainReading(lexicon, word, text);
  if (plain !== "") return [{ pinyin: plain }];
  if ((flags[word]! & Flag.headword) === 0) return [];
  const syllables = defaultSyllables(lexicon, text);
  if ((flags[word]! & Flag.proper) !== 0) syllables[0] = capitalised(syllables[0]!);
  return longRecord(readings, readings.short[recordOf(readings, word) + 1]!, syllables);
}

/** Where a word's record begins in `short`, or -1 if it is read with the defaults. */
function recordOf({ marks, groups, short }: Readings, word: number): number {
  const group = word >>> 5;
  const bits = marks[group]!;
  if ((bits & (1 << (word & 31))) === 0) return -1;
  let at = groups[group]!;
  for (let bit = 0; bit < (word & 31); bit++) {
    if ((bits & (1 << bit)) === 0) continue;
    while ((short[at]! & Change.more) !== 0) at++;
    at++;
  }
  return at;
}

function longRecord(readings: Readings, number: number, defaults: readonly string[]): Candidate[] {
  const { long, offsets } = readings;
  let at = offsets[number]!;
  const candidates: Candidate[] = [];
  for (let left = long[at++]!; left > 0; left--) {
    const head = long[at++]!;
    let pinyin: string;
    if ((head & 255) === Change.raw) {
      const letters = long[at++]!;
      pinyin = latin(long, at, letters);
      at += letters;
    } else {
      const syllables = [...defaults];
      for (const end = at + (head & 255); at < end; at++) change(readings, syllables, long[at]!);
      pinyin = syllables.join(" ");
    }
    const forms: string[] = [];
    for (let form = head >>> 8; form > 0; form--) {
      forms.push(latin(long, at + 1, long[at]!));
      at += 1 + long[at]!;
    }
    const [traditional, simplified = traditional] = forms;
    candidates.push(
      traditional === undefined ? { pinyin } : { pinyin, traditional, simplified: simplified! },
    );
  }
  return candidates;
}

function change(readings: Readings, syllables: string[], unit: number): void {
  const position = (unit >>> 11) & 15;
  const syllable = unit & 2047;
  syllables[position] =
    syllable === Change.capital ? otherCase(syllables[position]!) : readings.syllables()[syllable]!;
}

function defaultSyllables({ fold, readings }: Lexicon, text: string): string[] {
  const syllables: string[] = [];
  for (let i = 0; i < text.length; i++)
    syllables.push(defaultReading(readings, foldUnit(fold, text.charCodeAt(i))));
  return syllables;
}

function otherCase(syllable: string): string {
  const first = syllable[0]!;
  return (first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()) + syllable.slice(1);
}

function capitalised(syllable: string): string {
  return syllable.slice(0, 1).toUpperCase() + syllable.slice(1);
}

function latin(units: Uint8Array | Uint16Array, from: number, length: number): string {
  // spreading the units takes ten times as long before it is compiled
  return String.fromCharCode.apply(undefined, units.subarray(from, from + length) as unknown as number[]);
}
