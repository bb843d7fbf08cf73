import type { ListDeed, ListId, VocabularyEvent } from "./event.ts";
import type { List } from "./kept-word.ts";

/** An event about a list. */
export type ListEvent = Extract<VocabularyEvent, ListDeed>;

/** The list that its events make, in the order of their stamps; undefined when it was removed. */
export function foldList(id: ListId, events: readonly ListEvent[]): List | undefined {
  const fields = { title: "", query: "", source: "", removed: "" };
  for (const { field, value } of events) fields[field] = value;
  const { title, query, source, removed } = fields;
  return removed === "" && events.length > 0 ? { id, title, query, source } : undefined;
}
