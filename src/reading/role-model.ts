import { foldUnit } from "../dictionary/fold.ts";
import type { Lexicon } from "../dictionary/lexicon.ts";
import { ROOT, step, wordAt } from "../dictionary/trie.ts";
import { placeOf } from "../dictionary/place-of.ts";
import type { Span } from "./reading.ts";
import { ROLES } from "./sense-kind.ts";

/*
 * The sections of the model that tells roles from neighbours:
 *
 *   role.words    u32: ids of the words that say something of their neighbours, ascending
 *   role.before   i8: for each of them, what it says of the word after it, one number for each of ROLES, in 1/16 nats
 *   role.after    i8: likewise of the word before it
 *   role.tags     i8: for each letter of a tag before (`LETTERS`), each after, what they say together
 *   role.far      i8: the same for the two tags before
 *   role.own      i8: for each of the lexicon's tags, what it says of a word that has it itself
 *   role.length   i8: for each length (1, 2, more) what it says
 */
/** The first letters of jieba's tags; `|` is a border of the sentence or a mark, `0` a number or foreign letters, `?` anything else. */
export const LETTERS = "abcdefghijklmnopqrstuvwxyz|0?";

/** Stands for an id that nobody has asked for yet. */
const UNASKED = -2;

/** Opens the model in a lexicon: it tells for each word of a text that is wanted how well each of ROLES fits it there, from its neighbours only. */
export function createRoleGuesser(
  lexicon: Lexicon,
): (text: string, words: readonly Span[], wanted: (word: Span) => boolean) => number[][] {
  const { sections, tag, tagNames } = lexicon;
  const [before, after, tags, far, own, length] = ["before", "after", "tags", "far", "own", "length"].map(
    (name) => {
      const bytes = sections.bytes(`role.${name}`);
      return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    },
  ) as [Int8Array, Int8Array, Int8Array, Int8Array, Int8Array, Int8Array];
  const known = sections.words32("role.words");
  const letters = Uint8Array.from(tagNames, (name) => Math.max(LETTERS.indexOf(name[0]!), 0));
  const border = LETTERS.indexOf("|");
  const letterOf = (text: string, word: Span, id: number) =>
    id >= 0 ? letters[tag[id]!]! : LETTERS.indexOf(markOf(text, word));

  return (text, words, wanted) => {
    // only of wanted words and their neighbours
    const ids = new Int32Array(words.length).fill(UNASKED);
    const idAt = (k: number) => {
      const id = ids[k]!;
      return id === UNASKED ? (ids[k] = idOf(lexicon, text, words[k]!.start, words[k]!.end)) : id;
    };
    const letterAt = (k: number) =>
      k >= 0 && k < words.length ? letterOf(text, words[k]!, idAt(k)) : border;
    return words.map((word, k) => {
      if (!wanted(word)) return [];
      const { start, end } = word;
      const fit = new Array<number>(ROLES.length).fill(0);
      const [id, last, next] = [idAt(k), letterAt(k - 1), letterAt(k + 1)];
      if (k > 0) add(fit, before, placeOf(known, ids[k - 1]!));
      if (k + 1 < words.length) add(fit, after, placeOf(known, ids[k + 1]!));
      add(fit, tags, last * LETTERS.length + next);
      add(fit, far, letterAt(k - 2) * LETTERS.length + last);
      if (id >= 0) add(fit, own, tag[id]!);
      add(fit, length, Math.min(end - start, 3) - 1);
      return fit;
    });
  };
}

/** What stands for a word without an id: `|` for marks, `0` for figures and letters, else `?`. */
export function markOf(text: string, { start }: Span): string {
  const unit = text.charCodeAt(start);
  if (unit >= 0x4e00 && unit <= 0x9fff) return "?";
  // Chinese commas and stops, without asking an expression
  if ((unit >= 0x3001 && unit <= 0x3004) || unit === 0xff0c) return "|";
  const first = text.slice(start, start + 1);
  if (/[\p{L}\p{N}]/u.test(first)) return /\p{Script=Han}/u.test(first) ? "?" : "0";
  return "|";
}

/** The id of the word that a stretch of a text is, or a negative number. */
export function idOf({ fold, trie }: Lexicon, text: string, start: number, end: number): number {
  let node: number = ROOT;
  for (let i = start; i < end; i++) {
    node = step(trie, node, foldUnit(fold, text.charCodeAt(i)));
    if (node === 0) return -1;
  }
  return wordAt(trie, node);
}

function add(fit: number[], weights: Int8Array, row: number): void {
  if (row < 0) return;
  for (let i = 0, at = row * ROLES.length; i < ROLES.length; i++) fit[i]! += weights[at + i]!;
}
