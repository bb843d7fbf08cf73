import { say } from "../extension/say.ts";
import { syllables } from "../pinyin/tone-marks.ts";
import type { Context } from "../vocabulary/event.ts";

/** A reading with tone marks; the colours only repeat what the marks say. */
export function Pinyin({ pinyin }: { pinyin: string }) {
  return (
    <span class="pinyin" lang="zh-Latn-pinyin">
      {syllables(pinyin).map(({ text, tone }, at) => (
        <span key={at} class={tone > 0 ? `tone${tone}` : undefined}>
          {at > 0 ? " " : ""}
          {text}
        </span>
      ))}
    </span>
  );
}

/** A sentence with its word marked, or a gap where the word stands. */
export function Sentence({ context, gap = false }: { context: Context; gap?: boolean }) {
  const { sentence, start, end } = context;
  const word = sentence.slice(start, end);
  return (
    <p class="sentence" lang="zh-Hans">
      {sentence.slice(0, start)}
      {word !== "" &&
        (gap ? (
          <span class="gap" role="img" aria-label={say("review_gap")}>
            {"\u2003".repeat(Math.min(4, [...word].length + 1))}
          </span>
        ) : (
          <mark>{word}</mark>
        ))}
      {sentence.slice(end)}
    </p>
  );
}
