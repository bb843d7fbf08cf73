import type { Drawing } from "../draw.ts";
import { drawIcon } from "../draw-tools.ts";
import icons from "../icons.json" with { type: "json" };
import { readsIn } from "../manner.ts";
import { scriptOf } from "../script.ts";
import type { About } from "./about.ts";
import { drawTranslation } from "./draw-translation.ts";

/** The whole sentence with its readings above, each word to go to; and what the browser makes of it in another language. */
export function drawSentence({ known, looked, manner }: About, by: Drawing): readonly HTMLElement[] {
  const { make } = by;
  const { text, words } = known.reading;
  const script = scriptOf(known.reading, known.lines, looked.language);
  const reads = readsIn(manner);
  const line = make("div", "sentence");
  line.lang = script;
  for (const { start, end, kind, pinyin } of words) {
    const word = text.slice(start, end);
    if (kind === "other") {
      line.append(word);
      continue;
    }
    const shown = start < looked.span.end && looked.span.start < end;
    const ruby = make("ruby", shown ? "shown" : "", word);
    const above = make("rt", "");
    above.lang = "zh-Latn";
    for (const { text: syllable, tone } of reads(pinyin, word))
      above.append(make("span", tone > 0 ? `tone${tone}` : "", syllable), " ");
    ruby.append(above);
    ruby.addEventListener("click", (event) => {
      if (event.isTrusted && !by.nested) by.choose({ span: { start, end }, text: word, script, shown });
    });
    line.append(ruby);
  }
  const voice = make("button", "tool", drawIcon(icons.speak, line.ownerDocument));
  voice.tabIndex = -1;
  voice.ariaLabel = voice.title = by.say("card_tool_speakSentence");
  voice.addEventListener("click", (event) => event.isTrusted && by.press("speakSentence"));
  line.append(voice);
  return [line, drawTranslation(text, by)];
}
