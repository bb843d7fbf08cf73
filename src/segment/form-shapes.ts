import { foldText, foldUnit, type Fold } from "../dictionary/fold.ts";
import table from "./forms.json" with { type: "json" };

/**
 * What a form does to its base word: `tried` (看看, 看一看, 帮帮忙: a little, or for a try), `vivid` (高高兴兴), `can`
 * and `cannot` (看得懂, 看不懂), `whether` (是不是), `apart` (吃了饭: something between a verb and its object), `plural`
 * (学生们), `each` (一个个), `erhua` (花儿).
 */
export type Form = "tried" | "vivid" | "can" | "cannot" | "whether" | "apart" | "plural" | "each" | "erhua";

/** What a form costs beside its base word, in the lexicon's unit. */
export const FORM_COST: Readonly<Record<Form, number>> = {
  tried: 36,
  vivid: 24,
  can: 36,
  cannot: 24,
  whether: 24,
  apart: 48,
  plural: 24,
  each: 36,
  erhua: 36,
};

/** A shape that words take: `A不AB`. */
export interface FormShape {
  readonly form: Form;
  /** Its folded units; below 8, the number of a character of the base word. */
  readonly units: readonly number[];
  /** Where in the form each character of the base stands first. */
  readonly places: readonly number[];
  /** How each unit is read, where it is none of the base. */
  readonly spoken: readonly (string | undefined)[];
  /** First letters of the base's part of speech, as UTF-16 units; empty for any. */
  readonly letters: ReadonlySet<number>;
  /** Whether the base, in folded units, is of the kind that takes this shape. */
  readonly fits: (base: readonly number[]) => boolean;
}

/** Units that stand for characters of the base are below this. */
export const BASE_UNITS = 8;

/** All shapes, folded. */
export function openShapes(fold: Fold): readonly FormShape[] {
  const unitOf = (character: string) => foldUnit(fold, character.charCodeAt(0));
  const units = (characters: string) => new Set(Array.from(characters, unitOf));
  const [complement, noObject, neverApart] = [
    units(table.complement),
    units(table.noObject),
    units(table.neverApart),
  ];
  const complements = new Set(table.complements.map((word) => foldText(fold, word)));
  const fits: Readonly<Record<string, FormShape["fits"]>> = {
    "": () => true,
    complement: (base) => complement.has(base.at(-1)!),
    complements: (base) => complements.has(String.fromCharCode(...base.slice(1))),
    object: (base) => !noObject.has(base.at(-1)!) && !neverApart.has(base[0]!),
  };
  const spoken: Readonly<Record<string, string>> = table.spoken;
  return table.shapes.map(([shape, form, letters, kind, last]) => {
    const characters = Array.from(shape!);
    const base = [..."ABCD"].filter((letter) => characters.includes(letter));
    return {
      form: form as Form,
      units: characters.map((character) =>
        base.includes(character) ? base.indexOf(character) : unitOf(character),
      ),
      places: base.map((letter) => characters.indexOf(letter)),
      spoken: characters.map(
        (character, at) => (at === characters.length - 1 ? last : undefined) ?? spoken[character],
      ),
      letters: new Set(Array.from(letters!, (letter) => letter.charCodeAt(0))),
      fits: fits[kind!]!,
    };
  });
}
