import type { KeptWord } from "./kept-word.ts";

/** A tag in its place among nested ones: `hsk::5` is `5` at depth 1. */
export interface TagNode {
  readonly tag: string;
  readonly name: string;
  readonly depth: number;
  /** Words with this tag or one nested in it. */
  readonly words: number;
}

/** All tags of words with those they are nested in, each before its own. */
export function tagTree(words: Iterable<KeptWord>): readonly TagNode[] {
  const counts = new Map<string, number>();
  for (const { tags } of words) {
    const own = new Set<string>();
    for (const tag of tags.keys()) for (const one of withParents(tag)) own.add(one);
    for (const tag of own) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a.replaceAll("::", "\u0001") < b.replaceAll("::", "\u0001") ? -1 : 1))
    .map(([tag, words]) => {
      const path = tag.split("::");
      return { tag, name: path.at(-1)!, depth: path.length - 1, words };
    });
}

/** A tag as it may be written: no space, no empty level, at most 200 UTF-16 units; `""` when nothing is left. */
export function cleanTag(text: string): string {
  return text
    .normalize("NFC")
    .split("::")
    .map((level) => level.trim().replace(/[\s"]+/gu, "_"))
    .filter((level) => level !== "")
    .join("::")
    .slice(0, 200);
}

function* withParents(tag: string): Generator<string> {
  const path = tag.split("::");
  for (let end = 1; end <= path.length; end++) yield path.slice(0, end).join("::");
}
