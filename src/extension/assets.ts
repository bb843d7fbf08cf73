import { GlossStore } from "../dictionary/gloss-store.ts";
import { openLexicon } from "../dictionary/lexicon.ts";
import { createReader } from "../reading/read.ts";
import { addressOf } from "./address.ts";
import type { Dictionary } from "./look-up.ts";

/** How long a packaged file may take (ms): browsers have been seen never to finish a fetch at start-up. */
const PATIENCE = 3_000;
const TRIES = 2;

let opened: Promise<Dictionary> | undefined;

/**
 * Opens the dictionary when it is first asked for, and gives the open one from then on. Rejects when its data is
 * missing or damaged; the next call tries again.
 */
export function openDictionary(): Promise<Dictionary> {
  opened ??= load().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Forgets the dictionary, and the memory it takes. */
export function closeDictionary(): void {
  opened = undefined;
}

async function load(): Promise<Dictionary> {
  const lexicon = openLexicon(await fetchAsset("lexicon.bin"));
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
    lines: (headwords) =>
      linesOf(headwords).catch((error: unknown) => {
        failed = headwords;
        throw error;
      }),
  };
}

/** The bytes of a file of the dictionary; rejects when it is not there or does not come in time. */
async function fetchAsset(name: string): Promise<ArrayBuffer> {
  for (let left = TRIES; ; left--) {
    try {
      const response = await fetch(addressOf(`/data/${name}`), { signal: AbortSignal.timeout(PATIENCE) });
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return ownBuffer(await response.arrayBuffer());
    } catch (error) {
      if (left <= 1) throw error;
    }
  }
}

/**
 * In a content script Firefox gives buffers of another compartment, whose views fail when they are cut: copied,
 * they are ours.
 */
function ownBuffer(buffer: ArrayBuffer): ArrayBuffer {
  if (buffer instanceof ArrayBuffer) return buffer;
  const own = new Uint8Array((buffer as ArrayBuffer).byteLength);
  own.set(new Uint8Array(buffer));
  return own.buffer;
}
