import { fileURLToPath } from "node:url";
import { buildAssets } from "./build-assets.ts";
import { inputsKey } from "./inputs-key.ts";
import { keepBuilt } from "./kept-folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Made when this program starts, from the same sources that it builds with, which may be edited while it runs. */
const key = inputsKey();

let pending: Promise<string> | undefined;

/**
 * Builds the shipped data when its inputs changed, saying on standard error what it did, and returns the folder it
 * stands in. Safe to call from several processes at once. Rejects when a source is not whole.
 */
export function ensureAssets(): Promise<string> {
  pending ??= ensure().finally(() => (pending = undefined));
  return pending;
}

async function ensure(): Promise<string> {
  const folder = `${root}assets/compiled`;
  const build = () => buildAssets((line) => process.stderr.write(`assets: ${line}\n`));
  await keepBuilt({ folder, notes: `${root}.cache`, key, build });
  return folder;
}
