/** A reading given inside a sense, in CC-CEDICT's notation, e.g. `wai4 mian5`. */
interface Sound {
  readonly pinyin: string;
}

/** A Chinese word named inside a sense; its pinyin is `""` where none is given. */
export interface Mention extends Sound {
  readonly traditional: string;
  readonly simplified: string;
}

/** A stretch of a sense: plain text, a Chinese word, or a reading alone. */
export type Piece = string | Mention | Sound;

/** How a sense leans on another headword. */
type Relation = "variant" | "see" | "see also" | "abbreviation" | "used in" | "same as" | "also written";

/** One sense, taken apart; `target` is the headword it leans on, which also stands among the pieces. */
export interface Sense {
  readonly pieces: readonly Piece[];
  readonly relation?: Relation;
  readonly target?: Mention;
}

/** The senses of an entry, with what is no meaning set apart: measure words and other readings of the entry. */
export interface Senses {
  readonly senses: readonly Sense[];
  readonly measures: readonly Mention[];
  /** Readings in Taiwan. */
  readonly taiwan: readonly string[];
  /** Other readings. */
  readonly also: readonly string[];
}

const WORD = String.raw`[\p{Script=Han}\p{Script=Bopomofo}α-ω∼·，－…A-Za-z0-9]+`;
const HAN_CHARACTER = String.raw`\p{Script=Han}`;
const HAN = String.raw`${HAN_CHARACTER}[${HAN_CHARACTER}·，－…]*`;
const PINYIN = String.raw`\[((?=[^\]]*[1-5])[A-Za-zα-ω0-9:,·' -]+)\]`;
const PIECE = new RegExp(
  `(${WORD})(?:\\|(${WORD}))?(?:(?<=${HAN_CHARACTER}) )?${PINYIN}|(${HAN})(?:\\|(${HAN}))?|${PINYIN}`,
  "gu",
);
const CLASSIFIERS = new RegExp(String.raw` ?\(CL:([^)]*)\)|^CL:(.*)$`, "gu");
const OTHER_READING = new RegExp(`^(Taiwan|also) pr\\. ${PINYIN}(?:(?:,| or) ${PINYIN})*$`, "u");

const RELATIONS: readonly (readonly [pattern: RegExp, relation: Relation])[] = [
  [/\bvariant of $/, "variant"],
  [/\berhua form of $/, "variant"],
  [/\bsee also $/, "see also"],
  [/\bsee $/, "see"],
  [/\babbr\. (?:for|of) $/, "abbreviation"],
  [/\bshort for $/, "abbreviation"],
  [/\bused in $/, "used in"],
  [/\bsame as $/, "same as"],
  [/\bequivalent (?:of|to) $/, "same as"],
  [/\balso written $/, "also written"],
];

/** Takes the senses of an entry apart. */
export function explainSenses(texts: readonly string[]): Senses {
  const senses: Sense[] = [];
  const measures: Mention[] = [];
  const readings: Record<"Taiwan" | "also", string[]> = { Taiwan: [], also: [] };
  for (const text of texts) {
    const other = OTHER_READING.exec(text);
    if (other) {
      readings[other[1] as "Taiwan" | "also"].push(...soundsOf(text));
      continue;
    }
    const meaning = text.replace(CLASSIFIERS, (_, inside?: string, alone?: string) => {
      measures.push(...piecesOf(inside ?? alone ?? "").filter(isMention));
      return "";
    });
    if (meaning !== "") senses.push(explain(meaning));
  }
  return { senses, measures, taiwan: readings.Taiwan, also: readings.also };
}

/** Whether a piece is a Chinese word. */
export function isMention(piece: Piece): piece is Mention {
  return typeof piece === "object" && "traditional" in piece;
}

function explain(text: string): Sense {
  const pieces = piecesOf(text);
  for (const [i, piece] of pieces.entries()) {
    const before = pieces[i - 1];
    if (!isMention(piece) || typeof before !== "string") continue;
    const relation = RELATIONS.find(([pattern]) => pattern.test(before))?.[1];
    if (relation) return { pieces, relation, target: piece };
  }
  return { pieces };
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    const [whole, word, wordSimplified, pinyin, bare, bareSimplified, sound] = match;
    if (match.index > end) pieces.push(text.slice(end, match.index));
    const traditional = word ?? bare;
    if (traditional === undefined) pieces.push({ pinyin: sound! });
    else {
      const simplified = wordSimplified ?? bareSimplified ?? traditional;
      pieces.push({ traditional, simplified, pinyin: pinyin ?? "" });
    }
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

function soundsOf(text: string): string[] {
  return piecesOf(text).flatMap((piece) =>
    typeof piece === "object" && !isMention(piece) ? [piece.pinyin] : [],
  );
}
