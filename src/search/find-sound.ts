import { STEP, type Hits } from "./find.ts";
import { soundOf, type SearchIndex } from "./open-search.ts";

/** Combining tone marks, first to fourth. */
const MARKS = ["\u0304", "\u0301", "\u030c", "\u0300"];

/** Adds the entries read so, or whose reading begins so; tones count where they are given, by number or by mark. */
export function bySound({ plain, byPlain, toned, cost }: SearchIndex, query: string, hits: Hits): void {
  const { letters, tones } = takeApart(query);
  if (letters === "") return;
  for (let at = firstOf(plain, byPlain, letters); at < byPlain.length; at++) {
    const entry = byPlain[at]!;
    const sound = plain[entry]!;
    if (!sound.startsWith(letters)) break;
    if (tones.length > 0 && !fits(toned[entry]!, tones)) continue;
    const exact = sound.length === letters.length;
    const ends = exact || endsSyllable(toned[entry]!, letters.length);
    hits.entries.push(entry);
    hits.ranks.push((exact ? 0 : ends ? 1.5 : 3) * STEP + cost[entry]!);
  }
}

/** Where readings begin that are not before these letters. */
function firstOf(plain: readonly string[], byPlain: readonly number[], letters: string): number {
  let from = 0;
  let to = byPlain.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (plain[byPlain[middle]!]! < letters) from = middle + 1;
    else to = middle;
  }
  return from;
}

interface Tone {
  /** How many letters stand before the end of its syllable, at least. */
  readonly after: number;
  readonly tone: string;
}

/** The letters of a query, and the tones that are given with them. */
function takeApart(query: string): { readonly letters: string; readonly tones: readonly Tone[] } {
  if (!/^[\p{L}\p{M}1-5:'’\s-]+$/u.test(query)) return { letters: "", tones: [] };
  const typed = soundOf(
    query
      .normalize("NFD")
      .replaceAll("u\u0308", "ü")
      .replaceAll(/[\u0304\u0301\u030c\u0300]/gu, (mark) => String(MARKS.indexOf(mark) + 1)),
  );
  const tones: Tone[] = [];
  let letters = "";
  for (const sign of typed) {
    if (/[1-5]/u.test(sign)) tones.push({ after: letters.length, tone: sign });
    else letters += sign;
  }
  return { letters, tones };
}

/** Whether the syllable in which each tone stands has that tone: the first tone number behind that many letters. */
function fits(toned: string, tones: readonly Tone[]): boolean {
  return tones.every(({ after, tone }) => {
    let passed = 0;
    for (const sign of toned) {
      const digit = sign <= "5";
      if (digit && passed >= after) return sign === tone;
      if (!digit) passed++;
    }
    return false;
  });
}

/** Whether a syllable ends behind so many letters. */
function endsSyllable(toned: string, letters: number): boolean {
  let passed = 0;
  for (let at = 0; at < toned.length; at++) {
    if (toned.charCodeAt(at) > DIGITS_END) passed++;
    else if (passed >= letters) return passed === letters;
  }
  return false;
}

const DIGITS_END = 57;
