import type { ListId, Undone, VocabularyEvent } from "./event.ts";
import { foldList, type ListEvent } from "./fold-list.ts";
import { foldWord, type WordEvent } from "./fold-word.ts";
import type { KeptWord, List } from "./kept-word.ts";
import type { Stamp } from "./stamp.ts";
import type { WordId } from "./word-id.ts";

/** Words and lists folded from a log. The same events make the same vocabulary, in whatever order they come. */
export interface Vocabulary {
  /** Takes events in, known ones too; names the words that they change. */
  add(events: Iterable<VocabularyEvent>): Set<WordId>;
  /** A word of which anything is known, kept or not. */
  word(id: WordId): KeptWord | undefined;
  /** All words of which anything is known. */
  ids(): IterableIterator<WordId>;
  /** The lists that were not removed, by their titles. */
  lists(): readonly List[];
  /** The events of a word in the order of their stamps, and whether each was undone: the word's history. */
  history(id: WordId): readonly { readonly event: VocabularyEvent; readonly undone: boolean }[];
  /** The words that events of a batch are about. */
  batch(id: Stamp): ReadonlySet<WordId>;
}

/** Makes a vocabulary without words. Words are folded when they are asked for, and again only after they change. */
export function createVocabulary(): Vocabulary {
  const words = new Map<WordId, WordEvent[]>();
  const lists = new Map<ListId, ListEvent[]>();
  const batches = new Map<Stamp, Set<WordId>>();
  const undone = new Map<string, VocabularyEvent & Undone>();
  const folded = new Map<WordId, KeptWord>();

  function isUndone({ id, batch }: VocabularyEvent): boolean {
    if (undone.size === 0) return false;
    return !!undone.get(`event ${id}`)?.on || (batch !== undefined && !!undone.get(`batch ${batch}`)?.on);
  }

  function addOne(event: VocabularyEvent, changed: Set<WordId>): void {
    if (event.do === "undone") {
      const key = `${event.word === undefined ? "batch" : "event"} ${event.target}`;
      const known = undone.get(key);
      if (known && known.id >= event.id) return;
      undone.set(key, event);
      for (const word of event.word === undefined ? (batches.get(event.target) ?? []) : [event.word])
        changed.add(word);
    } else if (event.do === "list") insert(lists, event.list, event);
    else if (insert(words, event.word, event)) {
      changed.add(event.word);
      if (event.batch !== undefined) addTo(batches, event.batch, event.word);
    }
  }

  return {
    add(events) {
      const changed = new Set<WordId>();
      for (const event of events) addOne(event, changed);
      for (const word of changed) folded.delete(word);
      return changed;
    },
    word(id) {
      const events = words.get(id);
      if (!events) return undefined;
      const known =
        folded.get(id) ??
        foldWord(id, undone.size === 0 ? events : events.filter((event) => !isUndone(event)));
      folded.set(id, known);
      return known;
    },
    ids: () => words.keys(),
    lists: () =>
      [...lists]
        .flatMap(
          ([id, events]) =>
            foldList(
              id,
              events.filter((event) => !isUndone(event)),
            ) ?? [],
        )
        .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1)),
    history: (id) => (words.get(id) ?? []).map((event) => ({ event, undone: isUndone(event) })),
    batch: (id) => batches.get(id) ?? new Set(),
  };
}

/** Puts an event in its place; false when it was there. Most events come in order, so the search starts at the end. */
function insert<Key, Event extends { readonly id: Stamp }>(
  into: Map<Key, Event[]>,
  key: Key,
  event: Event,
): boolean {
  const events = into.get(key);
  if (!events) {
    into.set(key, [event]);
    return true;
  }
  let low = 0;
  let high = events.length;
  if (events[high - 1]!.id < event.id) low = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle]!.id < event.id) low = middle + 1;
    else high = middle;
  }
  if (events[low]?.id === event.id) return false;
  events.splice(low, 0, event);
  return true;
}

function addTo(batches: Map<Stamp, Set<WordId>>, batch: Stamp, word: WordId): void {
  const known = batches.get(batch);
  if (known) known.add(word);
  else batches.set(batch, new Set([word]));
}
