import { say } from "../../src/extension/say.ts";
import type { KeptContext, KeptWord } from "../../src/vocabulary/kept-word.ts";
import { age } from "../../src/extension/age.ts";
import type { Act } from "./use-steps.tsx";

/** Every sentence a word was met in, the latest first, with a way back to each. */
export function Contexts({ word, act }: { word: KeptWord; act: Act }) {
  const drop = ({ ids }: KeptContext) =>
    void act([{ do: "unmet", word: word.id, seen: ids }], say("vocabulary_changed", "1"));
  if (word.contexts.length === 0) return null;
  return (
    <section class="contexts">
      <h3>{say("vocabulary_contexts")}</h3>
      <ol>
        {word.contexts.toReversed().map((context) => (
          <li key={context.ids[0]}>
            <p lang="zh">
              {context.sentence.slice(0, context.start)}
              <mark>{context.sentence.slice(context.start, context.end)}</mark>
              {context.sentence.slice(context.end)}
            </p>
            <p class="note">
              {isWeb(context.link) ? (
                <a href={context.link} target="_blank" rel="noreferrer noopener">
                  {context.title || context.address}
                </a>
              ) : (
                context.title
              )}{" "}
              <time dateTime={new Date(context.at).toISOString()}>{age(context.at, Date.now())}</time>{" "}
              <button
                type="button"
                class="drop"
                aria-label={say("vocabulary_drop_context")}
                onClick={() => drop(context)}
              >
                ×
              </button>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A link comes from a log, which may have been imported: only web pages are led to. */
function isWeb(link: string): boolean {
  return /^https?:\/\//u.test(link);
}
