import type { Known } from "../../src/gloss/card-view.ts";
import type { NameKind, Span, Word, WordKind } from "../../src/reading/reading.ts";

/** CC-CEDICT lines by headword. */
export type Lines = Readonly<Record<string, readonly string[]>>;

/**
 * A sentence as it is read, from `他:ta1|去:qu4|银行:yin2 hang2|。`; a third field is the kind of word
 * (`小明:xiao3 ming2:name`), a fourth what a name names. Words of `lines` inside and across the words are their inner and outer ones.
 */
export function sentence(written: string, lines: Lines): Known {
  let end = 0;
  const tiles = written.split("|").map((tile) => {
    const [text = "", pinyin = "", kind = pinyin ? "word" : "other", name] = tile.split(":");
    return {
      text,
      pinyin,
      kind: kind as WordKind,
      name: name as NameKind | undefined,
      start: end,
      end: (end += text.length),
    };
  });
  const text = tiles.map((tile) => tile.text).join("");
  const words = tiles.map(({ start, end: stop, kind, name, pinyin }): Word => {
    const known = kind === "other" ? [] : spansIn(text, lines);
    const inner = known.filter(
      (span) => start <= span.start && span.end <= stop && span.end - span.start < stop - start,
    );
    const outer = known.filter(
      (span) => span.end - span.start > stop - start && span.start < stop && start < span.end,
    );
    return { start, end: stop, kind, pinyin, inner, outer, ...(name && { name }) };
  });
  return { reading: { text, words }, lines: (headword) => lines[headword] ?? [] };
}

function spansIn(text: string, lines: Lines): readonly Span[] {
  const spans: Span[] = [];
  for (let length = Math.min(8, text.length); length > 0; length--)
    for (let start = 0; start + length <= text.length; start++)
      if (Object.hasOwn(lines, text.slice(start, start + length))) spans.push({ start, end: start + length });
  return spans;
}
