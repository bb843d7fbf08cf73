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
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60\u2018-\u201d\u2026\u2014\u00b7]/u;

/** Joins pieces into the text a reader sees: unseen characters, collapsed space and wrapped lines left out. */
export function compose(pieces: readonly Piece[]): Composed {
  const units: string[] = [];
  const from: number[] = [];
  const at: number[] = [];
  let last = "\n";
  let gap: { piece: number; offset: number; line: boolean } | undefined;
  const put = (character: string, piece: number, offset: number) => {
    for (let unit = 0; unit < character.length; unit += 1) {
      units.push(character[unit]!);
      from.push(piece);
      at.push(offset + unit);
    }
    last = character;
  };
  pieces.forEach((piece, index) => {
    let offset = 0;
    for (const character of piece.data) {
      if (collapses(character, piece.space)) {
        gap ??= { piece: index, offset, line: false };
        gap.line ||= character === "\n" || character === "\r";
      } else if (isSeen(character)) {
        const seen = gap && last !== "\n" && character !== "\n";
        if (gap && seen && !(gap.line && WIDE.test(last) && WIDE.test(character)))
          put(" ", gap.piece, gap.offset);
        gap = undefined;
        put(character, index, offset);
      }
      offset += character.length;
    }
  });
  const lost = wrapped(units.join(""));
  const keep = (list: readonly number[]) => list.filter((_, unit) => lost.get(unit) !== "");
  return {
    text: units.map((unit, index) => lost.get(index) ?? unit).join(""),
    pieces: keep(from),
    offsets: keep(at),
  };
}

function isSeen(character: string): boolean {
  // Nearly all characters of a Chinese page need no look into tables.
  return (character >= "\u4e00" && character <= "\u9fff") || !UNSEEN.test(character);
}

function collapses(character: string, space: Piece["space"]): boolean {
  if (space === "preserve") return false;
  if (character === "\n" || character === "\r") return space === "collapse";
  return character === " " || character === "\t" || character === "\f";
}

/** The line of a composed text around a unit, without the space at its ends. */
export function lineAround(text: string, here: number): [number, number] {
  const start = text.lastIndexOf("\n", here) + 1;
  const stop = text.indexOf("\n", here);
  const line = text.slice(start, stop < 0 ? text.length : stop);
  const indent = Math.min(line.length - line.trimStart().length, here - start);
  return [start + indent, Math.max(start + line.trimEnd().length, here + 1)];
}
