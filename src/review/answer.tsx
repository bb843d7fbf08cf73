import { say } from "../extension/say.ts";
import type { Asking } from "./session-state.ts";
import { formOf } from "./shown.ts";
import { SpeakButton } from "./speak-button.tsx";
import { Pinyin, Sentence } from "./word-text.tsx";

/** The lower half of a card: reading, meaning, note, the way back to the source, the other sentences. */
export function Answer({ asking }: { asking: Asking }) {
  const { word } = asking;
  const form = formOf(word);
  const [shown, ...others] = word.contexts;
  const other = form === word.simplified ? word.traditional : word.simplified;
  return (
    <div class="answer">
      <p class="reading">
        <Pinyin pinyin={word.pinyin} />
        {other !== form && (
          <span class="other" lang={other === word.traditional ? "zh-Hant" : "zh-Hans"}>
            {other}
          </span>
        )}
        <SpeakButton text={form} />
      </p>
      <ol class="senses">
        {word.senses.map((sense) => (
          <li key={sense}>{sense}</li>
        ))}
      </ol>
      {word.note !== "" && (
        <p class="own">
          <span class="unseen">{say("review_note")}: </span>
          {word.note}
        </p>
      )}
      {shown && <Source context={shown} />}
      {others.length > 0 && (
        <details>
          <summary>{say("review_other_contexts", String(others.length))}</summary>
          {others.map((context) => (
            <div key={`${context.sentence} ${context.at}`}>
              <Sentence context={context} />
              <Source context={context} />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}

function Source({ context }: { context: { link: string; address: string; title: string } }) {
  const address = context.link || context.address;
  // Only pages that could have been read: a backup may name anything.
  if (!/^(https?|file):/i.test(address)) return null;
  return (
    <a class="source" href={address} target="_blank" rel="noreferrer">
      {context.title || say("review_source")}
    </a>
  );
}
