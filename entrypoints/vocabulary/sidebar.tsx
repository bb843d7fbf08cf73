import { useMemo, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { say } from "../../src/extension/say.ts";
import type { Live } from "../../src/extension/vocabulary/live.ts";
import type { Searchable } from "../../src/vocabulary/query.ts";
import { tagTree } from "../../src/vocabulary/tag-tree.ts";
import { pagesOf } from "../../src/vocabulary/pages.ts";
import type { List } from "../../src/vocabulary/kept-word.ts";
import { ListDialog } from "./list-dialog.tsx";
import { DailyBackup } from "./safety.tsx";
import type { Act } from "./use-steps.tsx";

interface SidebarNeeds {
  readonly live: Live;
  readonly items: readonly Searchable[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly act: Act;
}

/** Searches that everyone has. */
const SMART = [
  ["week", "kept:7d"],
  ["unreviewed", "is:unreviewed"],
  ["hard", "is:hard"],
] as const;

/** Lists, tags and pages: each is a search. */
export function Sidebar({ live, items, search, onSearch, act }: SidebarNeeds) {
  const tags = useMemo(() => tagTree(items.map(({ word }) => word)), [items]);
  const pages = useMemo(() => pagesOf(items.map(({ word }) => word)), [items]);
  const lists = live.vocabulary.lists();
  const [open, setOpen] = useState<List>();
  const way = (to: string, text: ComponentChildren, count?: number, depth = 0, more?: ComponentChildren) => (
    <li key={to} style={depth > 0 ? { paddingInlineStart: `${depth * 14}px` } : undefined}>
      <button type="button" class="way" aria-pressed={search === to} onClick={() => onSearch(to)}>
        <span>{text}</span>
        {count !== undefined && <small>{count}</small>}
      </button>
      {more}
    </li>
  );
  return (
    <>
      <nav class="sidebar" aria-label={say("vocabulary_lists")}>
        <ul>
          {way("", say("vocabulary_all"), items.length)}
          {SMART.map(([name, query]) => way(query, say(`vocabulary_smart_${name}`)))}
        </ul>
        {lists.length > 0 && (
          <Group title={say("vocabulary_lists")}>
            {lists.map((list) => {
              const { id, title, query } = list;
              return way(
                query === "" ? `list:${id}` : query,
                title,
                query === "" ? items.filter(({ word }) => word.lists.has(id)).length : undefined,
                0,
                <>
                  {query === "" && (
                    <button
                      type="button"
                      class="drop"
                      aria-label={say("vocabulary_list_settings", title)}
                      onClick={() => setOpen(list)}
                    >
                      …
                    </button>
                  )}
                  <button
                    type="button"
                    class="drop"
                    aria-label={say("vocabulary_remove_list", title)}
                    onClick={() =>
                      void act(
                        [{ do: "list", list: id, field: "removed", value: "yes" }],
                        say("vocabulary_list_removed", title),
                      )
                    }
                  >
                    ×
                  </button>
                </>,
              );
            })}
          </Group>
        )}
        {tags.length > 0 && (
          <Group title={say("vocabulary_tags")}>
            {tags.map(({ tag, name, depth, words }) => way(`tag:${tag}`, name, words, depth))}
          </Group>
        )}
        {pages.length > 0 && <Pages pages={pages} way={way} />}
        <DailyBackup />
      </nav>
      {open && (
        <ListDialog
          list={open}
          words={items.flatMap(({ word }) => (word.lists.has(open.id) ? [word] : []))}
          act={act}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

/** How many pages are shown before one asks for more. */
const SHORT = 8;

interface PagesNeeds {
  readonly pages: ReturnType<typeof pagesOf>;
  readonly way: (to: string, text: ComponentChildren, count?: number) => ComponentChildren;
}

function Pages({ pages, way }: PagesNeeds) {
  const [all, setAll] = useState(false);
  const shown = all ? pages.slice(0, 500) : pages.slice(0, SHORT);
  return (
    <Group title={say("vocabulary_pages")}>
      {shown.map(({ address, title, words }) => way(`page:${address}`, title, words))}
      {!all && pages.length > SHORT && (
        <li>
          <button type="button" class="way more" onClick={() => setAll(true)}>
            {say("vocabulary_more_pages", `${pages.length - SHORT}`)}
          </button>
        </li>
      )}
    </Group>
  );
}
