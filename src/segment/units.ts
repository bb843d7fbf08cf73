/** What a UTF-16 unit is to the segmenter. */
export const Unit = {
  /** Punctuation, symbols and anything else that stands for itself. */
  mark: 1,
  han: 2,
  digit: 3,
  /** A letter of any script but Han: Latin, kana, Hangul, … */
  letter: 4,
  space: 5,
  /** The first half of a character beyond the BMP that is Han. */
  highHan: 6,
  /** The first half of any other character beyond the BMP. */
  high: 7,
  low: 8,
  /** A mark that ends a sentence. */
  end: 9,
  /** A Han character that a number can begin with. */
  numeral: 10,
} as const;

const NUMERALS = "〇零一二三四五六七八九十两兩几幾数數百千第";
const HAN = /^\p{Script=Han}$/u;
const LETTER = /^[\p{L}\p{M}]$/u;
const SPACE = /^\s$/u;
const DIGITS = "0123456789０１２３４５６７８９";
const ENDS = "。！？!?；;\n\r｡";
/** Stretches of nothing but punctuation: in ASCII, general, Chinese, full-width. */
const MARKS = [
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x2010, 0x2027],
  [0x3001, 0x3004],
  [0x3008, 0x3020],
  [0xff01, 0xff0f],
  [0xff1a, 0xff20],
] as const;

/** Units → classes, found out when a unit is first met, so that opening costs nothing. */
export type UnitTable = Uint8Array;

/** A table of unit classes that knows nothing yet. */
export function createUnits(): UnitTable {
  return new Uint8Array(0x10000);
}

/** The class of a unit, see `Unit`. */
export function unitClass(units: UnitTable, unit: number): number {
  const known = units[unit]!;
  return known === 0 ? (units[unit] = classify(unit)) : known;
}

function classify(unit: number): number {
  const text = String.fromCharCode(unit);
  if (NUMERALS.includes(text)) return Unit.numeral;
  // most of what Chinese text is made of, without asking expressions, whose first use takes long
  if (unit >= 0x4e00 && unit <= 0x9fff) return Unit.han;
  // planes 2 and 3 hold nothing but Han
  if (unit >= 0xd800 && unit < 0xdc00) return unit >= 0xd840 && unit < 0xd8c0 ? Unit.highHan : Unit.high;
  if (unit >= 0xdc00 && unit < 0xe000) return Unit.low;
  if (ENDS.includes(text)) return Unit.end;
  if (DIGITS.includes(text)) return Unit.digit;
  if (MARKS.some(([first, last]) => unit >= first && unit <= last)) return Unit.mark;
  if (HAN.test(text)) return Unit.han;
  if (LETTER.test(text)) return Unit.letter;
  return SPACE.test(text) ? Unit.space : Unit.mark;
}
