import { parseEntry, type Entry } from "../entry.ts";

/** What CC-CEDICT's header says of itself; throws when it does not. */
export function readHeader(text: string): { readonly entries: number; readonly released: string } {
  const entries = /^#! entries=(\d+)\s*$/m.exec(text)?.[1];
  const released = /^#! date=(\S+)\s*$/m.exec(text)?.[1];
  if (!entries || !released) throw new Error("CC-CEDICT: no number of entries or date in its header");
  return { entries: Number(entries), released };
}

/** Reads CC-CEDICT's text; throws when a line is no entry or their number is not the one its header names. */
export function readCedict(text: string): Entry[] {
  const declared = readHeader(text).entries;
  const entries: Entry[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("#") || line.trim() === "") continue;
    const entry = parseEntry(line);
    if (!entry) throw new Error(`CC-CEDICT: this line is no entry: ${line}`);
    if ([...entry.traditional].length !== [...entry.simplified].length)
      throw new Error(`CC-CEDICT: forms of unequal length: ${line}`);
    entries.push(entry);
  }
  if (entries.length !== declared)
    throw new Error(`CC-CEDICT: its header declares ${declared} entries, ${entries.length} were found`);
  return entries;
}
