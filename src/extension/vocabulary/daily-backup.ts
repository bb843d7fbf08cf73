import { browser } from "wxt/browser";
import { sizeOf } from "./read-log.ts";
import { wholeBackup } from "./whole-backup.ts";

/** What the browser must grant for backups into the downloads folder. */
export const DOWNLOADS = { permissions: ["downloads"] as const };

/** Where it is noted, outside the database: whether backups are wished, when the last was made, how much there was. */
const KEY = "vocabulary";

/** Hours between two backups: a browser that is opened at the same time every day makes one a day. */
const HOURS = 20;

/** The files rotate: one for each day of the week. */
const FILES = 7;

/** The note beside the database. */
export interface BackupNote {
  readonly daily: boolean;
  /** Milliseconds since 1970; 0 for never. */
  readonly last: number;
  /** Events that were ever written, when last seen: an empty database beside it has lost them. */
  readonly written: number;
}

/** The note; that of a fresh installation when there is none or storage fails. */
export async function readNote(): Promise<BackupNote> {
  const found: unknown = await browser.storage.local.get(KEY).then(
    (all) => all[KEY],
    () => undefined,
  );
  const { daily, last, written } = (found ?? {}) as Partial<Record<keyof BackupNote, unknown>>;
  return {
    daily: daily === true,
    last: typeof last === "number" ? last : 0,
    written: typeof written === "number" ? written : 0,
  };
}

/** Changes the note; rejects when storage fails. */
export async function writeNote(change: Partial<BackupNote>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readNote()), ...change } });
}

/**
 * Writes the day's backup into the downloads folder, if one is due and wished; whether it did. Rejects with a
 * StoreFailure or when the browser does not save it.
 */
export async function backUpIfDue(now: number): Promise<boolean> {
  const note = await readNote();
  if (!note.daily || now - note.last < HOURS * 3_600_000) return false;
  if (!(await browser.permissions.contains({ permissions: [...DOWNLOADS.permissions] }))) return false;
  const { written } = await sizeOf();
  // Never over a good backup with nothing.
  if (written === 0 || written < note.written) return false;
  const { pieces, lost } = await wholeBackup();
  // Nor over a whole one with what is left of a damaged log.
  if (lost > 0) return false;
  const day = Math.floor(now / 86_400_000) % FILES;
  await browser.downloads.download({
    url: await addressOf(pieces),
    filename: `Qiao/qiao-backup-${day + 1}.jsonl`,
    conflictAction: "overwrite",
    saveAs: false,
  });
  await writeNote({ last: now, written });
  return true;
}

/** A service worker has no object addresses; a data address does as well. */
async function addressOf(pieces: readonly string[]): Promise<string> {
  const blob = new Blob([...pieces], { type: "application/json" });
  if (typeof URL.createObjectURL === "function") return URL.createObjectURL(blob);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:application/json;base64,${btoa(binary)}`;
}
