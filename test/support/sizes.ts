import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { READER, READING } from "../../src/extension/reader-files.ts";

/** What a built extension weighs, in bytes. */
export interface Sizes {
  /** The content script and its style sheet: put into every page. */
  readonly everyPage: number;
  /** All that is put into a page with Chinese text. */
  readonly chinesePage: number;
  /** The store package: every file deflated, with a zip's own records. */
  readonly zip: number;
  /** Each file by its path. */
  readonly files: ReadonlyMap<string, number>;
}

/** Measures an unpacked extension. Throws when a part of the reader is missing. */
export function measureSizes(folder: string): Sizes {
  const files = new Map<string, number>();
  let zip = 22;
  for (const path of listFiles(folder)) {
    const bytes = readFileSync(join(folder, path));
    files.set(path, bytes.length);
    zip += deflateRawSync(bytes, { level: 9 }).length + 76 + 2 * Buffer.byteLength(path);
  }
  const weigh = (paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  const everyPage = weigh([...READER.js, ...READER.css]);
  return { everyPage, chinesePage: everyPage + weigh(READING), zip, files };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
