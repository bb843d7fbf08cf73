import { say } from "../../src/extension/say.ts";
import type { Searchable } from "../../src/vocabulary/query.ts";
import { age } from "../../src/extension/age.ts";
import { Pinyin } from "./pinyin.tsx";
import type { Selection } from "./use-selection.ts";
import { ROW } from "./use-window.ts";

interface RowNeeds {
  readonly item: Searchable;
  readonly row: number;
  readonly active: boolean;
  readonly open: boolean;
  readonly selection: Selection;
  readonly onOpen: () => void;
}

/** One word of the table. */
export function WordRow({ item, row, active, open, selection, onOpen }: RowNeeds) {
  const { id, simplified, traditional, pinyin, senses, tags, status, suspended, keptAt } = item.word;
  const selected = selection.has(id);
  const clicked = (event: MouseEvent) => {
    if (event.shiftKey) selection.reach(id);
    else if (event.ctrlKey || event.metaKey) selection.toggle(id);
    else onOpen();
  };
  return (
    <div
      id={`row-${row}`}
      role="row"
      aria-rowindex={row + 1}
      aria-selected={selected}
      class={`word ${active ? "active" : ""} ${open ? "open" : ""}`}
      style={{ transform: `translateY(${row * ROW}px)` }}
      onClick={clicked}
    >
      <span role="gridcell" class="check" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={say("vocabulary_select", simplified)}
          onClick={(event) => (event.shiftKey ? selection.reach(id) : selection.toggle(id))}
        />
      </span>
      <span role="gridcell" class="form">
        <b lang="zh-Hans">{simplified}</b>
        {traditional !== simplified && <span lang="zh-Hant">{traditional}</span>}
      </span>
      <span role="gridcell" class="sound">
        <Pinyin pinyin={pinyin} />
      </span>
      <span role="gridcell" class="meaning">
        {senses.filter((sense) => !sense.startsWith("CL:")).join(" · ")}
      </span>
      <span role="gridcell" class="marks">
        {suspended && <span class="tag">{say("vocabulary_is_suspended")}</span>}
        {status !== "auto" && <span class="tag">{say(`vocabulary_is_${status}`)}</span>}
        {[...tags.keys()].slice(0, 2).map((tag) => (
          <span key={tag} class="tag">
            {tag.split("::").at(-1)}
          </span>
        ))}
      </span>
      <time role="gridcell" class="age" dateTime={new Date(keptAt).toISOString()}>
        {age(keptAt, Date.now())}
      </time>
    </div>
  );
}
