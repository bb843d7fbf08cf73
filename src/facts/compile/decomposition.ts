/** Characters that are single strokes: no help to a reader. */
const STROKE = /[\u31c0-\u31ef]/u;
const CHARACTER = /^[\u2e80-\u2fdf\u3400-\u9fff]$/u;
/** How deep parts that are no characters are taken apart. */
const DEEPEST = 4;

/**
 * Reads cjk-decomp (https://github.com/amake/cjk-decomp): `character:way(part,part)` a line, where a number names a
 * part that is no character. Gives what a character is put together from; `[]` unless that is characters and radicals
 * all through.
 */
export function readDecomposition(text: string): (character: string) => readonly string[] {
  const parts = new Map<string, readonly string[]>();
  for (const [, whole, inside] of text.matchAll(/^(\S+?):[^(\n]*\((.*)\)\s*$/gmu))
    parts.set(whole!, inside!.split(",").filter(Boolean));
  const resolve = (part: string, depth: number): readonly string[] => {
    if (!/^\d+$/.test(part)) return [part];
    const inside = depth > DEEPEST ? undefined : parts.get(part);
    return inside?.flatMap((one) => resolve(one, depth + 1)) ?? [part];
  };
  return (character) => {
    const found = (parts.get(character) ?? []).flatMap((part) => resolve(part, 0));
    const known = found.every((part) => CHARACTER.test(part) && !STROKE.test(part));
    return found.length > 1 && known ? found : [];
  };
}
