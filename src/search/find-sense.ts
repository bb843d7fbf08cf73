import { numberAt, STEP, type Hits } from "./find.ts";
import type { SearchIndex } from "./open-search.ts";

/** Places that are looked at: a short word has tens of thousands. Frequent words stand first in the dictionary's blocks. */
const MOST_PLACES = 3_000;
/** What may stand before the word that a sense begins with. */
const LEADS = ["/to ", "/a ", "/an ", "/the "];
/** What each sense before the one that fits costs. */
const LATER = 24;

/** Adds the entries with a sense that is the query, begins with it, or has it as words; the first senses count most. */
export function bySense(index: SearchIndex, query: string, hits: Hits): void {
  if (query.length < 2) return;
  const { senses, senseStarts, cost } = index;
  let left = MOST_PLACES;
  for (let at = senses.indexOf(query); at >= 0 && left-- > 0; at = senses.indexOf(query, at + query.length)) {
    if (isLetter(senses.charCodeAt(at - 1))) continue;
    const entry = numberAt(senseStarts, at);
    const whole = !isLetter(senses.charCodeAt(at + query.length));
    const before = count(senses, senseStarts[entry]! + 2, at);
    hits.entries.push(entry);
    hits.ranks.push(fitAt(senses, at, query.length, whole) * STEP + cost[entry]! + before * LATER);
  }
}

function fitAt(senses: string, at: number, length: number, whole: boolean): number {
  const begins =
    senses[at - 1] === "/" ||
    senses[at - 2] === ")" ||
    LEADS.some((lead) => senses.startsWith(lead, at - lead.length));
  if (!whole) return begins ? 3 : 4;
  const end = at + length;
  const ends = "/;,".includes(senses[end]!) || senses.startsWith(" (", end);
  return begins && ends ? 0.5 : begins || ends ? 1.5 : 2.5;
}

function count(text: string, from: number, to: number): number {
  let slashes = 0;
  for (let at = text.indexOf("/", from); at >= 0 && at < to; at = text.indexOf("/", at + 1)) slashes++;
  return slashes;
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || unit > 191;
}
