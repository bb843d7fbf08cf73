import { candidatesOf } from "../dictionary/candidates.ts";
import { foldText, foldUnit } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { hanSyllables } from "../pinyin/han-syllables.ts";
import { formFinderOf, LONGEST_FORM } from "../segment/find-forms.ts";
import { BASE_UNITS, type FormShape } from "../segment/form-shapes.ts";
import table from "../segment/forms.json" with { type: "json" };
import type { WordForm } from "./reading.ts";

/** A form with its reading in CC-CEDICT's notation. */
interface ReadForm {
  readonly form: WordForm;
  readonly pinyin: string;
}

/**
 * Makes the function that finds the headword of which a stretch of a text is a form. A stretch that is a headword
 * itself (`own`) keeps its reading (`pinyin`: what its characters are read as one by one), and is no form where it has a life of its own (`谢谢`).
 */
export function createFormReader(
  lexicon: Lexicon,
): (text: string, start: number, end: number, pinyin: string, own: boolean) => ReadForm | undefined {
  const { fold } = lexicon;
  const find = formFinderOf(lexicon);
  const lexical = new Set(table.own.map((word) => foldText(fold, word)));
  const units = new Uint16Array(LONGEST_FORM);
  let length = 0;
  const found: { readonly shape: FormShape; readonly base: number }[] = [];
  const take = (end: number, shape: FormShape, base: number) => {
    if (end === length) found.push({ shape, base });
  };

  return (text, start, end, pinyin, own) => {
    length = end - start;
    if (length < 2 || length > LONGEST_FORM) return undefined;
    for (let i = 0; i < length; i++) units[i] = foldUnit(fold, text.charCodeAt(start + i));
    found.length = 0;
    find(units, 0, length, take);
    const [first] = found;
    if (!first) return undefined;
    const { shape, base } = first;
    const { form } = shape;
    const name = shape.places.map((place) => text[start + place]!).join("");
    if (!own) return { form: { form, base: name }, pinyin: spell(shape, baseReading(base, name), pinyin) };
    if (isOther(shape, pinyin) || lexical.has(String.fromCharCode(...units.subarray(0, length))))
      return undefined;
    return { form: { form, base: name }, pinyin };
  };

  /** How a base of several characters is read; one alone is read as its sentence wants it. */
  function baseReading(word: number, name: string): readonly string[] {
    const [first] = name.length > 1 ? candidatesOf(lexicon, word, name) : [];
    return first ? hanSyllables(name, first.pinyin).split(" ") : [];
  }
}

/** Headwords that only look like forms: 明明, 天天, 女儿. */
function isOther({ form, units }: FormShape, pinyin: string): boolean {
  if (form === "erhua") return !pinyin.endsWith("r5");
  return units.length === 2 && !(form === "tried" && pinyin.endsWith("5"));
}

function spell({ form, units, places, spoken }: FormShape, base: readonly string[], pinyin: string): string {
  const alone = pinyin.split(" ");
  const syllables = units.map((unit, at) => {
    if (unit >= BASE_UNITS) return spoken[at] ?? alone[at]!;
    const first = at === places[unit];
    const syllable = base[unit] ?? alone[places[unit]!]!;
    // 看看, 帮帮忙: the second one is light; 清清楚楚: none is
    if (form === "tried" && !first && units[at - 1] === unit) return `${syllable.slice(0, -1)}5`;
    const full = units.findIndex((other, place) => other === unit && !alone[place]!.endsWith("5"));
    return form === "vivid" && syllable.endsWith("5") ? alone[Math.max(full, places[unit]!)]! : syllable;
  });
  return syllables.join(" ").toLowerCase();
}
