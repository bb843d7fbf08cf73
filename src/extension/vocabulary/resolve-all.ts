import { parseEntry } from "../../dictionary/entry.ts";
import type { FoundWord } from "../../vocabulary/exchange/entry.ts";
import { resolve, type Resolved } from "../../vocabulary/exchange/resolve.ts";
import type { Dictionary } from "../look-up.ts";

/** How many words are looked up at once: the page stays answerable between two. */
const SLICE = 500;

/**
 * Looks found words up, telling how many are done. Rejects with the signal's reason, and when the dictionary is damaged.
 */
export async function resolveAll(
  words: readonly FoundWord[],
  dictionary: Dictionary,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly Resolved[]> {
  const resolved: Resolved[] = [];
  for (let at = 0; at < words.length; at += SLICE) {
    signal.throwIfAborted();
    const slice = words.slice(at, at + SLICE);
    const lines = await dictionary.lines(slice.map(({ simplified }) => simplified));
    slice.forEach((found, i) => {
      const entries = (lines[i] ?? []).flatMap((line) => parseEntry(line) ?? []);
      resolved.push(resolve(found, entries));
    });
    progress(Math.min(at + SLICE, words.length));
    await new Promise((next) => setTimeout(next));
  }
  return resolved;
}
