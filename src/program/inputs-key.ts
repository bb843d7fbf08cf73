import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sourceVersions } from "./sources.ts";

/**
 * A key that changes when the assets might: a hash over the versions of the packages they are made of and over the
 * source of the build with everything it imports from this project.
 */
export function inputsKey(): string {
  const hash = createHash("sha256");
  for (const version of sourceVersions()) hash.update(`${version}\n`);
  for (const path of [...importedFiles(new URL("build-assets.ts", import.meta.url))].sort())
    hash.update(readFileSync(fileURLToPath(path)));
  return hash.digest("hex");
}

function importedFiles(entry: URL, found = new Set<string>()): Set<string> {
  if (found.has(entry.href)) return found;
  found.add(entry.href);
  const text = readFileSync(entry, "utf8");
  for (const [, path] of text.matchAll(/from "(\.[^"]+)"/g)) importedFiles(new URL(path!, entry), found);
  return found;
}
