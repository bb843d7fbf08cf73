import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sourceVersions } from "./sources.ts";

/** Trained models, as text. */
const MODELS = new URL("../../assets/models/", import.meta.url);

/**
 * A key that changes when the assets might: a hash over the versions of the packages they are made of, the trained
 * models, and the source of the build with everything it imports from this project.
 */
export function inputsKey(): string {
  const hash = createHash("sha256");
  for (const version of sourceVersions()) hash.update(`${version}\n`);
  const sources = importedFiles(new URL("build-assets.ts", import.meta.url));
  for (const path of [...sources, ...modelFiles()].sort()) hash.update(readFileSync(fileURLToPath(path)));
  return hash.digest("hex");
}

function modelFiles(): string[] {
  return existsSync(MODELS) ? readdirSync(MODELS).map((name) => new URL(name, MODELS).href) : [];
}

function importedFiles(entry: URL, found = new Set<string>()): Set<string> {
  if (found.has(entry.href)) return found;
  found.add(entry.href);
  const text = readFileSync(entry, "utf8");
  for (const [, path] of text.matchAll(/from "(\.[^"]+)"/g)) importedFiles(new URL(path!, entry), found);
  return found;
}
