import { syllables } from "../../src/pinyin/tone-marks.ts";

/** A reading with marks, each syllable in the colour of its tone. */
export function Pinyin({ pinyin }: { pinyin: string }) {
  return (
    <span class="pinyin" lang="zh-Latn">
      {syllables(pinyin).map(({ text, tone }, i) => [
        i > 0 && " ",
        <span key={i} class={tone > 0 ? `tone${tone}` : ""}>
          {text}
        </span>,
      ])}
    </span>
  );
}
