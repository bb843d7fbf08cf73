import { useState } from "preact/hooks";
import { say } from "../../src/extension/say.ts";
import type { Live } from "../../src/extension/vocabulary/live.ts";
import { Button } from "../../src/look/button.tsx";
import type { Deed, Status } from "../../src/vocabulary/event.ts";
import { cleanTag } from "../../src/vocabulary/tag-tree.ts";
import { enlist, forget, newList, tag, untag } from "./deeds.ts";
import type { Selection } from "./use-selection.ts";
import type { Act } from "./use-steps.tsx";

interface BarNeeds {
  readonly live: Live;
  readonly selection: Selection;
  readonly act: Act;
}

const STATUSES: readonly Status[] = ["auto", "learning", "known", "ignored"];

/** What can be done with the selected words, all of them at once. */
export function SelectionBar({ live, selection, act }: BarNeeds) {
  const [name, setName] = useState("");
  const words = selection.words().map(({ word }) => word);
  const count = new Intl.NumberFormat().format(words.length);
  const does = (deeds: readonly Deed[]) => void act(deeds, say("vocabulary_changed", count));
  const drop = () => {
    selection.clear();
    void act(
      words.map(({ id }) => forget(id)),
      say("vocabulary_deleted", count),
    );
  };
  const list = (chosen: string) => {
    if (chosen !== "new") return does(words.flatMap((word) => enlist(word, chosen)));
    const made = newList(cleanTag(name) || say("vocabulary_new_list"));
    return does([...made.deeds, ...words.flatMap((word) => enlist(word, made.list))]);
  };
  const clean = cleanTag(name);
  return (
    <div class="selection" role="toolbar" aria-label={say("vocabulary_selection")}>
      <b role="status">{say("vocabulary_selected", count)}</b>
      {!selection.all && (
        <Button kind="quiet" onClick={selection.selectAll}>
          {say("vocabulary_select_all")}
        </Button>
      )}
      <Button kind="quiet" onClick={selection.clear}>
        {say("vocabulary_select_none")}
      </Button>
      <span class="group">
        <input
          type="text"
          value={name}
          placeholder={say("vocabulary_tag_hint")}
          aria-label={say("vocabulary_tag_hint")}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <Button disabled={clean === ""} onClick={() => does(words.flatMap((word) => tag(word, clean)))}>
          {say("vocabulary_add_tag")}
        </Button>
        <Button disabled={clean === ""} onClick={() => does(words.flatMap((word) => untag(word, clean)))}>
          {say("vocabulary_remove_tag")}
        </Button>
      </span>
      <select
        value=""
        aria-label={say("vocabulary_to_list")}
        onChange={(event) => list(event.currentTarget.value)}
      >
        <option value="" hidden>
          {say("vocabulary_to_list")}
        </option>
        {live.vocabulary
          .lists()
          .filter(({ query }) => query === "")
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        <option value="new">{say("vocabulary_new_list")}</option>
      </select>
      <select
        value=""
        aria-label={say("vocabulary_status")}
        onChange={(event) => {
          const status = event.currentTarget.value as Status;
          does(words.map(({ id }) => ({ do: "status", word: id, status })));
        }}
      >
        <option value="" hidden>
          {say("vocabulary_status")}
        </option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {say(`vocabulary_is_${status}`)}
          </option>
        ))}
      </select>
      <Button
        onClick={() =>
          does(words.map(({ id, suspended }) => ({ do: "suspended", word: id, on: !suspended })))
        }
      >
        {say("vocabulary_suspend")}
      </Button>
      <Button kind="danger" onClick={drop}>
        {say("vocabulary_delete")}
      </Button>
    </div>
  );
}
