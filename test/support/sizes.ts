import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";

/** What a built extension weighs, in bytes. */
export interface Sizes {
  /** All scripts and styles that are put into every page. */
  readonly contentScript: number;
  /** The store package: every file deflated, with a zip's own records. */
  readonly zip: number;
  /** Each file by its path. */
  readonly files: ReadonlyMap<string, number>;
}

interface Manifest {
  readonly content_scripts?: readonly { readonly js?: readonly string[]; readonly css?: readonly string[] }[];
}

/** Measures an unpacked extension. Throws when its manifest names no content script. */
export function measureSizes(folder: string): Sizes {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const injected = (manifest.content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]);
  if (injected.length === 0) throw new Error(`${folder}: the manifest names no content script`);
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
