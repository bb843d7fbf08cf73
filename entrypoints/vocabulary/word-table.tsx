import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import type { Searchable } from "../../src/vocabulary/query.ts";
import type { WordId } from "../../src/vocabulary/word-id.ts";
import { forget } from "./deeds.ts";
import type { Selection } from "./use-selection.ts";
import type { Act } from "./use-steps.tsx";
import { ROW, useWindow } from "./use-window.ts";
import { WordRow } from "./word-row.tsx";

interface TableNeeds {
  readonly items: readonly Searchable[];
  readonly selection: Selection;
  readonly open: WordId | undefined;
  readonly onOpen: (id: WordId) => void;
  readonly act: Act;
}

/** The found words. Only the rows in the window exist; keys move among all of them. */
export function WordTable({ items, selection, open, onOpen, act }: TableNeeds) {
  const box = useRef<HTMLDivElement>(null);
  const { first, last, show } = useWindow(box, items.length);
  const [active, setActive] = useState(0);
  const at = Math.min(active, items.length - 1);
  useEffect(() => setActive(0), [items.length === 0]);

  const go = (to: number) => {
    const next = Math.max(0, Math.min(items.length - 1, to));
    setActive(next);
    show(next);
  };
  const pressed = (event: KeyboardEvent) => {
    const { id } = items[at]!.word;
    const moves = event.shiftKey && ["ArrowDown", "ArrowUp"].includes(event.key);
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + 10),
      PageUp: () => go(at - 10),
      Home: () => go(0),
      End: () => go(items.length - 1),
      Enter: () => onOpen(id),
      " ": () => selection.toggle(id),
      Delete: () => void act([forget(id)], say("vocabulary_deleted", "1")),
    };
    const all = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a";
    const act_ = all ? selection.selectAll : event.ctrlKey || event.metaKey ? undefined : keys[event.key];
    if (!act_ || ((event.target as Element).matches("input") && event.key === " ")) return;
    event.preventDefault();
    act_();
    if (moves)
      selection.reach(
        items[Math.max(0, Math.min(items.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))]!.word.id,
      );
  };
  return (
    <div
      ref={box}
      class="table"
      role="grid"
      tabIndex={0}
      aria-label={say("page_vocabulary")}
      aria-rowcount={items.length}
      aria-multiselectable
      aria-activedescendant={`row-${at}`}
      onKeyDown={pressed}
    >
      <div class="rows" style={{ height: `${items.length * ROW}px` }}>
        {items.slice(first, last).map((item, i) => (
          <WordRow
            key={item.word.id}
            item={item}
            row={first + i}
            active={first + i === at}
            open={item.word.id === open}
            selection={selection}
            onOpen={() => {
              setActive(first + i);
              onOpen(item.word.id);
            }}
          />
        ))}
      </div>
    </div>
  );
}
