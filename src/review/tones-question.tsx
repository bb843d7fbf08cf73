import { useLayoutEffect, useState } from "preact/hooks";
import { say } from "../extension/say.ts";
import { syllables } from "../pinyin/tone-marks.ts";
import type { QuestionNeeds } from "./question.tsx";

const MARKS = ["ˉ", "ˊ", "ˇ", "ˋ", "·"] as const;
/** Tone marks over vowels, taken off. */
const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0304\u030c]/gu, "")
    .normalize("NFC");

/** Each syllable without its mark, and the five tones to choose from; keys 1–5 choose one after the other. */
export function TonesQuestion({ asking, revealed, reveal }: QuestionNeeds) {
  const asked = syllables(asking.word.pinyin).filter(({ tone }) => tone > 0);
  const [chosen, setChosen] = useState<readonly number[]>(asked.map(() => 0));
  const open = chosen.indexOf(0);
  const right = asked.every(({ tone }, at) => chosen[at] === tone);
  const choose = (at: number, tone: number) => {
    const next = chosen.with(at, tone);
    setChosen(next);
    if (!next.includes(0)) reveal(asked.every((one, index) => next[index] === one.tone) ? 3 : 1);
  };
  // Before the next key can come, not after the next drawing.
  useLayoutEffect(() => {
    if (revealed || open < 0) return undefined;
    const life = new AbortController();
    const press = (event: KeyboardEvent) => {
      if (!/^[1-5]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      choose(open, Number(event.key));
    };
    addEventListener("keydown", press, { signal: life.signal, capture: true });
    return () => life.abort();
  });
  return (
    <div class="tones">
      {asked.map(({ text, tone }, at) => (
        <div key={at} class="syllable" role="group" aria-label={say("review_tone_of", plain(text))}>
          <span lang="zh-Latn-pinyin" class={revealed ? `tone${tone}` : ""}>
            {revealed ? text : plain(text)}
          </span>
          {MARKS.map((mark, index) => (
            <button
              key={mark}
              type="button"
              disabled={revealed}
              aria-pressed={chosen[at] === index + 1}
              aria-label={index === 4 ? say("review_tone_neutral") : String(index + 1)}
              class={revealed && tone === index + 1 ? "right" : ""}
              onClick={() => choose(at, index + 1)}
            >
              {mark}
            </button>
          ))}
        </div>
      ))}
      {revealed && !chosen.includes(0) && (
        <p class="verdict">{say(right ? "review_tones_right" : "review_tones_wrong")}</p>
      )}
    </div>
  );
}
