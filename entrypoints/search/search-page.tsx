import { useEffect, useMemo, useState } from "preact/hooks";
import { openWholeSearch, type Search } from "../../src/extension/open-search.ts";
import { say, sayCount } from "../../src/extension/say.ts";
import { Button } from "../../src/look/button.tsx";
import { EmptyState } from "../../src/look/empty-state.tsx";
import { Page } from "../../src/look/page.tsx";
import { Progress } from "../../src/look/progress.tsx";
import { Result } from "./result.tsx";

/** How far the dictionary is open: a share of it, all of it, or not at all. */
type Opening = number | Search | "damaged";

/** Looks words up by Chinese, pinyin or English; the query stands in the address (`?q=`). */
export function SearchPage() {
  return (
    <Page current="search" title={say("page_search")}>
      <Looking />
    </Page>
  );
}

function Looking() {
  const [opening, setOpening] = useState<Opening>(0);
  const [query, setQuery] = useState(() => new URLSearchParams(location.search).get("q") ?? "");
  const open = () => {
    setOpening(0);
    openWholeSearch((done) => setOpening(done)).then(
      (search) => setOpening(() => search),
      () => setOpening("damaged"),
    );
  };
  useEffect(open, []);
  const type = (text: string) => {
    setQuery(text);
    history.replaceState(null, "", text === "" ? location.pathname : `?q=${encodeURIComponent(text)}`);
  };
  return (
    <>
      <search class="searchbar">
        <input
          type="search"
          autofocus
          maxLength={100}
          value={query}
          placeholder={say("search_placeholder")}
          aria-label={say("page_search")}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </search>
      {typeof opening === "number" && <Progress label={say("popup_dictionary_opening")} done={opening} />}
      {opening === "damaged" && (
        <EmptyState
          title={say("popup_dictionary_damaged")}
          actions={<Button onClick={open}>{say("popup_try_again")}</Button>}
        />
      )}
      {typeof opening === "function" && <Results search={opening} query={query} />}
    </>
  );
}

function Results({ search, query }: { search: Search; query: string }) {
  const lines = useMemo(() => search(query), [search, query]);
  if (query.trim() === "") return <EmptyState title={say("search_empty")}>{say("search_how")}</EmptyState>;
  if (lines.length === 0)
    return <EmptyState title={say("search_nothing")}>{say("search_nothing_how")}</EmptyState>;
  return (
    <>
      <p class="unseen" role="status">
        {sayCount("search_count", lines.length)}
      </p>
      <ol class="results">
        {lines.map((line) => (
          <Result key={line} line={line} />
        ))}
      </ol>
    </>
  );
}
