import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** How long to wait before looking again whether another process is done; in milliseconds. */
const PAUSE = 100;
/** A lock without the number of a process is left alone for so long: its owner may be about to write it. */
const PATIENCE = 10_000;

/** A folder of files that are built from inputs. */
export interface KeptFolder {
  /** Where the files stand; nothing else may. */
  readonly folder: string;
  /** A folder on the same file system for the notes and for half-done work. */
  readonly notes: string;
  /** Changes when the files would. */
  readonly key: string;
  /** File name → bytes. */
  readonly build: () => ReadonlyMap<string, Uint8Array>;
}

/** What stands in the folder: made with which key, and each file's size in bytes. */
interface Built {
  readonly key: string;
  readonly files: Readonly<Record<string, number>>;
}

/**
 * Builds the files unless they stand there already, built with this key. Several processes may ask at once: one
 * builds, the others wait. A build that fails or is killed leaves no half-written file behind. Rejects as building did.
 */
export async function keepBuilt(kept: KeptFolder): Promise<void> {
  mkdirSync(kept.notes, { recursive: true });
  const lock = `${kept.notes}/assets.lock`;
  while (!isBuilt(kept)) {
    if (!takeLock(lock)) {
      await pause(PAUSE);
      continue;
    }
    try {
      if (!isBuilt(kept)) replace(kept, kept.build());
    } finally {
      rmSync(lock, { force: true });
    }
  }
}

/** Whether the folder holds what this key gives, judged by names and sizes. */
function isBuilt({ folder, notes, key }: KeptFolder): boolean {
  try {
    const built = JSON.parse(readFileSync(noteIn(notes), "utf8")) as Built;
    const names = Object.keys(built.files);
    return (
      built.key === key &&
      readdirSync(folder).length === names.length &&
      names.every((name) => statSync(`${folder}/${name}`).size === built.files[name])
    );
  } catch {
    return false;
  }
}

function replace({ folder, notes, key }: KeptFolder, files: ReadonlyMap<string, Uint8Array>): void {
  for (const left of readdirSync(notes).filter((name) => name.startsWith("assets-")))
    rmSync(`${notes}/${left}`, { recursive: true, force: true });
  const fresh = `${notes}/assets-${process.pid}`;
  mkdirSync(fresh);
  for (const [name, bytes] of files) writeFileSync(`${fresh}/${name}`, bytes);
  const sizes = Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.byteLength]));
  rmSync(noteIn(notes), { force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(fresh, folder);
  const built: Built = { key, files: sizes };
  writeFileSync(`${noteIn(notes)}.new`, JSON.stringify(built));
  renameSync(`${noteIn(notes)}.new`, noteIn(notes));
}

function noteIn(notes: string): string {
  return `${notes}/assets.json`;
}

/** Takes the lock, or takes it away from a process that is no more and leaves the next try to the caller. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isAbandoned(lock: string): boolean {
  try {
    const owner = Number(readFileSync(lock, "utf8"));
    if (owner > 0) return !isRunning(owner);
    return Date.now() - statSync(lock).mtimeMs > PATIENCE;
  } catch {
    return false;
  }
}

function isRunning(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
