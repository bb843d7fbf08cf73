import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { READER, READING } from "../../src/extension/reader-files.ts";

/** What a built extension weighs, in bytes. */
export interface Sizes {
  /** All scripts and styles that are put into a Chinese page. */
  readonly contentScript: number;
  /** The store package: every file deflated, with a zip's own records. */
  readonly zip: number;
  /** Each file by its path. */
  readonly files: ReadonlyMap<string, number>;
}

/** Measures an unpacked extension. Throws when a part of the reader is missing. */
export function measureSizes(folder: string): Sizes {
  const injected = [...READER.js, ...READER.css, ...READING];
  const files = new Map<string, number>();
  let zip = 22;
  for (const path of listFiles(folder)) {
    const bytes = readFileSync(join(folder, path));
    files.set(path, bytes.length);
    zip += deflateRawSync(bytes, { level: 9 }).length + 76 + 2 * Buffer.byteLength(path);
  }
  const contentScript = injected.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  return { contentScript, zip, files };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
