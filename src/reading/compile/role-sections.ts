import type { CompiledDictionary } from "../../dictionary/compile/dictionary.ts";
import { foldText } from "../../dictionary/fold.ts";
import type { Section } from "../../dictionary/sections.ts";
import { decodeUtf8 } from "../../dictionary/utf8.ts";
import { LETTERS } from "../role-model.ts";
import { ROLES } from "../sense-kind.ts";

/**
 * Writes the sections `role.…` (see role-model.ts) of a table, one row a line, `#` begins a remark: a kind (`before`
 * and `after`: a word; `tags`, `far`: two letters; `own`: a tag; `length`: a number), its text, the weights of ROLES in order. Throws
 * SyntaxError for a line that is none of these.
 */
export function compileRoles({ words, fold, sections }: CompiledDictionary, table: string): Section[] {
  const rows = table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(rowOf);
  const ids = new Map(words.map(({ key }, id) => [key, id]));
  const place = new Map<number, number>();
  for (const { kind, text } of rows) {
    const id = kind === "before" || kind === "after" ? ids.get(foldText(fold, text)) : undefined;
    if (id !== undefined) place.set(id, 0);
  }
  const known = [...place.keys()].sort((a, b) => a - b);
  known.forEach((id, at) => place.set(id, at));
  const tags = sections.find(({ name }) => name === "tags")!.data as Uint8Array;
  const tagNames = decodeUtf8(tags, 0, tags.length).split(" ");
  const sizes = {
    before: known.length,
    after: known.length,
    tags: LETTERS.length ** 2,
    far: LETTERS.length ** 2,
    own: tagNames.length,
    length: 3,
  };
  const data = new Map(
    Object.entries(sizes).map(([kind, size]) => [kind, new Int8Array(size * ROLES.length)]),
  );
  const wordAt = (word: string) => place.get(ids.get(foldText(fold, word)) ?? -1);
  for (const { kind, text, weights } of rows) {
    const row = rowAt(kind, text, wordAt, (tag) => tagNames.indexOf(tag));
    if (row !== undefined && row >= 0) data.get(kind)!.set(weights, row * ROLES.length);
  }
  return [
    { name: "role.words", data: Uint32Array.from(known) },
    ...[...data].map(([kind, weights]) => ({ name: `role.${kind}`, data: weights })),
  ];
}

function rowOf(line: string): { kind: string; text: string; weights: number[] } {
  const [kind = "", text = "", list = ""] = line.split("\t");
  const weights = list.split(" ").map(Number);
  const whole = weights.every((weight) => Number.isInteger(weight) && Math.abs(weight) < 128);
  if (weights.length !== ROLES.length || !whole || !/^(?:before|after|tags|far|own|length)$/.test(kind))
    throw new SyntaxError(`no row of roles: ${line.slice(0, 60)}`);
  return { kind, text, weights };
}

function rowAt(
  kind: string,
  text: string,
  wordAt: (word: string) => number | undefined,
  tagAt: (tag: string) => number,
): number | undefined {
  if (kind === "before" || kind === "after") return wordAt(text);
  if (kind === "own") return tagAt(text);
  if (kind === "length") return Number(text) - 1;
  return LETTERS.indexOf(text[0]!) * LETTERS.length + LETTERS.indexOf(text[1]!);
}
