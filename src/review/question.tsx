import type { Rating } from "../vocabulary/event.ts";
import type { Asking } from "./session-state.ts";
import { formOf } from "./shown.ts";
import { SpeakButton } from "./speak-button.tsx";
import { TonesQuestion } from "./tones-question.tsx";
import { TypedQuestion } from "./typed-question.tsx";
import { Sentence } from "./word-text.tsx";
import { WriteQuestion } from "./write-question.tsx";

/** What a question needs: the card, whether its answer is shown, and a way to show it with a rating to suggest. */
export interface QuestionNeeds {
  readonly asking: Asking;
  readonly revealed: boolean;
  readonly reveal: (suggested?: Rating) => void;
}

/** The upper half of a card: what is asked. */
export function Question(needs: QuestionNeeds) {
  const { asking, revealed } = needs;
  const { word, skill } = asking;
  const context = contextOf(asking);
  const form = formOf(word);
  const meaning = <p class="meaning">{word.senses.slice(0, 3).join(" · ")}</p>;
  const sentence = (gap: boolean) => context && <Sentence context={context} gap={gap && !revealed} />;
  const big = (
    <p class="word" lang={form === word.simplified ? "zh-Hans" : "zh-Hant"}>
      {form}
    </p>
  );
  switch (skill) {
    case "recognise":
      return [big, sentence(false)];
    case "typed":
      return [big, sentence(false), <TypedQuestion key={asking.candidate.card} {...needs} />];
    case "tones":
      return [big, <TonesQuestion key={asking.candidate.card} {...needs} />, sentence(false)];
    case "listen":
      return [<SpeakButton key={form} text={form} atOnce />, revealed && big, revealed && sentence(false)];
    case "write":
      return [meaning, sentence(true), <WriteQuestion key={asking.candidate.card} {...needs} />];
    case "recall":
    case "cloze":
      return [
        skill === "cloze" && context ? sentence(true) : undefined,
        meaning,
        skill === "recall" ? sentence(true) : undefined,
        revealed && big,
      ];
  }
}

/** Each lapse shows the word in another sentence, where there are several: one that failed is not asked for ever. */
function contextOf({ word, candidate }: Asking) {
  const { contexts } = word;
  return contexts[candidate.state.lapses % Math.max(1, contexts.length)];
}
