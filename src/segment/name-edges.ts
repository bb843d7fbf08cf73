import { foldText, UNITS } from "../dictionary/fold.ts";
import { COST_LIMIT, type Lexicon } from "../dictionary/lexicon.ts";
import { ROOT, step, wordAt } from "../dictionary/trie.ts";
import type { AddEdge } from "./edges.ts";
import parts from "./name-parts.json" with { type: "json" };
import { openNames } from "./names.ts";
import { DOTS, type Piece } from "./piece.ts";
import { Token } from "./tokens.ts";
import { Unit } from "./units.ts";
import { Class, classNames } from "./word-class.ts";

/** What a name costs besides its characters, in the lexicon's unit: names are rarer than words. */
const COST = {
  foreign: 96,
  personal: 84,
  longSurname: 100,
  place: 88,
  longPlace: 36,
  stem: 36,
  labelled: -40,
  torn: 48,
  pair: 30,
  suffix: 60,
  leader: 75,
  common: 24,
} as const;
/** Two characters that both cost no more in a transliterated name are likely part of a longer one. */
const FOREIGN = 105;
/** Unknown words of two characters are taken for nouns. */
const PAIR = classNames().indexOf("n2");
/** What costs more is dearer than its characters, whatever is beside them. */
const DEAREST_PAIR = 268;
/** A character that costs less than this alone is a common word; one that costs more than the other is rare in place names. */
const COMMON = 100;
const RARE_MIDDLE = 60;
const COLON: ReadonlySet<number> = new Set(Array.from("：:／/", (mark) => mark.charCodeAt(0)));
/** A character that costs more than this is in no transliterated name. */
const DEAREST = 100;
/** The same near a dot. */
const DEAREST_NEAR_DOT = 250;
/** Once a name has dots its characters cost this share: it is surely a name, and wants to be whole. */
const DOTTED = 0.5;
/** Mean cost of a name's characters above which dots alone do not make it one. */
const DEAREST_MEAN = 122;
/** A character that costs more than this begins no place name. */
const DEAREST_PLACE = 150;
/** A character that costs more than this as a surname is none here. */
const RAREST = 120;
/** Longest transliterated name, in characters with its dots. */
const LONGEST = 24;

/** Adds names to the edges of a piece. */
export interface NameEdges {
  /** Those that can begin at `i`. */
  at(i: number): void;
  /** Personal names whose surname, of several characters, stands from `i` to `j`. */
  personal(i: number, j: number): void;
  /** The place name that a word of some cost, which stands from `i` to `j`, makes with an ending. */
  place(i: number, j: number, cost: number): void;
  /** The office or thing that a word makes with a suffix: 环卫|站. */
  suffix(i: number, j: number, cost: number): void;
  /** The person at the head of what a verb tells, if that suffix follows: 指挥|长. */
  leader(i: number, j: number, cost: number): void;
}

/** Adds names through `add`. */
export function createNameEdges({ fold, trie, sections }: Lexicon, piece: Piece, add: AddEdge): NameEdges {
  const names = openNames(sections);
  // what the segmenter knows of each word: its cost in the low byte
  const known = sections.words16("segment.words");
  const isSuffix = new Uint8Array(UNITS);
  for (const ending of foldText(fold, parts.wordEndings)) isSuffix[ending.charCodeAt(0)] = 1;
  const leader = foldText(fold, parts.leaderEnding).charCodeAt(0);
  const { row, surname, first, second, only, begin, inside, end, stem, middle, ending, head, tail } = names;
  const { folded, classes, nearDot } = piece;

  /** Transliterated names: 乌尔苏拉, 乌尔苏拉·冯德莱恩. */
  function foreign(i: number, at: number): void {
    let cost = begin[at]!;
    let share = 1;
    let characters = 1;
    const limit = Math.min(piece.length, i + LONGEST);
    for (let j = i + 1; j < limit; j++) {
      if (nearDot[j] === 1 && DOTS.has(folded[j]!) && j + 1 < limit && isHan(classes[j + 1])) {
        share = DOTTED;
        continue;
      }
      if (!isHan(classes[j])) return;
      const next = row[folded[j]!]!;
      const dearest = nearDot[j] === 0 ? DEAREST : DEAREST_NEAR_DOT;
      characters++;
      if (end[next]! <= dearest && cost + end[next]! <= DEAREST_MEAN * characters) {
        const total = COST.foreign + ((share * (cost + end[next]!)) | 0);
        add(i, j + 1, total, Token.foreign, Class.foreign);
      }
      if (inside[next]! > dearest) return;
      cost += inside[next]!;
    }
  }

  /** Personal names: 王亚东, 沙欣. `family` is the cost of the surname, which ends at `j`. */
  function given(i: number, j: number, family: number): void {
    if (j >= piece.length || !isHan(classes[j])) return;
    const at = row[folded[j]!]!;
    const label = i > 0 && COLON.has(folded[i - 1]!);
    add(
      i,
      j + 1,
      family + only[at]! + (label && isOver(j + 1) ? COST.labelled : 0),
      Token.name,
      Class.person,
    );
    // a numeral after a name counts what it begins: 查理四世
    if (j + 1 >= piece.length || classes[j + 1] !== Unit.han) return;
    const two = first[at]! + second[row[folded[j + 1]!]!]!;
    add(i, j + 2, family + two + (label && isOver(j + 2) ? COST.labelled : 0), Token.name, Class.person);
  }

  /** Whether what is before `j` stands alone there: 组版：沙欣. */
  function isOver(j: number): boolean {
    return j >= piece.length || classes[j] === Unit.space || classes[j] === Unit.end;
  }

  /** What a name costs more whose ending, at `j`, begins a word: 竹江|村委, 维持|长时间. */
  function torn(j: number): number {
    let node: number = ROOT;
    for (let k = j; k < piece.length; k++) {
      node = step(trie, node, folded[k]!);
      if (node === 0) return 0;
      if (k > j && wordAt(trie, node) >= 0) return COST.torn;
    }
    return 0;
  }

  /** Whether the character at `j` is a common word: 以|城|带|村. */
  function isCommon(j: number): boolean {
    const node = step(trie, ROOT, folded[j]!);
    const word = node === 0 ? -1 : wordAt(trie, node);
    return word >= 0 && (known[word]! & 255) < COMMON;
  }

  /** Place names: two or three characters and an ending: 畔塘村. */
  function place(i: number, at: number): void {
    let cost = COST.place + stem[at]!;
    const limit = Math.min(piece.length, i + 4);
    for (let j = i + 1; j < limit && isHan(classes[j]); j++) {
      const next = row[folded[j]!]!;
      if (j > i + 1 && ending[next]! < COST_LIMIT)
        add(i, j + 1, cost + ending[next]! + torn(j), Token.place, Class.place);
      cost +=
        middle[next]! +
        (j > i + 1 ? COST.longPlace : 0) +
        (isCommon(j) && middle[next]! > RARE_MIDDLE ? COST.common : 0);
    }
  }

  /** Two characters that hardly ever stand alone: 研祥, 扮靓. */
  function pair(i: number, at: number): void {
    if (i + 1 >= piece.length || classes[i + 1] !== Unit.han) return;
    const next = row[folded[i + 1]!]!;
    if (head[at]! >= COST_LIMIT || tail[next]! >= COST_LIMIT) return;
    // part of a longer name, or a person
    if (begin[at]! <= FOREIGN && inside[next]! <= FOREIGN) return;
    if (i > 0 && COLON.has(folded[i - 1]!)) return;
    const cost = COST.pair + head[at]! + tail[next]!;
    if (cost <= DEAREST_PAIR) add(i, i + 2, cost, Token.pair, PAIR);
  }

  return {
    at(i) {
      const at = row[folded[i]!]!;
      if (classes[i] === Unit.han) pair(i, at);
      if (begin[at]! <= (nearDot[i] === 0 ? DEAREST : DEAREST_NEAR_DOT)) foreign(i, at);
      if (stem[at]! <= DEAREST_PLACE) place(i, at);
      if (surname[at]! <= RAREST) given(i, i + 1, COST.personal + surname[at]!);
    },
    suffix(i, j, cost) {
      if (j < piece.length && isSuffix[folded[j]!] === 1)
        add(i, j + 1, cost + COST.suffix + torn(j), Token.pair, PAIR);
    },
    leader(i, j, cost) {
      if (j < piece.length && folded[j] === leader)
        add(i, j + 1, cost + COST.leader + torn(j), Token.pair, PAIR);
    },
    place(i, j, cost) {
      if (j >= piece.length || ending[row[folded[j]!]!]! >= COST_LIMIT) return;
      const end = ending[row[folded[j]!]!]! + torn(j);
      add(i, j + 1, cost + COST.stem + end, Token.place, Class.place);
    },
    personal: (i, j) => given(i, j, COST.personal + COST.longSurname),
  };
}

function isHan(kind: number | undefined): boolean {
  return kind === Unit.han || kind === Unit.numeral;
}
