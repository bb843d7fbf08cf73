import type { Deed } from "../../src/vocabulary/event.ts";
import type { KeptWord } from "../../src/vocabulary/kept-word.ts";
import type { WordId } from "../../src/vocabulary/word-id.ts";

/** Forgets a word. */
export function forget(word: WordId): Deed {
  return { do: "forgotten", word };
}

/** Sets a tag where it is not set. */
export function tag({ id, tags }: KeptWord, name: string): readonly Deed[] {
  return tags.has(name) ? [] : [{ do: "tagged", word: id, tag: name }];
}

/** Removes a tag where it is set. */
export function untag({ id, tags }: KeptWord, name: string): readonly Deed[] {
  const seen = tags.get(name);
  return seen ? [{ do: "untagged", word: id, tag: name, seen }] : [];
}

/** Puts a word on a list, unless it is there. */
export function enlist({ id, lists }: KeptWord, list: string): readonly Deed[] {
  return lists.has(list) ? [] : [{ do: "listed", word: id, list }];
}

/** Takes a word off a list. */
export function unlist({ id, lists }: KeptWord, list: string): readonly Deed[] {
  const seen = lists.get(list);
  return seen ? [{ do: "unlisted", word: id, list, seen }] : [];
}

/** A name for a new list that no device has given. */
export function newList(
  title: string,
  query = "",
): { readonly list: string; readonly deeds: readonly Deed[] } {
  const list = `list:${crypto.randomUUID()}`;
  const deeds: Deed[] = [{ do: "list", list, field: "title", value: title }];
  if (query !== "") deeds.push({ do: "list", list, field: "query", value: query });
  return { list, deeds };
}
