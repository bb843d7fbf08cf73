import { say } from "../../src/extension/say.ts";
import type { Live } from "../../src/extension/vocabulary/live.ts";
import { Button } from "../../src/look/button.tsx";
import type { KeptWord } from "../../src/vocabulary/kept-word.ts";
import { cleanTag } from "../../src/vocabulary/tag-tree.ts";
import { timesSeen } from "../../src/vocabulary/sort-words.ts";
import { age } from "../../src/extension/age.ts";
import { Contexts } from "./contexts.tsx";
import { forget, tag, unlist, untag } from "./deeds.ts";
import { EditText } from "./edit-text.tsx";
import { History } from "./history.tsx";
import { Pinyin } from "./pinyin.tsx";
import type { Act } from "./use-steps.tsx";

interface DetailNeeds {
  readonly word: KeptWord;
  readonly live: Live;
  readonly act: Act;
  readonly onClose: () => void;
}

/** All that is known of one word; what is written here is kept when the field is left. */
export function Detail({ word, live, act, onClose }: DetailNeeds) {
  const { id, traditional, simplified, pinyin, senses, note, tags, lists, suspended } = word;
  const edit = (field: "traditional" | "simplified" | "pinyin" | "note") => (value: string) =>
    act([{ do: "edited", word: id, field, value }], say("vocabulary_changed", "1"));
  const explain = (text: string) => {
    const lines = text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    return act([{ do: "explained", word: id, senses: lines }], say("vocabulary_changed", "1"));
  };
  const titles = new Map(live.vocabulary.lists().map((list) => [list.id, list.title]));
  const drop = () => {
    onClose();
    void act([forget(id)], say("vocabulary_deleted", "1"));
  };
  return (
    <aside class="detail" aria-label={simplified} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <header>
        <p class="forms">
          <b lang="zh-Hans">{simplified}</b>
          {traditional !== simplified && <span lang="zh-Hant">{traditional}</span>}
        </p>
        <Button kind="quiet" aria-label={say("vocabulary_close")} onClick={onClose}>
          ×
        </Button>
        <p class="sound">
          <Pinyin pinyin={pinyin} />
        </p>
        <p class="note">
          {say("vocabulary_known_since", age(word.keptAt, Date.now()), `${timesSeen(word)}`)}
        </p>
      </header>
      <EditText
        label={say("vocabulary_senses")}
        value={senses.join("\n")}
        rows={Math.min(6, senses.length + 1)}
        onKeep={explain}
      />
      <EditText label={say("vocabulary_note")} value={note} rows={2} onKeep={edit("note")} />
      <section>
        <h3>{say("vocabulary_tags")}</h3>
        <p class="chips">
          {[...tags.keys()].map((name) => (
            <button
              key={name}
              type="button"
              class="tag"
              aria-label={say("vocabulary_untag", name)}
              onClick={() => void act(untag(word, name), say("vocabulary_changed", "1"))}
            >
              {name} ×
            </button>
          ))}
          {[...lists.keys()].map(
            (list) =>
              titles.has(list) && (
                <button
                  key={list}
                  type="button"
                  class="tag list"
                  aria-label={say("vocabulary_untag", titles.get(list)!)}
                  onClick={() => void act(unlist(word, list), say("vocabulary_changed", "1"))}
                >
                  {titles.get(list)} ×
                </button>
              ),
          )}
          <NewTag onTag={(name) => void act(tag(word, name), say("vocabulary_changed", "1"))} />
        </p>
      </section>
      <Contexts word={word} act={act} />
      <details>
        <summary>{say("vocabulary_forms")}</summary>
        <EditText
          label={say("vocabulary_simplified")}
          value={simplified}
          lang="zh-Hans"
          onKeep={edit("simplified")}
        />
        <EditText
          label={say("vocabulary_traditional")}
          value={traditional}
          lang="zh-Hant"
          onKeep={edit("traditional")}
        />
        <EditText label={say("vocabulary_pinyin")} value={pinyin} onKeep={edit("pinyin")} />
      </details>
      <History word={word} live={live} />
      <footer class="actions">
        <Button
          onClick={() =>
            void act([{ do: "suspended", word: id, on: !suspended }], say("vocabulary_changed", "1"))
          }
        >
          {say(suspended ? "vocabulary_resume" : "vocabulary_suspend")}
        </Button>
        <Button kind="danger" onClick={drop}>
          {say("vocabulary_delete")}
        </Button>
      </footer>
    </aside>
  );
}

function NewTag({ onTag }: { onTag: (name: string) => void }) {
  return (
    <input
      type="text"
      class="new-tag"
      placeholder={say("vocabulary_tag_hint")}
      aria-label={say("vocabulary_tag_hint")}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.isComposing) return;
        const name = cleanTag(event.currentTarget.value);
        event.currentTarget.value = "";
        if (name !== "") onTag(name);
      }}
    />
  );
}
