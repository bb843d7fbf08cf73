import type { Context, VocabularyEvent, WordDeed } from "./event.ts";
import type { KeptContext, KeptWord, ReadPast, Review } from "./kept-word.ts";
import { timeOf, type Stamp } from "./stamp.ts";
import { partsOfId, type WordId } from "./word-id.ts";

/** An event about a word. */
export type WordEvent = Extract<VocabularyEvent, WordDeed>;

type Draft = { -readonly [Key in keyof KeptWord]: KeptWord[Key] } & {
  contexts: KeptContext[];
  tags: Map<string, Stamp[]>;
  lists: Map<string, Stamp[]>;
  reviews: Review[];
  reads: ReadPast[];
};

/**
 * The word that its events make, given in the order of their stamps and without those that were undone. Fields go
 * to their last writer; of tags, lists and contexts only what the remover had seen is removed. What happened
 * before a word was forgotten is gone; whoever meets it afterwards keeps it anew.
 */
export function foldWord(id: WordId, events: readonly WordEvent[]): KeptWord {
  let word = blank(id);
  const removed = new Set<Stamp>();
  for (const event of events) if ("seen" in event) for (const stamp of event.seen) removed.add(stamp);
  for (const event of events) {
    if (event.do === "forgotten") word = { ...blank(id), status: word.status };
    else if (!removed.has(event.id)) apply(word, event);
    else if (event.do === "kept" || event.do === "met") apply(word, withoutContext(event));
    word.changedAt = timeOf(event.id);
  }
  return word;
}

function blank(id: WordId): Draft {
  return {
    id,
    kept: false,
    ...partsOfId(id),
    senses: [],
    note: "",
    contexts: [],
    tags: new Map(),
    lists: new Map(),
    status: "auto",
    suspended: false,
    buriedUntil: 0,
    keptAt: 0,
    changedAt: 0,
    reviews: [],
    reads: [],
  };
}

/** A word whose every context was removed is still kept. */
function withoutContext(event: Extract<WordEvent, { do: "kept" | "met" }>): Applied {
  if (event.do === "met") return { do: "met", id: event.id };
  const { context: _, ...kept } = event;
  return kept;
}

/** An event, or a meeting whose context was removed. */
type Applied = WordEvent | { readonly do: "met"; readonly id: Stamp; readonly context?: Context };

function apply(word: Draft, event: Applied): void {
  switch (event.do) {
    case "kept":
      // Kept again it is what it was: what the reader wrote since is not undone by a second press of the key.
      if (!word.kept) {
        const { traditional, simplified, pinyin, senses } = event;
        Object.assign(word, { traditional, simplified, pinyin, senses });
      }
      return keep(word, event.id, event.context);
    case "met":
      return keep(word, event.id, event.context);
    case "edited":
      word[event.field] = event.value;
      return;
    case "explained":
      word.senses = event.senses;
      return;
    case "tagged":
      return add(word.tags, event.tag, event.id);
    case "listed":
      return add(word.lists, event.list, event.id);
    case "status":
      word.status = event.status;
      return;
    case "suspended":
      word.suspended = event.on;
      return;
    case "buried":
      word.buriedUntil = event.until;
      return;
    case "restarted":
      word.reviews = [];
      word.reads = [];
      return;
    case "reviewed":
      // The event itself and no copy: there may be a million.
      word.reviews.push(event);
      return;
    case "read":
      word.reads.push(event);
  }
}

function keep(word: Draft, id: Stamp, context: Context | undefined): void {
  if (!word.kept) {
    word.kept = true;
    word.keptAt = context?.at ?? timeOf(id);
  }
  if (!context) return;
  const at = word.contexts.findIndex((known) => samePlace(known, context));
  const known = word.contexts[at];
  if (known) word.contexts[at] = { ...known, ids: [...known.ids, id] };
  else word.contexts.push({ ...context, ids: [id] });
}

function samePlace(a: Context, b: Context): boolean {
  return a.sentence === b.sentence && a.start === b.start && a.address === b.address;
}

function add(to: Map<string, Stamp[]>, name: string, id: Stamp): void {
  const known = to.get(name);
  if (known) known.push(id);
  else to.set(name, [id]);
}
