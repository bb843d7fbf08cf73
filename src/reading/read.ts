import { Flag } from "../dictionary/flags.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { createReadingChooser } from "../pinyin/choose-readings.ts";
import { createSegmenter } from "../segment/segmenter.ts";
import { Token, Tokens } from "../segment/tokens.ts";
import { Headwords } from "./headwords.ts";
import type { Reading, Span, Word, WordKind } from "./reading.ts";

const NONE: readonly Span[] = [];

/** Makes the one function that reads a text: pure, synchronous, for any string, in time linear in its length. */
export function createReader(lexicon: Lexicon): (text: string) => Reading {
  const segment = createSegmenter(lexicon);
  const choose = createReadingChooser(lexicon);
  const headwords = new Headwords(lexicon);
  return (text) => {
    const tokens = new Tokens();
    segment(text, tokens);
    const pinyin = choose(text, tokens);
    headwords.turnTo(text);
    const words: Word[] = [];
    for (let i = 0, start = 0; i < tokens.length; i++) {
      const end = tokens.ends[i]!;
      const what = tokens.what[i]!;
      const kind = kindOf(lexicon, what);
      const other = kind === "other";
      words.push({
        start,
        end,
        kind,
        pinyin: pinyin[i]!,
        inner: other ? NONE : headwords.inside(start, end),
        outer: other ? NONE : headwords.around(start, end),
      });
      start = end;
    }
    return { text, words };
  };
}

function kindOf({ flags }: Lexicon, what: number): WordKind {
  if (what >= 0) return (flags[what]! & Flag.headword) !== 0 ? "word" : "new";
  if (what === Token.unknown) return "word";
  if (what === Token.number) return "number";
  return what === Token.name ? "name" : "other";
}
