import { checkEvent } from "../check-event.ts";
import type { VocabularyEvent } from "../event.ts";

/** The newest backup that this version reads. */
const VERSION = 1;

/** Why a text is no backup that can be read: `none`, made by a `newer` version, or `damaged`. */
export type BackupTrouble = "none" | "newer" | "damaged";

/** A backup as it was read; `refused` events are no events or of a kind that is not known. */
export interface Backup {
  readonly events: readonly VocabularyEvent[];
  readonly refused: number;
  /** Whether all events that were written are there. */
  readonly whole: boolean;
}

/**
 * Writes the whole log: one line of head (format, version, number of events, when), then a line an event. Pieces of
 * text, so that a long log never stands in one string.
 */
export function* writeBackup(
  events: Iterable<VocabularyEvent>,
  count: number,
  made: string,
): Generator<string> {
  yield `${JSON.stringify({ format: "qiao-backup", version: VERSION, count, made })}\n`;
  let piece = "";
  for (const event of events) {
    piece += `${JSON.stringify(event)}\n`;
    if (piece.length > 1_000_000) {
      yield piece;
      piece = "";
    }
  }
  if (piece !== "") yield piece;
}

/** Whether a text looks like a backup of ours. */
export function isBackup(text: string): boolean {
  return /^\ufeff?\{"format":"qiao-backup"/u.test(text);
}

/** Reads a backup; lines that are damaged are counted and passed over, so that the rest is not lost. */
export function readBackup(text: string): Backup | BackupTrouble {
  if (!isBackup(text)) return "none";
  const end = text.indexOf("\n");
  const head = parse(text.slice(text.startsWith("\ufeff") ? 1 : 0, end < 0 ? text.length : end)) as
    { version?: unknown; count?: unknown } | undefined;
  if (!head || typeof head.version !== "number") return "damaged";
  if (head.version > VERSION) return "newer";
  const events: VocabularyEvent[] = [];
  let refused = 0;
  for (let at = end < 0 ? text.length : end + 1; at < text.length;) {
    const next = text.indexOf("\n", at);
    const line = text.slice(at, next < 0 ? text.length : next);
    at = next < 0 ? text.length : next + 1;
    if (line.trim() === "") continue;
    const event = checkEvent(parse(line));
    if (event) events.push(event);
    else refused++;
  }
  return { events, refused, whole: events.length + refused === head.count };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
