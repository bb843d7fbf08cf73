import { readFile } from "node:fs/promises";
import { GlossStore } from "../dictionary/gloss-store.ts";
import { openLexicon, type Lexicon } from "../dictionary/lexicon.ts";
import { ensureAssets } from "./ensure-assets.ts";

/** Opens the compiled dictionary, building it first if need be. */
export async function openAssets(): Promise<{ readonly lexicon: Lexicon; readonly glosses: GlossStore }> {
  const folder = await ensureAssets();
  const lexicon = openLexicon(await readAsset(`${folder}/lexicon.bin`));
  return { lexicon, glosses: new GlossStore(lexicon, (name) => readAsset(`${folder}/${name}`)) };
}

/** A file's bytes in a buffer of their own, as `fetch` gives them in the extension. */
export async function readAsset(path: string): Promise<ArrayBuffer> {
  const file = await readFile(path);
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
}
