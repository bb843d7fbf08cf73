import type { Sections } from "../dictionary/sections.ts";

/*
 * Section `components` (u16): for each character a record of UTF-16 units: the character, its components, 0; the
 * characters rise.
 */
/** The name of the section. */
export const COMPONENTS = "components";

/** The characters that a character is put together from, in their order; `[]` where that is not known. */
export function componentsOf(sections: Sections, character: string): readonly string[] {
  const units = sections.words16(COMPONENTS);
  const wanted = character.charCodeAt(0);
  for (let at = 0; at < units.length; at = units.indexOf(0, at) + 1) {
    if (units[at]! < wanted) continue;
    if (units[at]! > wanted || character.length > 1) return [];
    return [...String.fromCharCode(...units.subarray(at + 1, units.indexOf(0, at)))];
  }
  return [];
}
