import { useState } from "preact/hooks";
import type { Searchable } from "../../src/vocabulary/query.ts";
import type { WordId } from "../../src/vocabulary/word-id.ts";

/** Which words are selected: some by name, or all matches of the search, on whatever screen they stand. */
export interface Selection {
  readonly count: number;
  readonly all: boolean;
  has(id: WordId): boolean;
  toggle(id: WordId): void;
  /** Selects or leaves every word between the last one toggled and this one. */
  reach(id: WordId): void;
  selectAll(): void;
  clear(): void;
  words(): readonly Searchable[];
}

/** A selection among the words that a search found; what is no longer found is no longer selected. */
export function useSelection(found: readonly Searchable[]): Selection {
  const [all, setAll] = useState(false);
  const [some, setSome] = useState<ReadonlySet<WordId>>(new Set());
  const [last, setLast] = useState<WordId>();
  const words = all
    ? found.filter(({ word }) => !some.has(word.id))
    : some.size === 0
      ? []
      : found.filter(({ word }) => some.has(word.id));
  const put = (ids: readonly WordId[], on: boolean) => {
    setSome((before) => {
      const next = new Set(before);
      // While all are selected, the set names those that are left out.
      for (const id of ids) {
        if (on === all) next.delete(id);
        else next.add(id);
      }
      return next;
    });
    setLast(ids.at(-1));
  };
  const has = (id: WordId) => some.has(id) !== all;
  return {
    count: words.length,
    all: all && some.size === 0,
    has,
    toggle: (id) => put([id], !has(id)),
    reach(id) {
      const at = found.findIndex(({ word }) => word.id === id);
      const from = found.findIndex(({ word }) => word.id === last);
      const [low, high] = from < 0 ? [at, at] : [Math.min(at, from), Math.max(at, from)];
      put(
        [
          ...found
            .slice(low, high + 1)
            .map(({ word }) => word.id)
            .filter((one) => one !== id),
          id,
        ],
        true,
      );
    },
    selectAll() {
      setAll(true);
      setSome(new Set());
    },
    clear() {
      setAll(false);
      setSome(new Set());
    },
    words: () => words,
  };
}
