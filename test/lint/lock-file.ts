import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { root } from "../support/run-command.ts";

/** What a lock file says of one package. */
interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The part of `package-lock.json` that we look at: packages by their folder, the project itself as `""`. */
export interface LockFile {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** A dependency without an entry in the lock file. */
interface Missing {
  readonly name: string;
  readonly version: string;
  readonly dev: boolean;
}

const SYSTEM = /-(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|win32)-([a-z0-9]+)(?:-(\w+))?$/;

/**
 * Dependencies that the lock file names but does not lock. A registry that lacks the binaries of other systems
 * makes npm leave them out, and then `npm ci` refuses the lock file everywhere.
 */
export function missingFromLock({ packages }: LockFile): Missing[] {
  return Object.entries(packages).flatMap(([folder, { dependencies, optionalDependencies, dev = false }]) =>
    Object.entries({ ...dependencies, ...optionalDependencies })
      .filter(([name]) => !isLocked(packages, folder, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** As Node finds it: beside the package or in any folder above. */
function isLocked(packages: LockFile["packages"], folder: string, name: string): boolean {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    if (packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

/** The lock file with an entry for each missing binary of another system. Throws when something else is missing. */
export function completeLock(lock: LockFile): LockFile {
  const added = missingFromLock(lock).map(
    (missing) => [`node_modules/${missing.name}`, entryOf(missing)] as const,
  );
  const packages = [...Object.entries(lock.packages), ...added].toSorted(([a], [b]) =>
    a.localeCompare(b, "en"),
  );
  return { ...lock, packages: Object.fromEntries(packages) };
}

function entryOf({ name, version, dev }: Missing): Locked {
  const [, os, cpu, abi] = SYSTEM.exec(name) ?? [];
  if (!os || !cpu) throw new Error(`${name} ${version} is missing in package-lock.json: run npm install`);
  const libc = os !== "linux" || !abi ? [] : abi.startsWith("musl") ? ["musl"] : ["glibc"];
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    os: [os],
  };
}

/** Reads the project's lock file. */
export function readLock(): LockFile {
  return JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")) as LockFile;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(`${root}package-lock.json`, `${JSON.stringify(completeLock(readLock()), null, 2)}\n`);
