import type { VocabularyEvent } from "../../vocabulary/event.ts";
import { createVocabulary } from "../../vocabulary/fold.ts";
import type { KeptWord } from "../../vocabulary/kept-word.ts";
import type { WordId } from "../../vocabulary/word-id.ts";
import type { Writing } from "./write.ts";
import type { WordRow } from "./database.ts";

/** From so many words on, it is cheaper to ask once which words have a row than to ask for each. */
const MANY = 50;

/** Makes the rows of the words that these events (written before, in the same transaction) are about anew. */
export async function refreshRows(writing: Writing, events: readonly VocabularyEvent[]): Promise<void> {
  const rows = writing.objectStore("words");
  const fresh = new Map<WordId, VocabularyEvent[]>();
  for (const event of events) {
    // A review changes nothing that a row says.
    if (event.do === "reviewed" || event.do === "list") continue;
    for (const word of await wordsOf(writing, event)) {
      const known = fresh.get(word);
      if (known) known.push(event);
      else fresh.set(word, [event]);
    }
  }
  const known = fresh.size > MANY ? new Set(await rows.getAllKeys()) : undefined;
  const undone = await writing.objectStore("events").index("kind").getAll("undone");
  for (const [word, own] of fresh) {
    const log =
      known && !known.has(word) ? own : await writing.objectStore("events").index("word").getAll(word);
    const vocabulary = createVocabulary();
    vocabulary.add(log);
    vocabulary.add(undone);
    const row = rowOf(vocabulary.word(word));
    if (row) void rows.put(row);
  }
}

async function wordsOf(writing: Writing, event: VocabularyEvent): Promise<Iterable<WordId>> {
  if (event.do === "list") return [];
  if (event.do !== "undone") return [event.word];
  if (event.word !== undefined) return [event.word];
  const batch = await writing.objectStore("events").index("batch").getAll(event.target);
  return new Set(batch.flatMap((one) => ("word" in one && one.word !== undefined ? [one.word] : [])));
}

function rowOf(word: KeptWord | undefined): WordRow | undefined {
  if (!word) return undefined;
  const { id, traditional, simplified, pinyin, kept, keptAt, contexts } = word;
  return {
    id,
    forms: [...new Set([simplified, traditional])],
    pinyin,
    kept,
    keptAt,
    seen: Math.max(1, contexts.length),
  };
}
