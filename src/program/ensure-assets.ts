import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { buildAssets } from "./build-assets.ts";
import { inputsKey } from "./inputs-key.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = `${root}assets/compiled`;
const cache = `${root}.cache`;
const record = `${cache}/assets.json`;
const lock = `${cache}/assets.lock`;
/** A lock older than this was left behind by a build that was killed; in milliseconds. */
const STALE = 120_000;
const PAUSE = 200;

/** What stands in the compiled folder: made of which inputs, and each file's size in bytes. */
interface Built {
  readonly key: string;
  readonly files: Readonly<Record<string, number>>;
}

let pending: Promise<string> | undefined;

/**
 * Builds the shipped data when its inputs changed, and returns the folder it stands in. Safe to call from several
 * processes at once; a build that is interrupted leaves what was there before. Rejects when a source is not whole.
 */
export function ensureAssets(): Promise<string> {
  pending ??= ensure().finally(() => (pending = undefined));
  return pending;
}

async function ensure(): Promise<string> {
  const key = inputsKey();
  mkdirSync(cache, { recursive: true });
  while (!isCurrent(key)) {
    if (!takeLock()) {
      await pause(PAUSE);
      continue;
    }
    try {
      if (!isCurrent(key)) build(key);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return folder;
}

function build(key: string): void {
  const temporary = `${cache}/assets-${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  const files = buildAssets((line) => process.stderr.write(`assets: ${line}\n`));
  const sizes: Record<string, number> = {};
  for (const [name, bytes] of files) {
    writeFileSync(`${temporary}/${name}`, bytes);
    sizes[name] = bytes.byteLength;
  }
  rmSync(record, { force: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(temporary, folder);
  writeFileSync(`${record}.new`, JSON.stringify({ key, files: sizes } satisfies Built));
  renameSync(`${record}.new`, record);
}

/** Whether the folder holds exactly what these inputs give, judged by names and sizes. */
function isCurrent(key: string): boolean {
  try {
    const known = JSON.parse(readFileSync(record, "utf8")) as Built;
    return (
      known.key === key &&
      Object.entries(known.files).every(([name, size]) => statSync(`${folder}/${name}`).size === size)
    );
  } catch {
    return false;
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
