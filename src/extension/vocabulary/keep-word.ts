import { parseEntry, type Entry } from "../../dictionary/entry.ts";
import { entryHeard } from "../../reading/entry-order.ts";
import type { Context, Deed } from "../../vocabulary/event.ts";
import { deviceOf, timeOf, type Stamp } from "../../vocabulary/stamp.ts";
import { textLink } from "../../vocabulary/text-link.ts";
import { wordId } from "../../vocabulary/word-id.ts";
import type { Dictionary } from "../look-up.ts";
import { append, undoStep } from "./append.ts";
import { rowsOf } from "./read-log.ts";
import { openDatabase, type WordRow } from "./database.ts";

/** A word to keep: its place in a sentence, and the reading that stood on the card (CC-CEDICT's notation). */
export interface ToKeep {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly pinyin: string;
  /** The traditional form of the entry that was chosen, where more than one is written and read so. */
  readonly traditional?: string;
}

/** The page that it stood on; nothing of a private window's. */
export interface Source {
  readonly title: string;
  readonly address: string;
}

/** What was kept: the step, to undo it by, and how the word is known now. */
export interface Kept {
  readonly step: Stamp;
  readonly known: Known;
}

/** How a word is known: its reading, when it was first kept (ms since 1970), how often it was kept or met since. */
export interface Known {
  readonly text: string;
  readonly pinyin: string;
  readonly keptAt: number;
  readonly seen: number;
}

/** Milliseconds in which the page that kept a word may take that back; afterwards only the vocabulary page can. */
const UNDO_TIME = 10 * 60 * 1_000;

/** Keeps a word with its sentence; met again, it gains a context. Rejects with a StoreFailure. */
export async function keepWord(
  wanted: ToKeep,
  source: Source | undefined,
  dictionary: Dictionary,
): Promise<Kept> {
  const text = wanted.sentence.slice(wanted.start, wanted.end);
  const entry = entryOf(await entriesOf(text, dictionary), wanted);
  const chosen = entry ?? (await withoutEntry(wanted, dictionary));
  // A word without an entry is named by its folded form, so that both scripts' names are one word.
  const id = entry ? wordId(entry) : wordId({ ...chosen, traditional: chosen.simplified });
  const context = contextOf(wanted, source);
  const deeds: Deed[] = [{ do: "kept", word: id, ...pick(chosen), context }];
  if (!entry && text !== chosen.simplified)
    deeds.push({ do: "edited", word: id, field: "traditional", value: text });
  const [first] = await append(deeds, "batch");
  const row = (await rowsOf([chosen.simplified, text])).find((one) => one.id === id);
  const known = row ? knownBy(text, row) : { text, pinyin: chosen.pinyin, keptAt: context.at, seen: 1 };
  return { step: first!.id, known };
}

/** Takes back a step that this device kept a word by a moment ago; whether there was one. Rejects with a StoreFailure. */
export async function unkeep(step: Stamp): Promise<boolean> {
  const database = await openDatabase();
  const first = await database.getFromIndex("events", "id", step);
  const clock = await database.get("state", "clock");
  const own = typeof clock === "object" && deviceOf(step) === clock.device;
  if (!own || first?.do !== "kept" || first.batch !== step || Date.now() - timeOf(step) > UNDO_TIME)
    return false;
  await undoStep(step, true);
  return true;
}

/** How words that are written so are known; only the kept ones. Rejects with a StoreFailure. */
export async function howKnown(texts: readonly string[]): Promise<readonly Known[]> {
  const rows = await rowsOf(texts);
  return rows.flatMap((row) =>
    texts.filter((text) => row.forms.includes(text)).map((text) => knownBy(text, row)),
  );
}

function knownBy(text: string, { pinyin, keptAt, seen }: WordRow): Known {
  return { text, pinyin, keptAt, seen };
}

/** The entry that stood on the card: the reading decides, capitals (surnames) too where that helps. */
function entryOf(entries: readonly Entry[], { pinyin, traditional }: ToKeep): Entry | undefined {
  const written = entries.filter((entry) => traditional === undefined || entry.traditional === traditional);
  return (
    written.find((entry) => entry.pinyin === pinyin) ??
    written.find((entry) => entry.pinyin.toLowerCase() === pinyin.toLowerCase())
  );
}

/** A name, a number, a word in another form: what the sentence tells of it stands for an entry's senses. */
async function withoutEntry(wanted: ToKeep, dictionary: Dictionary): Promise<Entry> {
  const { sentence, start, end, pinyin } = wanted;
  const text = sentence.slice(start, end);
  const { words } = dictionary.read(sentence, [], start);
  const word = words.find((one) => one.start === start && one.end === end);
  const senses = word?.value
    ? [word.value.english || word.value.figures]
    : (entryHeard(await entriesOf(word?.form?.base, dictionary), pinyin)?.senses ?? []);
  return { traditional: text, simplified: dictionary.fold(text), pinyin, senses };
}

async function entriesOf(headword: string | undefined, dictionary: Dictionary): Promise<readonly Entry[]> {
  if (headword === undefined) return [];
  const [lines = []] = await dictionary.lines([headword]);
  return lines.flatMap((line) => parseEntry(line) ?? []);
}

function contextOf({ sentence, start, end }: ToKeep, source: Source | undefined): Context {
  const address = source?.address ?? "";
  return {
    sentence,
    start,
    end,
    title: source?.title ?? "",
    address,
    link: address === "" ? "" : textLink(address, sentence),
    at: Date.now(),
  };
}

function pick({ traditional, simplified, pinyin, senses }: Entry) {
  return { traditional, simplified, pinyin, senses: senses.slice(0, 100) };
}
