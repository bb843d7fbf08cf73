import { plainText } from "./plain-text.ts";
import type { EntryView, SenseView } from "./view.ts";

/** Senses shown at a glance: of the reading chosen here, and of each other one. */
const FIRST = 5;
const OTHER = 2;
/** Entries shown at a glance. */
const ENTRIES = 3;
/** Characters of a sense that three lines of the card hold. */
const LONG = 130;

/** What a card shows at a glance, how many senses it leaves out, and whether it shortens anything else. */
export interface Glance {
  readonly entries: readonly EntryView[];
  readonly hidden: number;
  readonly shortened: boolean;
}

/** Cuts long entries to what one takes in at a glance. A sense is never hidden alone: "1 more" takes its room. */
export function foldAway(entries: readonly EntryView[]): Glance {
  const few = entries.length <= ENTRIES + 1 ? entries : entries.slice(0, ENTRIES);
  const kept = few.map((entry) => {
    const most = isRead(entry) ? FIRST : OTHER;
    return entry.senses.length <= most + 1 ? entry : { ...entry, senses: entry.senses.slice(0, most) };
  });
  const shortened = kept.some((entry) => entry.senses.some(isLong) || (!isRead(entry) && hasNotes(entry)));
  return { entries: kept, hidden: count(entries) - count(kept), shortened };
}

/** Whether an entry has the reading chosen here: the head of the card shows it. */
export function isRead(entry: EntryView): boolean {
  return entry.pinyin.length === 0;
}

/** Whether a sense is longer than one takes in at a glance. */
export function isLong({ pieces }: SenseView): boolean {
  return plainText(pieces).length > LONG;
}

function hasNotes({ measures, taiwan, also }: EntryView): boolean {
  return measures.length + taiwan.length + also.length > 0;
}

function count(entries: readonly EntryView[]): number {
  return entries.reduce((sum, entry) => sum + entry.senses.length, 0);
}
