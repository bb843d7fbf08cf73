import { Flag } from "../dictionary/flags.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { isHan } from "../pinyin/han-syllables.ts";
import { createReadingChooser } from "../pinyin/choose-readings.ts";
import numerals from "../segment/numerals.json" with { type: "json" };
import { numberValue } from "../segment/number-value.ts";
import { createSegmenter } from "../segment/segmenter.ts";
import { spokenNumber } from "../segment/spoken-number.ts";
import { Token, Tokens } from "../segment/tokens.ts";
import type { NumberValue, Span, WordForm, WordKind } from "./reading.ts";
import { createFormReader } from "./word-form.ts";

const MEASURED: Readonly<Record<string, string>> = numerals.reads;

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
    if (kind === "number") return readNumber(plain, text.slice(start, end));
    const found = kind === "word" && formOf(text, start, end, pinyin, what !== Token.form);
    return found ? { ...plain, ...found } : plain;
  }
}

/** A number with its value; its words of measure are read as such, whatever else they are elsewhere. */
function readNumber(word: ReadWord, text: string): ReadWord {
  const han = Array.from(text).filter(isHan);
  const syllables = word.pinyin.split(" ").map((syllable, i) => MEASURED[han[i] ?? ""] ?? syllable);
  const pinyin = syllables.join(" ");
  const value = numberValue(text);
  return value
    ? { ...word, pinyin, value: { ...value, spoken: spokenNumber(text, pinyin) } }
    : { ...word, pinyin };
}

function kindOf({ flags }: Lexicon, what: number): WordKind {
  if (what >= 0) return (flags[what]! & Flag.headword) !== 0 ? "word" : "new";
  if (what === Token.unknown || what === Token.form) return "word";
  if (what === Token.number) return "number";
  return what === Token.name ? "name" : "other";
}
