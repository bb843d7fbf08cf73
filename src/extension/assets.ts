import { foldText } from "../dictionary/fold.ts";
import { GlossStore } from "../dictionary/gloss-store.ts";
import { openLexicon } from "../dictionary/lexicon.ts";
import { factsOf } from "../facts/facts.ts";
import { createReader } from "../reading/read.ts";
import { fetchAsset } from "./fetch-asset.ts";
import type { Dictionary } from "./look-up.ts";

let opened: Promise<Dictionary> | undefined;

/**
 * Opens the dictionary when it is first asked for (from a lexicon that is on its way already, if there is one),
 * and gives the open one from then on. Rejects when its data is missing or damaged; the next call tries again.
 */
export function openDictionary(lexicon?: Promise<ArrayBuffer>): Promise<Dictionary> {
  opened ??= load(lexicon ?? fetchAsset("lexicon.bin")).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Forgets the dictionary, and the memory it takes. */
export function closeDictionary(): void {
  opened = undefined;
}

async function load(file: Promise<ArrayBuffer>): Promise<Dictionary> {
  const lexicon = openLexicon(await file);
  const glosses = new GlossStore(lexicon, fetchAsset);
  const linesOf = (headwords: readonly string[]) =>
    Promise.all(headwords.map((headword) => glosses.entriesOf(headword)));
  let failed: readonly string[] = [];
  return {
    state: async () => {
      await linesOf(failed);
      failed = [];
      return lexicon.release;
    },
    read: createReader(lexicon),
    facts: (text) => factsOf(lexicon, text),
    fold: (text) => foldText(lexicon.fold, text),
    lines: (headwords) =>
      linesOf(headwords).catch((error: unknown) => {
        failed = headwords;
        throw error;
      }),
  };
}
