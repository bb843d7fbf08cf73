import { wrapped } from "./lines.ts";

/** A piece of text as it stands in the document, or a line break / an object between pieces (`data` is then it). */
export interface Piece {
  readonly data: string;
  /** How white space is treated: as CSS `white-space-collapse` says; objects and breaks are kept as they are. */
  readonly space: "collapse" | "preserve" | "preserve-breaks";
}

/** Text as it is read; unit `i` of it stands in piece `pieces[i]` at `offsets[i]`. */
export interface Composed {
  readonly text: string;
  readonly pieces: readonly number[];
  readonly offsets: readonly number[];
}

// Soft hyphens, zero-width spaces and joiners, direction marks, variation selectors: a reader sees none of them.
const UNSEEN = /[\u00ad\u034f\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/u;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60\u2018-\u201d\u2026\u2014\u00b7]/u;

/** Joins pieces into the text a reader sees: unseen characters, collapsed space and wrapped lines left out. */
export function compose(pieces: readonly Piece[]): Composed {
  const units: string[] = [];
  const from: number[] = [];
  const at: number[] = [];
  let gap: { piece: number; offset: number; line: boolean } | undefined;
  const put = (unit: string, piece: number, offset: number) => {
    units.push(unit);
    from.push(piece);
    at.push(offset);
  };
  pieces.forEach((piece, index) => {
    for (let offset = 0; offset < piece.data.length; offset += 1) {
      const unit = piece.data[offset]!;
      if (isUnseen(piece.data, offset)) continue;
      if (collapses(unit, piece.space)) {
        gap ??= { piece: index, offset, line: false };
        gap.line ||= unit === "\n" || unit === "\r";
        continue;
      }
      const before = units.at(-1);
      if (gap && before !== undefined && before !== "\n" && unit !== "\n") {
        const word = String.fromCodePoint(piece.data.codePointAt(offset)!);
        if (!(gap.line && WIDE.test(word) && WIDE.test(lastCharacter(units))))
          put(" ", gap.piece, gap.offset);
      }
      gap = undefined;
      put(unit, index, offset);
    }
  });
  const lost = wrapped(units.join(""));
  const keep = (list: readonly number[]) => list.filter((_, index) => lost.get(index) !== "");
  const text = units.map((unit, index) => lost.get(index) ?? unit).join("");
  return { text, pieces: keep(from), offsets: keep(at) };
}

function isUnseen(data: string, offset: number): boolean {
  const unit = data.charCodeAt(offset);
  // The supplement of variation selectors: U+E0100–U+E01EF = DB40 DD00–DDEF.
  if (unit === 0xdb40 || (unit >= 0xdc00 && unit <= 0xdfff && data.charCodeAt(offset - 1) === 0xdb40))
    return true;
  return unit >= 0xad && UNSEEN.test(data[offset]!);
}

function collapses(unit: string, space: Piece["space"]): boolean {
  if (space === "preserve") return false;
  if (unit === "\n" || unit === "\r") return space === "collapse";
  return unit === " " || unit === "\t" || unit === "\f";
}

function lastCharacter(units: readonly string[]): string {
  const last = units.at(-1)!;
  return /[\udc00-\udfff]/u.test(last) ? `${units.at(-2) ?? ""}${last}` : last;
}

/** The line of a composed text around a unit, without the space at its ends. */
export function lineAround(text: string, here: number): [number, number] {
  const start = text.lastIndexOf("\n", here) + 1;
  const stop = text.indexOf("\n", here);
  const line = text.slice(start, stop < 0 ? text.length : stop);
  const indent = Math.min(line.length - line.trimStart().length, here - start);
  return [start + indent, Math.max(start + line.trimEnd().length, here + 1)];
}
