import numerals from "./numerals.json" with { type: "json" };

const DIGITS: Readonly<Record<string, number>> = numerals.digits;
const SCALES: Readonly<Record<string, number>> = { ...numerals.scales, ...numerals.bigScales };
const BIG = 10_000;

/**
 * The value of a number in Arabic figures, Chinese numerals or both (`1,234.5`, `46.52亿`, `一百二十`, `二〇二一`), or
 * NaN for anything else. Simplified characters only.
 */
export function parseNumber(text: string): number {
  const figures = /^(\d[\d,]*(?:\.\d+)?)(\D*)$/.exec(text);
  if (figures) {
    const scale = [...figures[2]!].reduce(
      (product, character) => product * (SCALES[character] ?? Number.NaN),
      1,
    );
    return Number((Number(figures[1]!.replaceAll(",", "")) * scale).toPrecision(15));
  }
  const [whole = "", part, ...rest] = text.split("点");
  if (rest.length > 0 || whole === "") return Number.NaN;
  const value = parseChinese(whole);
  if (part === undefined) return value;
  const digits = [...part].map((character) => DIGITS[character]);
  return digits.includes(undefined) || digits.length === 0
    ? Number.NaN
    : Number(`${value}.${digits.join("")}`);
}

function parseChinese(text: string): number {
  const characters = [...text];
  if (characters.length > 1 && characters.every((character) => character in DIGITS))
    return Number(characters.map((character) => DIGITS[character]).join(""));
  let [total, section, digit] = [0, 0, -1];
  for (const character of characters) {
    const value = DIGITS[character];
    const scale = SCALES[character];
    if (value !== undefined) digit = value;
    else if (scale === undefined) return Number.NaN;
    else if (scale < BIG) {
      section += (digit < 0 ? 1 : digit) * scale;
      digit = -1;
    } else {
      total = (total + section + Math.max(0, digit)) * scale;
      section = 0;
      digit = -1;
    }
  }
  return total + section + Math.max(0, digit);
}
