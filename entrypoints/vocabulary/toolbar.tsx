import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { say, sayCount } from "../../src/extension/say.ts";
import { Button } from "../../src/look/button.tsx";
import type { Searchable } from "../../src/vocabulary/query.ts";
import { SORTS, type Sort } from "../../src/vocabulary/sort-words.ts";
import { newList } from "./deeds.ts";
import type { Act } from "./use-steps.tsx";

interface ToolbarNeeds {
  /** The ways in and out. */
  readonly exchange: ComponentChildren;
  readonly act: Act;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly found: readonly Searchable[];
  readonly whole: boolean;
}

/** The search as it can be kept for a smart list: one that names no list and is not everything. */
const isKeepable = (search: string) => search.trim() !== "" && !search.includes("list:");

/** Search, order, and how many words were found. */
export function Toolbar({ act, exchange, search, onSearch, sort, onSort, found, whole }: ToolbarNeeds) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(search);
  useEffect(() => setText(search), [search]);
  useEffect(() => {
    const life = new AbortController();
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "/" || (event.target as Element).matches?.("input, textarea, select")) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener("keydown", pressed, { signal: life.signal });
    return () => life.abort();
  }, []);
  const keep = () => void act(newList(text.trim(), text.trim()).deeds, say("vocabulary_search_kept"));
  return (
    <div class="toolbar" role="search">
      <input
        ref={field}
        type="search"
        lang="zh-Hans"
        value={text}
        placeholder={say("vocabulary_search")}
        aria-label={say("vocabulary_search")}
        onInput={(event) => {
          setText(event.currentTarget.value);
          onSearch(event.currentTarget.value);
        }}
      />
      <select
        value={sort}
        aria-label={say("vocabulary_sort")}
        onChange={(event) => onSort(event.currentTarget.value as Sort)}
      >
        {SORTS.map((one) => (
          <option key={one} value={one}>
            {say(`vocabulary_sort_${one}`)}
          </option>
        ))}
      </select>
      <span class="count" role="status">
        {whole ? sayCount("vocabulary_found", found.length) : say("vocabulary_opening")}
      </span>
      {isKeepable(text) && (
        <Button kind="quiet" onClick={keep}>
          {say("vocabulary_keep_search")}
        </Button>
      )}
      {exchange}
    </div>
  );
}
