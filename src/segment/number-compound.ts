import { amount } from "./number-amount.ts";
import { parseNumber } from "./number-parse.ts";
import type { NumberValue } from "./number-value.ts";
import words from "./number-words.json" with { type: "json" };
import table from "./numerals.json" with { type: "json" };

const PARTS: Readonly<Record<string, number>> = words.parts;
const NUMERAL = "[\\d.〇零一二两三四五六七八九十百千万亿]+";
const DIVIDED = new RegExp(
  `^(${NUMERAL})(${Object.keys(table.divided).join("|")})([\\d一二两三四五六七八九〇零]{1,2}?)(${Object.keys(PARTS).join("|")})?$`,
);
const HALVED = new RegExp(`^(${NUMERAL})(${table.halved.join("|")})半$`);
const HALF_OF = new RegExp(`^(${NUMERAL})个半(${table.halfOf.join("|")})$`);
const TIME = new RegExp(`^(${NUMERAL})个?小时(${NUMERAL})分钟?$`);
const GENERATION = /^([\d〇零一二三四五六七八九]{2})后$/;
const BELOW = /^(?:零下|-)(.+)$/;

/** `三块五`, `一米七五`, `一斤二两`: a measure with its tenths, hundredths or a lesser measure. */
export function divided(text: string): NumberValue | undefined {
  const [, whole = "", unit, digits = "", lesser] = DIVIDED.exec(text) ?? [];
  if (unit === undefined) return undefined;
  const part = parseNumber(digits) * (lesser === undefined ? 10 ** -digits.length : PARTS[lesser]!);
  return amount(`${Number((parseNumber(whole) + part).toPrecision(12))}${unit}`);
}

/** `两年半`, `三斤半`, `一个半小时`. */
export function andHalf(text: string): NumberValue | undefined {
  const [, whole, unit] = HALVED.exec(text) ?? [];
  if (whole !== undefined) return amount(`${parseNumber(whole) + 0.5}${unit}`);
  const [, count, of] = HALF_OF.exec(text) ?? [];
  return count === undefined ? undefined : amount(`${parseNumber(count) + 0.5}个${of}`);
}

/** `1小时20分钟`. */
export function duration(text: string): NumberValue | undefined {
  const [, hours, minutes] = TIME.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const [long, short] = [amount(`${parseNumber(hours)}小时`), amount(`${parseNumber(minutes!)}分`)];
  return (
    long &&
    short && { figures: `${long.figures}${short.figures}`, english: `${long.english} ${short.english}` }
  );
}

/** `70后`, `八零后`: those born in these years. */
export function generation(text: string): NumberValue | undefined {
  const [, digits] = GENERATION.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const year = Array.from(digits, (digit) => parseNumber(digit)).join("");
  // nobody speaks of those born in the 1920s so
  const full = `${Number(year) < 30 ? 20 : 19}${year}`;
  return {
    figures: `${full}–`,
    english: year.endsWith("0") ? `born in the ${full}s` : `born from ${full} on`,
  };
}

/** `-5℃`, `零下五度`. */
export function belowZero(text: string): NumberValue | undefined {
  const value = amount(BELOW.exec(text)?.[1] ?? "");
  return value && { figures: `−${value.figures}`, english: `−${value.english}` };
}
