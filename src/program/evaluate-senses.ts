import { readFileSync } from "node:fs";
import type { GlossStore } from "../dictionary/gloss-store.ts";
import { parseEntry } from "../dictionary/entry.ts";
import type { Reading } from "../reading/reading.ts";
import { orderEntries } from "../reading/entry-order.ts";

/** A sentence with a marked word, and what the first sense on its card must contain. */
export interface SenseCase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Any of these. */
  readonly wanted: readonly string[];
}

/** Reads lines `sentence with [word] ⇥ what the sense contains|or this`; lines that begin with `#` are notes. */
export function readSenseCases(path: string): SenseCase[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [marked = "", wanted = ""] = line.split("\t");
      const start = marked.indexOf("[");
      const end = marked.indexOf("]") - 1;
      if (start < 0 || end <= start || wanted === "") throw new Error(`no marked word and sense: ${line}`);
      return { text: marked.replace(/[[\]]/g, ""), start, end, wanted: wanted.split("|") };
    });
}

/** The senses of the marked word in the order of its card, where `lines` gives the dictionary's lines of a headword. */
export function sensesOf(
  { start, end }: SenseCase,
  { text, words }: Reading,
  lines: (headword: string) => readonly string[],
): readonly string[] {
  const word = words.find((each) => each.start === start && each.end === end);
  const entries = lines(text.slice(start, end)).flatMap((line) => parseEntry(line) ?? []);
  const { read, rest } = orderEntries(entries, word?.pinyin ?? "", word?.fit);
  return [...read, ...rest].flatMap(({ senses }) =>
    senses.filter((sense) => !/^(?:CL:|also pr\.|Taiwan pr\.)/.test(sense)),
  );
}

/** Whether a sense is the wanted one. */
export function isWanted({ wanted }: SenseCase, sense: string | undefined): boolean {
  return sense !== undefined && wanted.some((text) => sense.includes(text));
}

/** Percent of cases whose first sense is the wanted one, of the half that was tuned on and of the other. */
export async function scoreSenses(
  cases: readonly SenseCase[],
  read: (text: string) => Reading,
  glosses: GlossStore,
): Promise<Record<"tuned" | "judged", ReadonlyMap<string, number>>> {
  const halves = { tuned: [0, 0, 0], judged: [0, 0, 0] };
  for (const [i, each] of cases.entries()) {
    const half = i % 2 === 0 ? halves.tuned : halves.judged;
    const lines = await glosses.entriesOf(each.text.slice(each.start, each.end));
    const [first] = sensesOf(each, read(each.text), () => lines);
    const [given] = lines.flatMap((line) => parseEntry(line)?.senses ?? []);
    half[0]! += 1;
    if (isWanted(each, first)) half[1]! += 1;
    if (isWanted(each, given)) half[2]! += 1;
  }
  const percents = ([all, ours, given]: readonly number[]) =>
    new Map([
      ["Qiao", (100 * ours!) / all!],
      ["dictionary's order", (100 * given!) / all!],
    ]);
  return { tuned: percents(halves.tuned), judged: percents(halves.judged) };
}
