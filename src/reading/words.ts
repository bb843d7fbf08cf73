import { Flag } from "../dictionary/flags.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { createReadingChooser } from "../pinyin/choose-readings.ts";
import { createSegmenter } from "../segment/segmenter.ts";
import { Token, Tokens } from "../segment/tokens.ts";
import type { Span, WordKind } from "./reading.ts";

/** A word as it is read in its sentence, without the headwords inside and around it. */
export interface ReadWord extends Span {
  readonly kind: WordKind;
  readonly pinyin: string;
}

/** Makes the function that cuts a text into words and reads them: what a Reading has, but for the words' neighbours. */
export function createWordReader(lexicon: Lexicon): (text: string) => ReadWord[] {
  const segment = createSegmenter(lexicon);
  const choose = createReadingChooser(lexicon);
  const tokens = new Tokens();
  return (text) => {
    tokens.length = 0;
    segment(text, tokens);
    const pinyin = choose(text, tokens);
    const words: ReadWord[] = [];
    for (let i = 0, start = 0; i < tokens.length; i++) {
      const end = tokens.ends[i]!;
      words.push({ start, end, kind: kindOf(lexicon, tokens.what[i]!), pinyin: pinyin[i]! });
      start = end;
    }
    return words;
  };
}

function kindOf({ flags }: Lexicon, what: number): WordKind {
  if (what >= 0) return (flags[what]! & Flag.headword) !== 0 ? "word" : "new";
  if (what === Token.unknown) return "word";
  if (what === Token.number) return "number";
  return what === Token.name ? "name" : "other";
}
