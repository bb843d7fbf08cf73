import type { Deed } from "../vocabulary/event.ts";
import type { WordId } from "../vocabulary/word-id.ts";
import type { Message, Reply } from "./questions.ts";
import { append } from "./vocabulary/append.ts";
import { openDatabase } from "./vocabulary/database.ts";

/** Words under review whose time has come, by how they are written; and when each was last met while reading (ms). */
export interface DueForms {
  readonly forms: Readonly<Record<string, WordId>>;
  readonly met: Readonly<Record<WordId, { readonly at: number; readonly lookedUp: boolean }>>;
}

const VIEW = "due forms";
/** A word counts once in so long (ms), and once more when it is looked up after it was passed by. */
const ONCE = 12 * 60 * 60_000;

/** Keeps the words that reading may count for; `undefined` when reading does not count. Never rejects. */
export async function keepDueForms(forms: Readonly<Record<string, WordId>> | undefined): Promise<void> {
  try {
    const database = await openDatabase();
    if (!forms) return await database.delete("views", VIEW);
    const before = (await database.get("views", VIEW))?.value as DueForms | undefined;
    await database.put("views", { position: 0, value: { forms, met: before?.met ?? {} } }, VIEW);
  } catch {
    // Weak evidence less.
  }
}

/**
 * Counts the due words of what a page asked: read ahead they were passed by, asked for at a place (or for the card)
 * they were looked up. The page learns nothing of it. Never rejects.
 */
export async function countReading(message: Message, reply: Reply, now: number): Promise<void> {
  const met = metIn(message, reply);
  if (met.texts.size === 0) return;
  try {
    const database = await openDatabase();
    const due = (await database.get("views", VIEW))?.value as DueForms | undefined;
    if (!due) return;
    const deeds = deedsFor(met, due, now);
    if (deeds.length === 0) return;
    const fresh = Object.fromEntries(deeds.map(({ word, at, lookedUp }) => [word, { at, lookedUp }]));
    await database.put("views", { position: 0, value: { ...due, met: { ...due.met, ...fresh } } }, VIEW);
    await append(deeds);
  } catch {
    // Weak evidence less.
  }
}

/** The texts that a page's question met, and whether it looked them up. */
export function metIn(message: Message, reply: Reply): { texts: ReadonlySet<string>; lookedUp: boolean } {
  const asked = message.ask as { at?: number; texts?: readonly string[] } | null;
  if (message.question === "known" && Array.isArray(asked?.texts))
    // The first is the word that the card shows.
    return { texts: new Set(asked.texts.slice(0, 1)), lookedUp: true };
  const readings = message.question === "read" && "answer" in reply ? reply.answer : undefined;
  if (!readings || !("readings" in readings)) return { texts: new Set(), lookedUp: false };
  const at = asked?.at;
  const words = readings.readings.flatMap(({ text, words }) =>
    words
      .filter(({ start, end }) => at === undefined || (start <= at && at < end))
      .map(({ start, end, form }) => form?.base ?? text.slice(start, end)),
  );
  return { texts: new Set(words), lookedUp: at !== undefined };
}

/** The events of a meeting: one a word, and none for what was counted lately. */
export function deedsFor(
  { texts, lookedUp }: { readonly texts: ReadonlySet<string>; readonly lookedUp: boolean },
  { forms, met }: DueForms,
  now: number,
): readonly Extract<Deed, { do: "read" }>[] {
  const zone = -new Date(now).getTimezoneOffset();
  const words = new Set([...texts].flatMap((text) => (Object.hasOwn(forms, text) ? [forms[text]!] : [])));
  return [...words]
    .filter((word) => {
      const last = Object.hasOwn(met, word) ? met[word] : undefined;
      return !last || now - last.at > ONCE || (lookedUp && !last.lookedUp);
    })
    .map((word) => ({ do: "read", word, lookedUp, at: now, zone }));
}
