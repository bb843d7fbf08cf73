import { useEffect, useMemo, useState } from "preact/hooks";
import type { Live } from "../../src/extension/vocabulary/live.ts";
import { corpusOf, filterWords, parseQuery, type Searchable } from "../../src/vocabulary/query.ts";
import { sortWords, type Sort } from "../../src/vocabulary/sort-words.ts";
import type { WordId } from "../../src/vocabulary/word-id.ts";
import { Detail } from "./detail.tsx";
import { Exchange } from "./exchange.tsx";
import { NoMatch, NoWords } from "./no-words.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { Sidebar } from "./sidebar.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useSelection } from "./use-selection.ts";
import { useSteps } from "./use-steps.tsx";
import { WordTable } from "./word-table.tsx";

/** Search, table and what stands beside them. */
export function Words({ live }: { live: Live }) {
  const items = live.items();
  const [search, setSearch] = useState(searchOfAddress);
  const [sort, setSort] = useState<Sort>("newest");
  const [open, setOpen] = useState<WordId>();
  const { act, busy } = useSteps(live);
  const sorted = useMemo(() => sortWords(items, sort), [items, sort]);
  const corpus = useMemo(() => once(() => corpusOf(sorted)), [sorted]);
  const found = useMemo(
    () => filterWords(corpus, sorted, parseQuery(search), Date.now()),
    [corpus, sorted, search],
  );
  useEffect(() => warmUp(sorted), [sorted]);
  const selection = useSelection(found);
  const shown = open === undefined ? undefined : live.vocabulary.word(open);
  const chosen = selection.count > 0 ? selection.words() : found;
  const exchange = <Exchange live={live} items={chosen} act={act} />;
  if (items.length === 0) return <NoWords busy={busy} actions={exchange} />;
  return (
    <div class="vocabulary">
      <Sidebar live={live} items={items} search={search} onSearch={setSearch} act={act} />
      <section class="words" aria-label={document.title}>
        <Toolbar
          act={act}
          exchange={exchange}
          search={search}
          onSearch={setSearch}
          sort={sort}
          onSort={setSort}
          found={found}
          whole={live.whole()}
        />
        {selection.count > 0 && <SelectionBar live={live} selection={selection} act={act} />}
        {busy}
        {found.length === 0 ? (
          <NoMatch search={search} onClear={() => setSearch("")} />
        ) : (
          <WordTable items={found} selection={selection} open={open} onOpen={setOpen} act={act} />
        )}
      </section>
      {shown?.kept && (
        <Detail key={shown.id} word={shown} live={live} act={act} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}

/** A search that the address names: links of other pages lead to a word or a list. */
function searchOfAddress(): string {
  return new URLSearchParams(location.search).get("search") ?? "";
}

/** Words whose search text is made in one go, while nobody waits. */
const WARM = 1_000;

/** Makes the texts to search before the first search; gives the function that stops it. */
function warmUp(items: readonly Searchable[]): () => void {
  let at = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const more = () => {
    for (const end = at + WARM; at < end && at < items.length; at++) void items[at]!.text;
    if (at < items.length) timer = setTimeout(more, 10);
  };
  timer = setTimeout(more, 200);
  return () => clearTimeout(timer);
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
