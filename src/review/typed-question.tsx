import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../extension/say.ts";
import { Button } from "../look/button.tsx";
import type { QuestionNeeds } from "./question.tsx";
import { type Comparison, comparePinyin, spokenReadings } from "./typed-pinyin.ts";

/** A field for the reading; Enter checks it, and suggests a rating that the reader may change. */
export function TypedQuestion({ asking, revealed, reveal }: QuestionNeeds) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Comparison>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { pinyin, simplified } = asking.word;
  const check = () => {
    const comparison = comparePinyin(typed, pinyin, spokenReadings(simplified, pinyin));
    if (typed.trim() !== "") setFound(comparison);
    reveal(typed.trim() === "" ? undefined : comparison.suggested);
  };
  if (revealed) return found ? <p class="verdict">{verdictOf(found, typed)}</p> : null;
  return (
    <form
      class="typed"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <input
        type="text"
        aria-label={say("review_type_here")}
        placeholder={say("review_type_here")}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={100}
        value={typed}
        ref={field}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <Button kind="main" onClick={check}>
        {say("review_check")}
      </Button>
    </form>
  );
}

function verdictOf({ letters, tones }: Comparison, typed: string): string {
  if (!letters) return say("review_typed_wrong", typed);
  if (tones === "right") return say("review_typed_right");
  return say(tones === "missing" ? "review_typed_no_tones" : "review_typed_tones");
}
