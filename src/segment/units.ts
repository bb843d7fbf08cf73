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

const NUMERAL = /^[〇零一二三四五六七八九十两兩几幾数數百千第]$/;
const HAN = /^\p{Script=Han}$/u;
const LETTER = /^[\p{L}\p{M}]$/u;
const DIGIT = /^[0-9０-９]$/;
const SPACE = /^\s$/u;
const END = /^[。！？!?；;\n\r｡]$/;

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
  // planes 2 and 3 hold nothing but Han
  if (unit >= 0xd800 && unit < 0xdc00) return unit >= 0xd840 && unit < 0xd8c0 ? Unit.highHan : Unit.high;
  if (unit >= 0xdc00 && unit < 0xe000) return Unit.low;
  const text = String.fromCharCode(unit);
  if (NUMERAL.test(text)) return Unit.numeral;
  if (HAN.test(text)) return Unit.han;
  if (DIGIT.test(text)) return Unit.digit;
  if (LETTER.test(text)) return Unit.letter;
  if (END.test(text)) return Unit.end;
  return SPACE.test(text) ? Unit.space : Unit.mark;
}
