import { useEffect, useMemo, useState } from "preact/hooks";
import { ask } from "../extension/ask.ts";
import { textOfTab } from "../extension/page-text.ts";
import { languageOfBrowser, say } from "../extension/say.ts";
import { appendAll, undoStep } from "../extension/vocabulary/append.ts";
import { Button } from "../look/button.tsx";
import type { Deed, Status } from "../vocabulary/event.ts";
import type { Library } from "./library.ts";
import { chineseSentences, type PageHolds, type PageWord, WordCount } from "./page-words.ts";
import { standings } from "./standings.ts";
import { Pinyin } from "./word-text.tsx";

/** So many sentences are asked at once, so many words are offered. */
const [AT_ONCE, OFFERED] = [64, 6] as const;

/** What the page under the popup holds: how much of it is known, and the words worth learning first. */
export function PagePart({ tab, library }: { tab: number; library: Library }) {
  const [count, setCount] = useState<WordCount>();
  const [done, setDone] = useState<{ step: string; words: number }>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    void countTab(tab, life.signal).then(setCount);
    return () => life.abort();
  }, [tab]);
  // Looked for once for each change of cards or statuses, not at every answer.
  const holds = useMemo(() => count?.holds(standings(library)), [count, library, library.deck.size, done]);
  if (!holds || holds.different === 0) return null;
  const mark = async (words: readonly PageWord[], status: Status) => {
    try {
      setFailed(false);
      const step = await appendAll(
        words.map((word) => deedOf(word, status)),
        () => undefined,
      );
      await library.catchUp();
      if (step !== undefined) setDone({ step, words: words.length });
    } catch {
      setFailed(true);
    }
  };
  const undo = async () => {
    if (!done) return;
    await undoStep(done.step, true).catch(() => setFailed(true));
    await library.catchUp();
    setDone(undefined);
  };
  return (
    <section class="holds" aria-label={say("holds_title")}>
      <Share holds={holds} />
      <ul>
        {holds.unknown.slice(0, OFFERED).map((word) => (
          <Offered key={word.id} word={word} mark={(status) => void mark([word], status)} />
        ))}
      </ul>
      <div class="row" role="status">
        {holds.unknown.length > 0 && (
          <Button kind="quiet" onClick={() => void mark(holds.unknown, "known")}>
            {say("holds_all_known", String(holds.unknown.length))}
          </Button>
        )}
        {done && (
          <Button kind="quiet" onClick={() => void undo()}>
            {say("holds_undo", String(done.words))}
          </Button>
        )}
        {failed && <span class="note">{say("review_set_failed")}</span>}
      </div>
    </section>
  );
}

function deedOf({ id }: PageWord, status: Status): Deed {
  return { do: "status", word: id, status };
}

function Share({ holds }: { holds: PageHolds }) {
  const number = new Intl.NumberFormat(languageOfBrowser());
  const percent = new Intl.NumberFormat(languageOfBrowser(), { style: "percent" });
  return (
    <p class="share">
      <b>{say("holds_known", percent.format(holds.known))}</b>{" "}
      <span class="note">
        {say("holds_words", number.format(holds.running), number.format(holds.different))}
      </span>
      <progress max={1} value={holds.known} aria-hidden="true" />
    </p>
  );
}

function Offered({ word, mark }: { word: PageWord; mark: (status: Status) => void }) {
  return (
    <li>
      <span lang="zh-Hans">{word.text}</span> <Pinyin pinyin={word.entry.pinyin} />
      <span class="note sense">{word.entry.senses[0]}</span>
      <span class="note">×{word.count}</span>
      <Button kind="quiet" aria-label={say("holds_know_word", word.text)} onClick={() => mark("known")}>
        {say("holds_know")}
      </Button>
      <Button kind="quiet" aria-label={say("holds_ignore_word", word.text)} onClick={() => mark("ignored")}>
        {say("holds_ignore")}
      </Button>
    </li>
  );
}

async function countTab(tab: number, signal: AbortSignal): Promise<WordCount | undefined> {
  const sentences = chineseSentences((await textOfTab(tab)) ?? "");
  const count = new WordCount();
  for (let at = 0; at < sentences.length && !signal.aborted; at += AT_ONCE) {
    const reply = await ask("read", { sentences: sentences.slice(at, at + AT_ONCE) });
    if ("error" in reply) return undefined;
    count.add(reply.answer);
  }
  return count;
}
