import palettes from "../look/palettes.json" with { type: "json" };
import { readable } from "../look/readable.ts";
import type { Settings } from "../settings/schema.ts";

/** How the reader likes the card to look. */
export type Dress = Pick<
  Settings,
  "theme" | "size" | "width" | "density" | "font" | "tones" | "toneColours" | "readings" | "definitions"
>;

/** Dresses the card. */
export function dress(box: HTMLElement, like: Dress): void {
  const { style, classList } = box;
  style.colorScheme = like.theme === "system" ? "" : like.theme;
  style.setProperty("--size", `${like.size}px`);
  style.setProperty("--width", `${like.width}em`);
  for (const font of ["serif", "kai"]) classList.toggle(font, like.font === font);
  classList.toggle("dense", like.density === "dense");
  for (const [index, colour] of toneColours(like).entries()) {
    if (colour === undefined) style.removeProperty(`--tone${index + 1}`);
    else style.setProperty(`--tone${index + 1}`, colour);
  }
}

/** The colour of each tone, first to fifth; undefined where `tokens.css` has it already. */
function toneColours({ tones, toneColours }: Dress): readonly (string | undefined)[] {
  if (tones === "zhongwen") return Array<undefined>(5).fill(undefined);
  if (tones === "none") return Array<string>(5).fill("inherit");
  return (tones === "custom" ? toneColours : palettes[tones]).map(readable);
}
