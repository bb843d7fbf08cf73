import { parseNumber } from "./number-parse.ts";
import { amount } from "./number-amount.ts";
import { andHalf, belowZero, divided, duration, generation } from "./number-compound.ts";
import words from "./number-words.json" with { type: "json" };

/** What a number is worth: in figures, and in English where that says more. */
export interface NumberValue {
  readonly figures: string;
  readonly english: string;
}

const SIMPLIFIED: Readonly<Record<string, string>> = words.simplified;
const ERAS: Readonly<Record<string, number>> = words.eras;

const DATE = new RegExp(
  `^(${Object.keys(ERAS).join("|")})?([^年月日]+年)?([^年月日]+月)?([^年月日]+[日号])?$`,
);

/**
 * The value of a number as the segmenter finds them, in either script: `46.52亿元`, `八折`, `民国112年`. Undefined for
 * what is no such number.
 */
export function numberValue(text: string): NumberValue | undefined {
  const plain = Array.from(text.normalize("NFKC"), (character) => SIMPLIFIED[character] ?? character).join(
    "",
  );
  for (const kind of [
    calendarDate,
    code,
    generation,
    belowZero,
    duration,
    divided,
    andHalf,
    date,
    decade,
    century,
    clock,
    share,
    discount,
    plan,
    ordinal,
    range,
    approximate,
    some,
    amount,
  ]) {
    const value = kind(plain);
    if (value) return value;
  }
  return undefined;
}

/** `010-68667266`, `1999`, `二〇二一`: figures that are not counted. */
function code(text: string): NumberValue | undefined {
  if (/^0\d[\d-]*$|^\d{4}$|^[\d-]{7,}$/.test(text)) return { figures: text, english: "" };
  if (!/^[〇零一二三四五六七八九]{3,}$/.test(text)) return undefined;
  const figures = Array.from(text, (character) => parseNumber(character)).join("");
  return { figures, english: "" };
}

/** `2024-05-06`, `2024/5/6`, `2024.05.06`. */
function calendarDate(text: string): NumberValue | undefined {
  const [, year, , month, day] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  return year === undefined ? undefined : date(`${year}年${month}月${day}日`);
}

/** `2021年7月20日`, `五月二十一日`, `二〇二一年`, `民国112年`. */
function date(text: string): NumberValue | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, era, ...parts] = match;
  const [year, month, day] = parts.map((part) => (part ? parseNumber(part.slice(0, -1)) : undefined));
  if ([year, month, day].some(Number.isNaN) || (year === undefined && month === undefined)) return undefined;
  if (era !== undefined && year === undefined) return undefined;
  const count = [year, month, day].filter((part) => part !== undefined).length;
  if (!era && count === 1 && year !== undefined && year < 100) return undefined;
  if (month === 0 || (month ?? 1) > 12 || (day ?? 1) > 31 || (day !== undefined && month === undefined))
    return undefined;
  if (count === 1 && month !== undefined)
    return { figures: String(month), english: words.months[month - 1]! };
  if (era && ERAS[era] === 0)
    return count === 1 ? { figures: `${year} BC`, english: `${year} BC` } : undefined;
  const full = year === undefined ? undefined : year + (era ? ERAS[era]! : 0);
  const two = (part: number) => String(part).padStart(2, "0");
  const name = month === undefined ? undefined : words.months[month - 1];
  return {
    figures: [full, month && two(month), day && two(day)].filter((part) => part !== undefined).join("-"),
    english: [day, name, full].filter((part) => part !== undefined).join(" "),
  };
}

/** `10:30`, `10时30分`, `二时三十分`. */
function clock(text: string): NumberValue | undefined {
  const match = /^([^时点分]+)(?:时|点|:)(?:([^时点分刻]+)[分刻]?)?$/.exec(text);
  if (!match || (!text.includes(":") && !/[时分半刻]/.test(text))) return undefined;
  // 3:2 is a score
  if (text.includes(":") && match[2]?.length !== 2) return { figures: text, english: "" };
  const minutes = match[2] === "半" ? "30" : match[2];
  const [hour, minute] = [
    parseNumber(match[1]!),
    minutes === undefined ? 0 : (text.endsWith("刻") ? 15 : 1) * parseNumber(minutes),
  ];
  if (!(hour <= 24 && minute < 60)) return undefined;
  const figures = `${hour}:${String(minute).padStart(2, "0")}`;
  return { figures, english: figures };
}

/** `20世纪`, `十九世纪`. */
function century(text: string): NumberValue | undefined {
  const value = /世[纪紀]$/.test(text) ? parseNumber(text.slice(0, -2)) : Number.NaN;
  return Number.isNaN(value) ? undefined : { figures: String(value), english: `${nth(value)} century` };
}

/** `五六`, `两三`, `七八十`, `三四百人`: one or the other. */
function approximate(text: string): NumberValue | undefined {
  const match = /^([一二两三四五六七八])([二两三四五六七八九])([十百千万亿]*)(.*)$/.exec(text);
  if (!match) return undefined;
  const [, first, second, scale, rest] = match;
  const low = parseNumber(first! + scale!);
  const high = parseNumber(second! + scale!);
  const upper = low < high ? amount(`${second}${scale}${rest}`) : undefined;
  if (!upper || Number.isNaN(low)) return undefined;
  const from = low.toLocaleString("en");
  return { figures: `${from}–${upper.figures}`, english: `${from}–${upper.english}` };
}

/** `90年代`, `九十年代`, `1980年代`. */
function decade(text: string): NumberValue | undefined {
  if (!text.endsWith("年代")) return undefined;
  const value = parseNumber(text.slice(0, -2));
  if (Number.isNaN(value)) return undefined;
  const name = value < 100 ? `the ’${value}s` : `the ${value}s`;
  return { figures: `${value}s`, english: name };
}

/** `十几`, `二十几岁`, `一百来个`: about a round number. */
function some(text: string): NumberValue | undefined {
  const around = /^(.+)来(.+)$/.exec(text);
  const value = around && amount(`${around[1]}${around[2]}`);
  if (value) return { figures: `≈ ${value.figures}`, english: `about ${value.english}` };
  const match = /^([一二三四五六七八九]?十)几(.*)$/.exec(text);
  const more = match && amount(`${match[1]}多${match[2]}`);
  return more || undefined;
}

/** `27.3%`, `百分之二十`, `三分之一`, `三成`. */
function share(text: string): NumberValue | undefined {
  const percent = /^([\d.,]+)%$/.exec(text)?.[1] ?? /^百分之(.+)$/.exec(text)?.[1];
  const over = /^(\d{1,3})\/(\d{1,3})$/.exec(text);
  if (over) return { figures: text, english: text };
  const shares = /^([\d.]+)%[-–—~～]([\d.]+)%$/.exec(text);
  if (shares) return { figures: `${shares[1]}–${shares[2]}%`, english: `${shares[1]}–${shares[2]} %` };
  if (percent !== undefined) return percentage(parseNumber(percent));
  const tenths = /^(.)成(.?)$/.exec(text);
  if (tenths) return percentage(10 * parseNumber(tenths[1]!) + (tenths[2] ? parseNumber(tenths[2]) : 0));
  const [below, above] = text.split("分之").map(parseNumber);
  if (above === undefined || Number.isNaN(below! + above)) return undefined;
  return { figures: `${above}/${below}`, english: `${above}/${below}` };
}

function percentage(value: number): NumberValue | undefined {
  return Number.isNaN(value) ? undefined : { figures: `${value}%`, english: `${value} %` };
}

/** `八折`, `七五折`, `8.5折`: what is left of the price, in tenths. */
function discount(text: string): NumberValue | undefined {
  if (!text.endsWith("折")) return undefined;
  const value = parseNumber(text.slice(0, -1));
  if (!(value > 0 && value < 100)) return undefined;
  const paid = value < 10 ? 10 * value : value;
  const off = Number((100 - paid).toPrecision(6));
  return { figures: `${Number(paid.toPrecision(6))}%`, english: `${off} % off` };
}

/** `十四五`: a five-year plan, or two numbers in a row. */
function plan(text: string): NumberValue | undefined {
  const match = /^(十[一二三四五六七八九])五$/.exec(text);
  if (!match) return undefined;
  const number = parseNumber(match[1]!);
  // the tenth began in 2001
  const first = 2001 + 5 * (number - 10);
  return { figures: `${first}–${first + 4}`, english: `the ${nth(number)} Five-Year Plan` };
}

/** `第三`, `第12`, `第一季度`. */
function ordinal(text: string): NumberValue | undefined {
  const [, numeral = "", after = ""] =
    /^第([\d\u3007零一二两三四五六七八九十百千万亿]+)(.*)$/.exec(text) ?? [];
  const what = (words.ordinals as Readonly<Record<string, string>>)[after];
  const value = parseNumber(numeral);
  if (numeral === "" || Number.isNaN(value) || (after !== "" && what === undefined)) return undefined;
  return { figures: String(value), english: [nth(value), what].filter(Boolean).join(" ") };
}

/** `3.5-4.5米`, `10~20%`, `3至5年`, `三到五天`. */
function range(text: string): NumberValue | undefined {
  const match =
    /^(\d[\d.,]*)[-–—~～至到](\d[\d.,]*)(.*)$/.exec(text) ??
    /^([一二两三四五六七八九十百千万]+)[至到]([一二两三四五六七八九十百千万]+)(.*)$/.exec(text);
  if (!match || /^0\d/.test(match[1]!)) return undefined;
  const low = String(parseNumber(match[1]!));
  const [, , high, unit] = match;
  const upper = numberValue(`${high}${unit}`);
  if (!upper) return undefined;
  return { figures: `${low}–${upper.figures}`, english: `${low}–${upper.english}` };
}

function nth(value: number): string {
  const rest = value % 100;
  const ending = rest > 10 && rest < 14 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${value}${ending}`;
}
