import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { say } from "../../src/extension/say.ts";

interface ToolbarNeeds {
  readonly name: string;
  readonly page: number;
  readonly pages: number;
  readonly percent: number;
  readonly go: (page: number) => void;
  readonly zoomBy: (steps: number) => void;
  readonly fit: () => void;
  readonly children: ComponentChildren;
}

/** The bar above the pages. */
export function Toolbar({ name, page, pages, percent, go, zoomBy, fit, children }: ToolbarNeeds) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Not while a number is being typed.
    if (input.current && document.activeElement !== input.current) input.current.value = String(page);
  }, [page]);
  const tool = (label: string, sign: string, act: () => void, disabled = false) => (
    <button type="button" class="tool" aria-label={label} title={label} onClick={act} disabled={disabled}>
      {sign}
    </button>
  );
  return (
    <header class="tools">
      <img src="/icon/48.png" width="24" height="24" alt="" />
      <h1 title={name}>{name}</h1>
      <div class="group">
        {tool(say("paper_previous"), "‹", () => go(page - 1), page <= 1)}
        <input
          ref={input}
          type="text"
          inputMode="numeric"
          aria-label={say("paper_page")}
          style={{ width: `${String(pages).length + 2.5}ch` }}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onBlur={({ currentTarget }) => (currentTarget.value = String(page))}
          onKeyDown={({ key, currentTarget }) => {
            if (key !== "Enter") return;
            const wanted = Number(currentTarget.value);
            if (Number.isInteger(wanted)) go(wanted);
            currentTarget.blur();
          }}
        />
        <span class="of">/ {pages}</span>
        {tool(say("paper_next"), "›", () => go(page + 1), page >= pages)}
      </div>
      <div class="group">
        {tool(say("paper_farther"), "−", () => zoomBy(-1))}
        <button type="button" class="tool percent" title={say("paper_fit")} onClick={fit}>
          {percent}%
        </button>
        {tool(say("paper_closer"), "+", () => zoomBy(1))}
      </div>
      <div class="group">{children}</div>
    </header>
  );
}
