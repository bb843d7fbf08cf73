import { Flag } from "../dictionary/flags.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { isHan } from "../pinyin/han-syllables.ts";
import { createReadingChooser } from "../pinyin/choose-readings.ts";
import { isCode } from "../segment/code-label.ts";
import numerals from "../segment/numerals.json" with { type: "json" };
import { numberValue } from "../segment/number-value.ts";
import { createSegmenter } from "../segment/segmenter.ts";
import { organisationTest } from "../segment/organisations.ts";
import { spokenNumber } from "../segment/spoken-number.ts";
import { Token, Tokens } from "../segment/tokens.ts";
import type { NameKind, NumberValue, Span, WordForm, WordKind } from "./reading.ts";
import { createFormReader } from "./word-form.ts";

const MEASURED: Readonly<Record<string, string>> = numerals.reads;
const MEASURED_UNITS: ReadonlySet<number> = new Set(
  Object.keys(MEASURED).map((character) => character.charCodeAt(0)),
);

const NAMES: ReadonlyMap<number, NameKind> = new Map([
  [Token.name, "person"],
  [Token.place, "place"],
  [Token.foreign, "foreign"],
]);

/** A word as it is read in its sentence, without the headwords inside and around it. */
export interface ReadWord extends Span {
  readonly kind: WordKind;
  readonly pinyin: string;
  readonly form?: WordForm;
  readonly name?: NameKind;
  readonly value?: NumberValue;
}

/**
 * Makes the function that cuts a text into words and reads them, and no more: of forms it tells those that are no headwords
 * (their reading comes from their base), of numbers not what they are worth.
 */
export function createWordReader(lexicon: Lexicon): (text: string) => ReadWord[] {
  const segment = createSegmenter(lexicon);
  const choose = createReadingChooser(lexicon);
  const formOf = createFormReader(lexicon);
  const isOrganisation = organisationTest(lexicon);
  const tokens = new Tokens();
  return (text) => {
    tokens.length = 0;
    segment(text, tokens);
    const pinyin = choose(text, tokens);
    const words: ReadWord[] = [];
    for (let i = 0, start = 0; i < tokens.length; i++) {
      const end = tokens.ends[i]!;
      const what = tokens.what[i]!;
      if (i > 0 && isOrganisation(tokens.what[i - 1]!, what)) {
        const { start: first, pinyin: before } = words.pop()!;
        words.push({
          start: first,
          end,
          kind: "name",
          name: "organisation",
          pinyin: `${before} ${pinyin[i]!}`,
        });
        start = end;
        continue;
      }
      const name = NAMES.get(what);
      if (name) {
        words.push({ start, end, kind: "name", name, pinyin: pinyin[i]! });
        start = end;
        continue;
      }
      const word = { start, end, kind: kindOf(lexicon, what), pinyin: pinyin[i]! };
      start = end;
      if (what === Token.number) word.pinyin = measured(text, word.start, end, word.pinyin);
      const form = what === Token.form && formOf(text, word.start, end, word.pinyin, false);
      words.push(form ? { ...word, ...form } : word);
    }
    return words;
  };
}

/** Makes the function that tells the rest of a word of a text: what a number is worth, and of which word a headword is a form. */
export function createWordTeller(lexicon: Lexicon): (text: string, word: ReadWord) => ReadWord {
  const formOf = createFormReader(lexicon);
  return (text, word) => {
    const { start, end, kind, pinyin } = word;
    if (kind === "number") {
      const number = text.slice(start, end);
      const code = isCode(text, start, end);
      const value = code ? { figures: number, english: "" } : numberValue(number);
      return value ? { ...word, value: { ...value, spoken: spokenNumber(number, pinyin, code) } } : word;
    }
    const form = kind === "word" && !word.form && formOf(text, start, end, pinyin, true);
    return form ? { ...word, ...form } : word;
  };
}

/** Makes the function that gives all a Reading tells of words, but for their neighbours. */
export function createFullWordReader(lexicon: Lexicon): (text: string) => ReadWord[] {
  const read = createWordReader(lexicon);
  const tellMore = createWordTeller(lexicon);
  return (text) => read(text).map((word) => tellMore(text, word));
}

/** The reading of a number, whose words of measure are read as such, whatever else they are elsewhere. */
function measured(text: string, start: number, end: number, pinyin: string): string {
  if (pinyin === "") return "";
  let at = start;
  while (at < end && !MEASURED_UNITS.has(text.charCodeAt(at))) at++;
  if (at === end) return pinyin;
  const han = Array.from(text.slice(start, end)).filter(isHan);
  return pinyin
    .split(" ")
    .map((syllable, i) => MEASURED[han[i] ?? ""] ?? syllable)
    .join(" ");
}

function kindOf({ flags }: Lexicon, what: number): WordKind {
  if (what >= 0) return (flags[what]! & Flag.headword) !== 0 ? "word" : "new";
  if (what === Token.unknown || what === Token.form) return "word";
  if (what === Token.number) return "number";
  return what === Token.pair ? "new" : "other";
}
