import { Flag } from "../dictionary/flags.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { createReadingChooser } from "../pinyin/choose-readings.ts";
import { numberValue } from "../segment/number-value.ts";
import { createSegmenter } from "../segment/segmenter.ts";
import { spokenNumber } from "../segment/spoken-number.ts";
import { Token, Tokens } from "../segment/tokens.ts";
import type { NumberValue, Span, WordForm, WordKind } from "./reading.ts";
import { createFormReader } from "./word-form.ts";

/** A word as it is read in its sentence, without the headwords inside and around it. */
export interface ReadWord extends Span {
  readonly kind: WordKind;
  readonly pinyin: string;
  readonly form?: WordForm;
  readonly value?: NumberValue;
}

/** Makes the function that cuts a text into words and reads them: what a Reading has, but for the words' neighbours. */
export function createWordReader(lexicon: Lexicon): (text: string) => ReadWord[] {
  const segment = createSegmenter(lexicon);
  const choose = createReadingChooser(lexicon);
  const formOf = createFormReader(lexicon);
  const tokens = new Tokens();
  return (text) => {
    tokens.length = 0;
    segment(text, tokens);
    const pinyin = choose(text, tokens);
    const words: ReadWord[] = [];
    for (let i = 0, start = 0; i < tokens.length; i++) {
      const end = tokens.ends[i]!;
      words.push(wordOf(text, start, end, tokens.what[i]!, pinyin[i]!));
      start = end;
    }
    return words;
  };

  function wordOf(text: string, start: number, end: number, what: number, pinyin: string): ReadWord {
    const kind = kindOf(lexicon, what);
    const plain = { start, end, kind, pinyin };
    if (kind === "number") return { ...plain, ...valueOf(text.slice(start, end), pinyin) };
    const found = kind === "word" && formOf(text, start, end, pinyin, what !== Token.form);
    return found ? { ...plain, ...found } : plain;
  }
}

function valueOf(text: string, pinyin: string): { readonly value: NumberValue } | undefined {
  const value = numberValue(text);
  return value && { value: { ...value, spoken: spokenNumber(text, pinyin) } };
}

function kindOf({ flags }: Lexicon, what: number): WordKind {
  if (what >= 0) return (flags[what]! & Flag.headword) !== 0 ? "word" : "new";
  if (what === Token.unknown || what === Token.form) return "word";
  if (what === Token.number) return "number";
  return what === Token.name ? "name" : "other";
}
