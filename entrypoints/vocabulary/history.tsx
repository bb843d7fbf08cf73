import { languageOfBrowser, say } from "../../src/extension/say.ts";
import type { Live } from "../../src/extension/vocabulary/live.ts";
import type { VocabularyEvent } from "../../src/vocabulary/event.ts";
import { Button } from "../../src/look/button.tsx";
import type { KeptWord } from "../../src/vocabulary/kept-word.ts";
import { troubleOf } from "../../src/extension/vocabulary/trouble.ts";
import { useToast } from "../../src/look/toast.tsx";
import { timeOf, type Stamp } from "../../src/vocabulary/stamp.ts";

/** The most lines that are drawn; the rest is a number. */
const MOST = 200;

/** What happened to a word, the latest first. */
export function History({ word, live }: { word: KeptWord; live: Live }) {
  const all = live.vocabulary.history(word.id);
  const toast = useToast();
  const undo = (target: Stamp, on: boolean) =>
    void live
      .act([{ do: "undone", target, word: word.id, on }])
      .catch((error: unknown) => toast(say(`store_${troubleOf(error)}`)));
  const date = new Intl.DateTimeFormat(languageOfBrowser(), { dateStyle: "medium", timeStyle: "short" });
  return (
    <details class="history">
      <summary>{say("vocabulary_history")}</summary>
      <ol>
        {all
          .slice(-MOST)
          .toReversed()
          .map(({ event, undone }) => (
            <li key={event.id} class={undone ? "undone" : ""}>
              <time dateTime={new Date(timeOf(event.id)).toISOString()}>{date.format(timeOf(event.id))}</time>{" "}
              {event.do !== "read" && say(`event_${event.do}`)} <span>{detailOf(event)}</span>{" "}
              {(event.do === "read" || event.do === "reviewed") && (
                <Button kind="quiet" onClick={() => undo(event.id, !undone)}>
                  {say(undone ? "vocabulary_count_again" : "look_undo")}
                </Button>
              )}
            </li>
          ))}
      </ol>
      {all.length > MOST && <p class="note">{say("vocabulary_more_events", `${all.length - MOST}`)}</p>}
    </details>
  );
}

function detailOf(event: VocabularyEvent): string {
  switch (event.do) {
    case "tagged":
    case "untagged":
      return event.tag;
    case "edited":
      return event.value;
    case "explained":
      return event.senses.join(" · ");
    case "read":
      return say(event.lookedUp ? "event_looked_up" : "event_passed_by");
    case "reviewed":
      return say(`rating_${event.rating}`);
    default:
      return "";
  }
}
