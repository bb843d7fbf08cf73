import { useLayoutEffect, useState } from "preact/hooks";
import { say } from "../extension/say.ts";
import { Button } from "../look/button.tsx";
import { matchStroke } from "../strokes/match-stroke.ts";
import type { QuestionNeeds } from "./question.tsx";
import { StrokeOrder } from "./stroke-order.tsx";
import { StrokePaper } from "./stroke-paper.tsx";
import type { Written } from "./write-question.tsx";
import { afterHint, afterLine, isWritten, ratingOf, startWriting, type Writing } from "./writing.ts";

/** The word's characters, written stroke by stroke; each stroke that is right stands in ink. Key H shows the next one. */
export function WriteQuiz({ word, revealed, reveal }: QuestionNeeds & { word: readonly Written[] }) {
  const [writing, setWriting] = useState(() => startWriting(word.map(({ strokes }) => strokes.length)));
  const at = Math.min(writing.character, word.length - 1);
  const { strokes } = word[at]!;
  const take = (next: Writing) => {
    setWriting(next);
    if (isWritten(next)) reveal(ratingOf(next));
  };
  const hint = () => take(afterHint(writing));
  useHintKey(revealed ? undefined : hint);
  if (revealed)
    return (
      <div class="write">
        <StrokeOrder word={word} />
        {isWritten(writing) && writing.mistakes + writing.hints === 0 && (
          <p class="verdict">{say("review_strokes_right")}</p>
        )}
      </div>
    );
  return (
    <div class="write">
      <Progress word={word} writing={writing} />
      <StrokePaper
        key={at}
        strokes={strokes}
        writing={writing}
        label={say("review_write_label", String(at + 1), String(word.length))}
        drawn={(line) =>
          take(
            afterLine(
              writing,
              matchStroke(
                line,
                strokes.map(({ median }) => median),
                writing.stroke,
              ),
            ),
          )
        }
      />
      <div class="row">
        <span class="note" role="status">
          {remark(writing) ?? say("review_stroke", String(writing.stroke + 1), String(strokes.length))}
        </span>
        <Button kind="quiet" onClick={hint} aria-keyshortcuts="H">
          {say("review_stroke_hint")}
        </Button>
      </div>
    </div>
  );
}

/** The characters of a longer word: those that stand, and a place for each to come. */
function Progress({ word, writing }: { word: readonly Written[]; writing: Writing }) {
  if (word.length === 1) return null;
  return (
    <p class="written" lang="zh" aria-hidden="true">
      {word.map(({ character }, at) => (
        <span key={at} class={at === writing.character ? "now" : ""}>
          {at < writing.character ? character : "　"}
        </span>
      ))}
    </p>
  );
}

function remark({ last }: Writing): string | undefined {
  return last === undefined || last === "right" ? undefined : say(`review_stroke_${last}`);
}

function useHintKey(hint: (() => void) | undefined): void {
  useLayoutEffect(() => {
    if (!hint) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "h" || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, dialog")) return;
      event.preventDefault();
      hint();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}
