import { parseNumber } from "./number-parse.ts";
import type { NumberValue } from "./number-value.ts";
import words from "./number-words.json" with { type: "json" };
import numerals from "./numerals.json" with { type: "json" };

const MEASURES: Readonly<Record<string, string>> = words.measures;
const COUNTED: ReadonlySet<string> = new Set([
  ...Object.keys(MEASURES),
  ...numerals.units,
  ...numerals.classifiers,
]);
const NUMERAL = /^[\d.,〇零一二两三四五六七八九十百千万亿兆点]+/;
const STEPS = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
] as const;

/** `数十`, `数百` …, by the number of zeros. */
const SEVERAL: readonly string[] = words.several;

/** `46.52亿元`, `3万余人次`, `一百二十`, `数百万`: a number, perhaps inexact, and what it counts. */
export function amount(text: string): NumberValue | undefined {
  const some = /^[数几]/.test(text);
  const rest = some ? `一${text.slice(1)}` : text.replace(/^[$¥￥£€]/, "");
  const [numeral] = NUMERAL.exec(rest) ?? [];
  if (numeral === undefined) return undefined;
  const value = parseNumber(numeral);
  if (Number.isNaN(value)) return undefined;
  const more = /^[多余几]/.test(rest.slice(numeral.length));
  const measure = rest.slice(numeral.length + (more ? 1 : 0));
  if (measure !== "" && (!COUNTED.has(measure) || measure === "折")) return undefined;
  const plural = MEASURES[measure];
  const unit = value === 1 ? plural?.replace(/(?:(?<=inch)e)?(?<=[a-z]{3})s\b/, "") : plural;
  // ¥199元 is no more than 199元
  const sign = !some && measure !== "元" && rest.length < text.length ? text[0]! : "";
  const counted = unit ? ` ${unit}` : "";
  const several = SEVERAL[Math.round(Math.log10(value))];
  if (some && several)
    return { figures: `n × ${grouped(value)}${measure}`, english: `${several}${counted && ` of${counted}`}` };
  const about = more ? "over " : "";
  return {
    figures: `${about}${sign}${grouped(value)}${measure}`,
    english: `${about}${sign}${inWords(value)}${counted}`,
  };
}

function inWords(value: number): string {
  const step = STEPS.find(([size]) => value >= size);
  return step ? `${Number((value / step[0]).toPrecision(12))} ${step[1]}` : grouped(value);
}

function grouped(value: number): string {
  const [whole, part] = String(value).split(".");
  const groups = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? groups : `${groups}.${part}`;
}
