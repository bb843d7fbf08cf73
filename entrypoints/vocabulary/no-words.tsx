import type { ComponentChildren } from "preact";
import { say } from "../../src/extension/say.ts";
import { Button } from "../../src/look/button.tsx";
import { EmptyState } from "../../src/look/empty-state.tsx";

/** What stands here before the first word: how words come in. */
export function NoWords({ busy, actions }: { busy: ComponentChildren; actions: ComponentChildren }) {
  return (
    <>
      {busy}
      <EmptyState title={say("vocabulary_empty")} actions={actions}>
        <span class="teach">
          <span lang="zh-Hans" class="sample">
            他说经济<mark>发展</mark>很快。
          </span>
          <span>{say("vocabulary_empty_point")}</span>
          <span>
            <kbd>R</kbd> {say("vocabulary_empty_key")}
          </span>
          <span>{say("vocabulary_empty_import")}</span>
        </span>
      </EmptyState>
    </>
  );
}

/** What stands here when a search finds nothing. */
export function NoMatch({ search, onClear }: { search: string; onClear: () => void }) {
  return (
    <EmptyState
      title={say("vocabulary_no_match", search)}
      actions={<Button onClick={onClear}>{say("vocabulary_show_all")}</Button>}
    >
      {say("vocabulary_search_help")}
    </EmptyState>
  );
}
