import { collect } from "./collect.ts";
import { compose } from "./compose.ts";
import { hasHan, isJapaneseText, isMarkedJapanese } from "./language.ts";
import { sentencesOf } from "./sentence.ts";
import { parentOf, type RootOf } from "./tree.ts";

/** Sentences found around a place, and up to which unit each text node has been read. */
export interface Ahead {
  readonly sentences: readonly string[];
  readonly read: ReadonlyMap<Text, number>;
}

/** Reads whole sentences of Chinese around a place of a text node, as a later hover there will see them. */
export function readAhead(text: Text, offset: number, rootOf: RootOf): Ahead {
  const { sources, cut } = collect(text, offset, rootOf);
  const composed = compose(sources);
  const read = new Map<Text, number>();
  const parent = parentOf(text, rootOf);
  const leave = parent !== null && isMarkedJapanese(parent);
  const sentences: string[] = [];
  const lines = composed.text.split("\n");
  let [start, done] = [0, 0];
  lines.forEach((line, index) => {
    const chinese = !leave && !isJapaneseText(line);
    for (const sentence of sentencesOf(line)) {
      const end = sentence.start + sentence.text.length;
      // What the bound of the window cut is no whole sentence, but something has to be read for the next one to begin.
      const open = cut.end && index === lines.length - 1 && end === line.trimEnd().length && done > 0;
      const torn = cut.start && start + sentence.start === 0;
      if (open) continue;
      done = start + end;
      if (chinese && !torn && hasHan(sentence.text)) sentences.push(sentence.text);
    }
    start += line.length + 1;
  });
  const last = cut.end ? done : composed.text.length;
  for (let unit = 0; unit < last; unit += 1) {
    const source = sources[composed.pieces[unit]!]!;
    if (source.node) read.set(source.node, source.from + composed.offsets[unit]! + 1);
  }
  if (!cut.end) for (const source of sources) if (source.node) read.set(source.node, source.node.length);
  return { sentences, read };
}
