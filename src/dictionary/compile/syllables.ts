import { Change } from "../candidates.ts";
import { UNITS } from "../fold.ts";
import type { KeyEntries } from "./readings.ts";

/** All syllables of the dictionary, and each character's default one. */
export class Syllables {
  /** Syllables in lower case, the most used first. */
  readonly names: readonly string[];
  /** Folded unit → 1 + the number of the syllable it most often has, or 0. */
  readonly defaults = new Uint16Array(UNITS);
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(words: readonly KeyEntries[]) {
    const uses = new Map<string, number>();
    const byUnit = new Map<number, Map<string, number>>();
    for (const { key, entries } of words) {
      for (const { pinyin } of entries) {
        const syllables = aligned(key, pinyin);
        syllables?.forEach((syllable, i) => {
          const name = lower(syllable);
          const unit = key.charCodeAt(i);
          const counts = byUnit.get(unit) ?? new Map<string, number>();
          byUnit.set(unit, counts.set(name, (counts.get(name) ?? 0) + 1));
          uses.set(name, (uses.get(name) ?? 0) + 1);
        });
      }
    }
    this.names = mostFirst(uses);
    this.#numbers = new Map(this.names.map((name, i) => [name, i]));
    if (this.names.length > Change.syllables) throw new Error(`${this.names.length} syllables are too many`);
    for (const [unit, counts] of byUnit) this.defaults[unit] = 1 + this.#numbers.get(mostFirst(counts)[0]!)!;
  }

  /** The changes that lead from a key's predicted reading to `pinyin`; undefined when they cannot be written so. */
  changes(key: string, pinyin: string, proper: boolean): number[] | undefined {
    const syllables = aligned(key, pinyin);
    if (!syllables || syllables.length > Change.positions) return undefined;
    return syllables.flatMap((wanted, i) => {
      const name = lower(wanted);
      const number = this.#numbers.get(name)!;
      const predicted = this.defaults[key.charCodeAt(i)] === number + 1;
      const changed: number[] = predicted ? [] : [(i << 11) | number];
      const capital = predicted && proper && i === 0;
      if (capital !== (wanted !== name)) changed.push((i << 11) | Change.capital);
      return changed;
    });
  }
}

/** The syllables of a reading, one a unit of the key; undefined when they do not correspond. */
function aligned(key: string, pinyin: string): readonly string[] | undefined {
  const syllables = pinyin.split(" ");
  return syllables.length === key.length ? syllables : undefined;
}

/** A capitalised syllable in lower case; single Latin letters stay as they are. */
function lower(syllable: string): string {
  return /^[A-Z][a-z:]*[1-5]$/.test(syllable) ? syllable[0]!.toLowerCase() + syllable.slice(1) : syllable;
}

function mostFirst(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}
